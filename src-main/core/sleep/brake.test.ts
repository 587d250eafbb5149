import { describe, expect, it } from 'vitest';
import { type ExamItem, type HarnessResult, harnessSuite } from '../harness/index.ts';
import { applyBrake, brakeSentence } from './brake.ts';

const { items } = harnessSuite('standard', 'pocket');
const taken = (change: (item: ExamItem, index: number) => Partial<HarnessResult>): HarnessResult[] =>
  items.map((item, index) => ({
    itemId: item.id,
    task: item.task,
    split: item.split,
    prompt: item.prompt,
    reference: item.answer,
    reply: '',
    correct: true,
    reason: '',
    nll: 0.5,
    ...change(item, index),
  }));
const before = taken(() => ({}));
const request = { items, before, scales: [1, 0.5, 0.25], nllLimit: 0.05 };

/** A lesson whose harm grows with its strength: `rise` nats and `lost` answers of the visible items at full strength. */
function lesson({ rise = 0, lost = 0, lostInSecret = 0 }: { rise?: number; lost?: number; lostInSecret?: number }) {
  const examined: number[] = [];
  const scored: { scale: number; splits: Set<string> }[] = [];
  return {
    examined,
    scored,
    probe: {
      async score(scale: number, asked: readonly ExamItem[]) {
        scored.push({ scale, splits: new Set(asked.map((item) => item.split)) });
        return asked.map(() => 0.5 + rise * scale);
      },
      async examine(scale: number) {
        examined.push(scale);
        const wrong = { gate: Math.round(lost * scale), secret: Math.round(lostInSecret * scale) };
        return taken((item) => {
          wrong[item.split] -= 1;
          return { nll: 0.5 + rise * scale, correct: wrong[item.split] < 0 };
        });
      },
    },
  };
}

describe('applyBrake', () => {
  it('puts on the whole lesson when it costs nothing', async () => {
    const { probe, examined } = lesson({});
    expect(await applyBrake(request, probe)).toMatchObject({ scale: 1, tried: [{ scale: 1, outcome: 'passed' }] });
    expect(examined).toEqual([1]);
  });

  it('passes over a strength whose answers became too surprising without examining it', async () => {
    const { probe, examined } = lesson({ rise: 0.08 });
    const { scale, tried } = await applyBrake(request, probe);
    expect(scale).toBe(0.5);
    expect(examined).toEqual([0.5]);
    expect(tried.map(({ outcome }) => outcome)).toEqual(['screened', 'passed']);
  });

  it('weakens a lesson that loses answers until the exam lets it pass', async () => {
    const { probe, examined } = lesson({ lost: 30 });
    const { scale, results } = await applyBrake({ ...request, scales: [1, 0.5, 0.05] }, probe);
    expect(examined).toEqual([1, 0.5, 0.05]);
    expect(scale).toBe(0.05);
    expect(results).toHaveLength(items.length);
  });

  it('ends with the weakest when none passes', async () => {
    const { probe } = lesson({ lost: 112, rise: 1 });
    const { scale, tried } = await applyBrake(request, probe);
    expect(scale).toBe(0.25);
    expect(tried.at(-1)?.outcome).toBe('failed');
  });

  it('never looks at secret items', async () => {
    const { probe, scored } = lesson({ lostInSecret: 48 });
    expect((await applyBrake(request, probe)).scale).toBe(1);
    expect(scored.flatMap(({ splits }) => [...splits])).toEqual(['gate']);
  });

  it('examines a recipe of one strength without screening it', async () => {
    const { probe, scored, examined } = lesson({ rise: 3 });
    expect(await applyBrake({ ...request, scales: [1] }, probe)).toMatchObject({ scale: 1, tried: [{ outcome: 'failed' }] });
    expect([scored.length, examined]).toEqual([0, [1]]);
  });
});

describe('brakeSentence', () => {
  it('says how strong the lesson is only when it was weakened', () => {
    expect(brakeSentence({ scale: 1, tried: [{ scale: 1, rise: 0, outcome: 'passed' }] })).toBeNull();
    const tried = [1, 0.75, 0.5].map((scale) => ({ scale, rise: 0, outcome: 'passed' as const }));
    expect(brakeSentence({ scale: 0.5, tried })).toBe('the lesson at 50 % strength, after 2 stronger ones cost too much');
  });
});
