import { describe, expect, it } from 'vitest';
import { TASKS } from '../../../../src-shared/contract/vocabulary.ts';
import { generateItems } from '../../exam-items/index.ts';
import { recallItems } from '../../exam-items/tasks/recall/recallItems.ts';
import { grade } from './grade.ts';
import { EXAM_REPLIES, GRADER_CASES, KNOWN_MISSES } from '../../../../test/fixtures/cases/graders.ts';

describe.each(Object.entries(GRADER_CASES))('%s', (_, { prompt, grader, right, wrong }) => {
  it.each(right)('accepts %j', (reply) => {
    expect(grade({ prompt, grader }, reply)).toMatchObject({ correct: true });
  });

  it.each(wrong)('refuses %j', (reply) => {
    const result = grade({ prompt, grader }, reply);
    expect(result.correct).toBe(false);
    expect(result.reason.length).toBeGreaterThan(0);
  });

  it.each(['', ' \n ', '\u200b'])('refuses nothing at all (%j)', (reply) => {
    expect(grade({ prompt, grader }, reply)).toEqual({ correct: false, reason: 'The reply is empty.' });
  });

  it('refuses the right answer said 10,000 times over', () => {
    const reply = `${right[0]} `.repeat(10_000);
    const start = performance.now();
    expect(grade({ prompt, grader }, reply).correct).toBe(false);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('refuses the right answer lost among 200 other words', () => {
    expect(grade({ prompt, grader }, `${'well then '.repeat(100)}${right[0]}`).correct).toBe(false);
  });
});

describe.each(['practice', 'gate', 'secret'] as const)('items of the %s split', (split) => {
  it.each(['easy', 'middle', 'hard'] as const)(
    'take their reference answer and no echo of the question (%s)',
    (rung) => {
      const items = TASKS.flatMap((task) => generateItems({ rung, split, task, count: 80, seed: 1 }));
      const recall = split === 'practice' ? [] : recallItems({ rung, reading: 'written', split, count: 200, seed: 1 });
      for (const item of [...items, ...recall]) {
        expect(grade(item, item.answer), `${item.prompt} -> ${item.answer}`).toMatchObject({ correct: true });
        expect(grade(item, item.prompt), item.prompt).toMatchObject({ correct: false });
        for (const near of item.near) expect(grade(item, near).correct, `${item.prompt} -> ${near}`).toBe(false);
      }
    },
  );
});

describe('replies as people and small models write them', () => {
  it.each(EXAM_REPLIES)('are judged as a fair examiner would ($prompt)', ({ prompt, grader, right, wrong }) => {
    expect(right.filter((reply) => !grade({ prompt, grader }, reply).correct)).toEqual([]);
    expect(wrong.filter((reply) => grade({ prompt, grader }, reply).correct && !KNOWN_MISSES.has(reply))).toEqual([]);
  });
});
