import { describe, expect, it } from 'vitest';
import { countFlips } from './flips.ts';
import { type HarnessQuestion, type ItemReading, runHarness, type TakenReading } from './runner.ts';
import type { ExamItem } from '../exam-items/index.ts';

const items = Array.from({ length: 10 }, (_, index): ExamItem => {
  const value = index * 7;
  return {
    id: `arithmetic-${index}`,
    task: 'arithmetic',
    rung: 'easy',
    reading: 'written',
    near: [],
    split: index < 7 ? 'gate' : 'secret',
    prompt: `What is ${value} + 0?`,
    answer: `${value}`,
    grader: { kind: 'number', value },
    maxTokens: 16,
  };
});
const signal = new AbortController().signal;
const reading = (question: HarnessQuestion, index: number): TakenReading => {
  const answer = question.reading === 'written' ? question.answer : question.options[0];
  return { index, reply: answer, nll: answer.length / 100 };
};

/** Three at a time, the last first. */
async function* take(questions: readonly HarnessQuestion[]) {
  const readings = questions.map(reading).toReversed();
  for (let start = 0; start < readings.length; start += 3) yield readings.slice(start, start + 3);
}

describe('runHarness', () => {
  it('returns both readings in the order of the items with their split, whatever order they came in', async () => {
    const results = await runHarness({ items, take, signal });
    expect(results.map(({ itemId, split }) => [itemId, split])).toEqual(items.map(({ id, split }) => [id, split]));
    expect(results.every((result) => result.correct)).toBe(true);
    expect(results[5]?.nll).toBeCloseTo(0.02);
  });

  it('puts the system line before each question', async () => {
    const roles: string[] = [];
    const watched = async function* (questions: readonly HarnessQuestion[]) {
      roles.push(...(questions[0]?.messages.map((message) => message.role) ?? []));
      yield* take(questions);
    };
    await runHarness({ items, take: watched, signal, system: 'You are Circadia.' });
    expect(roles).toEqual(['system', 'user']);
  });

  it('goes on at the missing items after it was cut off, and grades what was kept', async () => {
    const kept = new Map<string, ItemReading>();
    const controller = new AbortController();
    const first = runHarness({
      items,
      take,
      signal: controller.signal,
      keep(readings) {
        for (const { item, reply, nll } of readings) kept.set(item.id, { reply, nll });
        if (kept.size === 6) controller.abort(new Error('You woke it.'));
      },
    });
    await expect(first).rejects.toThrow('You woke it.');
    expect(kept.size).toBe(6);
    kept.set('arithmetic-9', { reply: 'no idea', nll: 3 });
    let asked = 0;
    const progress: number[] = [];
    const rest = async function* (questions: readonly HarnessQuestion[]) {
      asked += questions.length;
      yield* take(questions);
    };
    const results = await runHarness({
      items,
      take: rest,
      signal,
      known: (item) => kept.get(item.id),
      onProgress: ({ done, of }) => progress.push(done / of),
    });
    expect(asked).toBe(4);
    expect(progress.at(-1)).toBe(1);
    expect(results.filter((result) => !result.correct).map(({ itemId, nll }) => [itemId, nll])).toEqual([
      ['arithmetic-9', 3],
    ]);
  });

  it('asks nothing when all is known', async () => {
    const nobody = (): AsyncGenerator<TakenReading[]> => {
      throw new Error('nobody should be asked');
    };
    await expect(
      runHarness({ items, take: nobody, signal, known: () => ({ reply: '0', nll: 1 }) }),
    ).resolves.toHaveLength(10);
  });

  it('fails when an item was never answered', async () => {
    const forgetful = (questions: readonly HarnessQuestion[]) => take(questions.slice(0, -1));
    await expect(runHarness({ items, take: forgetful, signal })).rejects.toThrow('no answer to item 10 of 10');
  });
});

describe('countFlips', () => {
  const result = (itemId: string, reply: string, correct: boolean, nll: number) => ({ itemId, reply, correct, nll });
  const before = [result('a', '4', true, 0.5), result('b', 'Ann', true, 1), result('c', 'Ben', false, Number.NaN)];

  it('counts words, grades and the largest change of an nll by item, in any order', () => {
    const after = [
      result('c', 'Ben', false, Number.NaN),
      result('b', 'Ann.', true, 0.75),
      result('a', '5', false, 0.5),
      result('d', 'new', true, 9),
    ];
    expect(countFlips(before, after)).toEqual({ n: 3, answers: 2, grades: 1, nllMax: 0.25 });
    expect(countFlips(before, before)).toEqual({ n: 3, answers: 0, grades: 0, nllMax: 0 });
  });

  it('knows no largest change when an nll became infinite', () => {
    expect(countFlips(before, [result('a', '4', true, Number.NaN)])).toEqual({
      n: 1,
      answers: 0,
      grades: 0,
      nllMax: null,
    });
  });
});
