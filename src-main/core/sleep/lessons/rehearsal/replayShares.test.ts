import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replayShares } from './replayShares.ts';

const seed = Number(process.env['FC_SEED'] ?? Date.now() % 1_000_000);
const tasks = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;
const change = (task: string, changePoints: number) => ({ task, changePoints });

describe(`the shares of practice (seed ${seed})`, () => {
  it('add up, leave nobody with less than half of an even share, and give none that fell less than one that did not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.array(fc.double({ min: -100, max: 100, noDefaultInfinity: true }), { minLength: 8, maxLength: 8 }),
        (total, changes) => {
          const shares = replayShares(
            tasks,
            total,
            tasks.map((task, index) => change(task, changes[index] ?? 0)),
          );
          const counts = [...shares.values()];
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
          expect(Math.min(...counts)).toBeGreaterThanOrEqual(total >= tasks.length ? total / 16 : 0);
          const fallen = counts.filter((_, index) => (changes[index] ?? 0) < 0);
          const held = counts.filter((_, index) => !((changes[index] ?? 0) < 0));
          expect(Math.min(...fallen, total)).toBeGreaterThanOrEqual(Math.max(...held, 0) - 1);
        },
      ),
      { seed },
    );
  });
  it('are even without an exam', () => {
    expect([...replayShares(tasks, 42).values()].toSorted((a, b) => a - b)).toEqual([5, 5, 5, 5, 5, 5, 6, 6]);
  });
  it('give a skill that lost two items of ten clearly more', () => {
    const shares = replayShares(tasks, 80, [change('c', -20), change('d', 20), change('unknown', -50)]);
    expect(shares.get('c')).toBe(17);
    expect(shares.get('d')).toBe(9);
  });
});
