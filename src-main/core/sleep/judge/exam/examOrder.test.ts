import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admissible, examOrder, type Measured, paretoFront } from './examOrder.ts';

const LIMIT = 0.05;
const one = (step: number, scale: number, gain: number, rise: number): Measured => ({ step, scale, gain, rise });
const names = (order: readonly Measured[]) => order.map(({ step, scale }) => `${step}@${scale}`);

describe('examOrder', () => {
  it('begins with the largest gain and goes on to what rises half as much or less', () => {
    const candidates = [
      one(300, 1, 0.8, 0.04),
      one(300, 0.75, 0.7, 0.03),
      one(300, 0.5, 0.5, 0.018),
      one(100, 1, 0.3, 0.012),
      one(300, 0.25, 0.2, 0.006),
    ];
    expect(names(examOrder(candidates, LIMIT))).toEqual(['300@1', '300@0.5', '300@0.25']);
  });

  it('takes the smaller rise where the gains are as good as equal', () => {
    expect(names(examOrder([one(300, 1, 0.8, 0.04), one(200, 1, 0.73, 0.01)], LIMIT))[0]).toBe('200@1');
    expect(names(examOrder([one(300, 1, 0.8, 0.04), one(200, 1, 0.71, 0.01)], LIMIT))[0]).toBe('300@1');
  });

  it('passes over what taught as much for more, what rose over the limit, and what taught nothing', () => {
    const candidates = [
      one(300, 1, 0.9, 0.06),
      one(300, 0.75, 0.6, 0.04),
      one(200, 1, 0.7, 0.03),
      one(100, 1, -0.1, 0),
    ];
    expect(names(examOrder(candidates, LIMIT))).toEqual(['200@1']);
  });

  it('halves the strength of a lesson that fails though its likelihood cost nothing', () => {
    const candidates = [
      one(300, 1, 0.8, -0.02),
      one(300, 0.75, 0.7, -0.01),
      one(300, 0.5, 0.5, -0.01),
      one(300, 0.25, 0.3, 0),
      one(200, 0.5, 0.4, 0),
    ];
    expect(names(examOrder(candidates, LIMIT))).toEqual(['300@1', '300@0.5', '300@0.25']);
  });

  it('examines the gentlest of the last checkpoint when nothing is within the limit, or nothing could be read', () => {
    expect(names(examOrder([one(300, 1, 2, 0.5), one(300, 0.25, 1, 0.2), one(100, 0.25, 1, 0.1)], LIMIT))).toEqual([
      '300@0.25',
    ]);
    expect(
      names(examOrder([one(300, 1, Number.NaN, Number.NaN), one(300, 0.5, Number.NaN, Number.NaN)], LIMIT)),
    ).toEqual(['300@0.5']);
    expect(examOrder([], LIMIT)).toEqual([]);
  });

  // Whole micronats: 0.9 times the smallest of all numbers is rounded up to it.
  const nats = fc.integer({ min: -200_000, max: 200_000 }).map((micro) => micro / 1e6);
  const anyCandidates = fc.uniqueArray(
    fc.record({
      step: fc.constantFrom(100, 200, 300),
      scale: fc.constantFrom(0.25, 0.5, 0.75, 1),
      gain: nats,
      rise: nats,
    }),
    {
      minLength: 1,
      maxLength: 12,
      selector: ({ step, scale }) => `${step}@${scale}`,
    },
  );
  // A failing run prints its seed and the smallest list that still fails.
  const holds = (property: (candidates: Measured[], order: Measured[]) => void) =>
    fc.assert(fc.property(anyCandidates, (candidates) => property(candidates, examOrder(candidates, LIMIT))));

  it('starts on the front, and within 10 % of the largest gain', () =>
    holds((candidates, order) => {
      const front = paretoFront(admissible(candidates, LIMIT));
      if (front.length === 0) return;
      expect(front).toContain(order[0]);
      const largest = Math.max(...front.map(({ gain }) => gain));
      expect(order[0]?.gain).toBeGreaterThanOrEqual(largest * 0.9);
    }));

  it('never examines what is over the limit or taught nothing when another can be', () =>
    holds((candidates, order) => {
      const open = admissible(candidates, LIMIT);
      const outside = order.filter((candidate) => !open.includes(candidate));
      expect(outside).toHaveLength(open.length > 0 ? 0 : 1);
    }));

  it('repeats none, takes at most three, and each is gentler than the one that failed', () =>
    holds((_, order) => {
      expect(new Set(order).size).toBe(order.length);
      expect(order.length).toBeLessThanOrEqual(3);
      for (const [index, next] of order.slice(1).entries()) {
        const failed = order[index] as Measured;
        expect(next.rise < failed.rise || (next.step === failed.step && next.scale <= failed.scale / 2)).toBe(true);
      }
    }));

  it('depends on the candidates alone, not on the order they came in', () =>
    fc.assert(
      fc.property(
        anyCandidates.chain((candidates) =>
          fc.tuple(fc.constant(candidates), fc.shuffledSubarray(candidates, { minLength: candidates.length })),
        ),
        ([candidates, shuffled]) => {
          expect(names(examOrder(shuffled, LIMIT))).toEqual(names(examOrder(candidates, LIMIT)));
        },
      ),
    ));
});
