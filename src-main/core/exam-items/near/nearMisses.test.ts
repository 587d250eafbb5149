import { describe, expect, it } from 'vitest';
import { EXAM_TASKS, type ExamTask, type Rung, RUNGS } from '../../../../src-shared/contract/vocabulary.ts';
import { grade } from '../../harness/graders/grade.ts';
import { createRandom } from '../chance/random.ts';
import { generateItems } from '../items/generateItems.ts';
import type { HarnessItem, HarnessSplit } from '../items/types.ts';
import { recallItems } from '../tasks/recall/recallItems.ts';
import { wordsOf } from '../text/normalise.ts';

type Asked = Pick<HarnessItem, 'prompt' | 'answer' | 'near' | 'grader'>;

const PER_SPLIT = { practice: 240, gate: 150, secret: 150 } as const;
/** A wrong answer is neither longer nor shorter than the right one by more than this. "I don't know." is its own form. */
const LONGEST_RATIO = 6;
const NO_FORM = "I don't know.";
/** What a way to choose may be better than chance by, beside what luck gives it. */
const SLACK = 0.045;
const luck = (count: number): number => 2 * Math.sqrt(0.2 / count);

function drawn(task: ExamTask, rung: Rung, split: HarnessSplit): readonly Asked[] {
  const count = PER_SPLIT[split];
  if (task !== 'recall') return generateItems({ task, rung, split, count, seed: 5 });
  return split === 'practice' ? [] : recallItems({ rung, reading: 'chosen', split, count, seed: 5 });
}

const all = (task: ExamTask, rung: Rung): readonly Asked[] =>
  (['practice', 'gate', 'secret'] as const).flatMap((split) => drawn(task, rung, split));
const firstNumber = (text: string): number => Number(/-?\d+/.exec(text)?.[0] ?? 0);

function shared(one: string, other: string): number {
  const words = new Set(wordsOf(other));
  return wordsOf(one).filter((word) => words.has(word)).length;
}

/** Ways to choose without having read the question: each gives the options a value and takes the highest. */
const BLIND: Readonly<Record<string, (option: string, options: readonly string[]) => number>> = {
  'the longest': (option) => option.length,
  'the shortest': (option) => -option.length,
  'the first in the alphabet': (option, options) => -options.toSorted().indexOf(option),
  'the last in the alphabet': (option, options) => options.toSorted().indexOf(option),
  'the largest number': firstNumber,
  'the smallest number': (option) => -firstNumber(option),
  'the one in the middle of the numbers': (option, options) =>
    -options.reduce((sum, other) => sum + Math.abs(firstNumber(other) - firstNumber(option)), 0),
  'the round number': (option) => Number(/\d/.test(option) && firstNumber(option) % 10 === 0),
  'the number that is not round': (option) => Number(/\d/.test(option) && firstNumber(option) % 10 !== 0),
  'the even number': (option) => Number(/\d/.test(option) && firstNumber(option) % 2 === 0),
  'the one most like the others': (option, options) => options.reduce((sum, other) => sum + shared(option, other), 0),
  'the one least like the others': (option, options) => -options.reduce((sum, other) => sum + shared(option, other), 0),
  'capital letters': (option) => (option.match(/\p{Lu}/gu) ?? []).length,
  'small letters': (option) => -(option.match(/\p{Lu}/gu) ?? []).length,
  'the fewest different words': (option) => -new Set(wordsOf(option)).size,
};

/** How often a way to choose finds the right answer, ties by lot. */
function hits(items: readonly Asked[], value: (option: string, options: readonly string[]) => number): number {
  const random = createRandom('blind');
  const found = items.filter(({ answer, near }) => {
    const options = random.sample([answer, ...near], near.length + 1);
    const values = options.map((option) => value(option, options));
    return options[values.indexOf(Math.max(...values))] === answer;
  });
  return found.length / items.length;
}

describe.each(EXAM_TASKS)('%s', (task) => {
  it.each(RUNGS)('brings wrong answers that its own grader refuses beside a right one that it takes (%s)', (rung) => {
    for (const item of all(task, rung)) {
      const { prompt, answer, near } = item;
      expect(grade(item, answer), prompt).toMatchObject({ correct: true });
      expect(near.length, prompt).toBeGreaterThan(0);
      expect(near.length, prompt).toBeLessThanOrEqual(3);
      expect(new Set([answer, ...near]).size, prompt).toBe(near.length + 1);
      for (const wrong of near) expect(grade(item, wrong), `${prompt}\n→ ${wrong}`).toMatchObject({ correct: false });
    }
  });

  it.each(RUNGS)('has options of one form (%s)', (rung) => {
    for (const { prompt, answer, near } of all(task, rung)) {
      const lengths = [answer, ...near].filter((option) => option !== NO_FORM).map((option) => option.length);
      expect(Math.max(...lengths) / Math.min(...lengths), `${prompt}\n→ ${near.join(' | ')}`).toBeLessThanOrEqual(
        LONGEST_RATIO,
      );
    }
  });

  it.each(RUNGS)('cannot be guessed from the options alone (%s)', (rung) => {
    const items = all(task, rung);
    const chance = items.reduce((sum, { near }) => sum + 1 / (near.length + 1), 0) / items.length;
    const guessed = Object.entries(BLIND).filter(
      ([, value]) => hits(items, value) > chance + SLACK + luck(items.length),
    );
    expect(guessed.map(([name]) => name)).toEqual([]);
  });
});

it('draws the same wrong answers whenever the same question is drawn', () => {
  const items = () => generateItems({ task: 'word-problems', rung: 'hard', split: 'gate', count: 40, seed: 3 });
  expect(items().map(({ near }) => near)).toEqual(items().map(({ near }) => near));
});
