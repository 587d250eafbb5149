import { describe, expect, it, test } from 'vitest';
import { LOOPS } from '../../../test/fixtures/cases/loops.ts';
import { REPETITIVE } from '../../../test/fixtures/cases/repetitive.ts';
import { createLoopWatch, loopIn } from './loopWatch.ts';

describe('a text that goes round in circles', () => {
  it.each(LOOPS)('is noticed, and one round of it kept: $kept', ({ text, kept }) => {
    const loop = loopIn(text);
    expect(text.slice(0, loop?.keep).trimEnd()).toBe(kept);
  });

  it('is noticed at the same place in whatever pieces it comes', () => {
    for (const { text } of LOOPS) {
      const firedAfter = (size: number) => {
        const watch = createLoopWatch();
        for (let from = 0; from < text.length; from += size) {
          const loop = watch(text.slice(from, from + size));
          if (loop !== null) return { keep: loop.keep, near: Math.round(from / 50) };
        }
        return null;
      };
      const whole = firedAfter(1);
      expect(whole).not.toBeNull();
      for (const size of [2, 7, 16]) {
        const fired = firedAfter(size);
        expect(fired?.keep).toBe(whole?.keep);
        expect(Math.abs((fired?.near ?? 0) - (whole?.near ?? 0))).toBeLessThanOrEqual(4);
      }
    }
  });

  it('is noticed where the same point is counted on', () => {
    const text = Array.from({ length: 40 }, (_, index) => `${index + 1}. The dog is a good friend of the family.`).join(
      '\n',
    );
    expect(loopIn(text)).not.toBeNull();
  });
});

test.each(Object.entries(REPETITIVE))('%s is left alone', (_, text) => {
  expect(loopIn(text)).toBeNull();
});

test('a text ten times as long takes about ten times as long', () => {
  const words = (count: number) =>
    Array.from({ length: count }, (_, index) => `word${index % 997}x${index % 13}`).join(' ');
  const cost = (text: string) => {
    const watch = createLoopWatch();
    const from = process.cpuUsage();
    for (let at = 0; at < text.length; at += 4) watch(text.slice(at, at + 4));
    const spent = process.cpuUsage(from);
    return spent.user + spent.system;
  };
  cost(words(2_000));
  const [short, long] = [words(2_000), words(20_000)];
  const ratio = Math.min(...[1, 2, 3].map(() => cost(long))) / Math.min(...[1, 2, 3].map(() => cost(short)));
  expect(ratio).toBeLessThan(25);
});
