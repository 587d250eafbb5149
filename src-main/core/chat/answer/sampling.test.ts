import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../src-shared/contract/index.ts';
import { samplingFor } from './sampling.ts';

const { generation } = DEFAULT_SETTINGS;

test('the first answer is chosen as the settings say', () => {
  expect(samplingFor({ ...generation, temperature: 0.4, topP: 0.8 }, 0, 1000)).toEqual({
    temperature: 0.4,
    topP: 0.8,
    minP: 0,
    seed: 1000,
  });
});

test('each further answer is chosen warmer than the one before, up to a limit, and never cooler than the settings', () => {
  const warmth = (earlier: number, temperature = 0) =>
    samplingFor({ ...generation, temperature }, earlier, 1000).temperature;
  expect(warmth(0)).toBe(0);
  for (const earlier of [1, 2, 3]) expect(warmth(earlier)).toBeGreaterThan(warmth(earlier - 1));
  expect(warmth(200)).toBeLessThanOrEqual(2);
  expect(warmth(1, 1.9)).toBe(1.9);
});

test('no two attempts share a seed, also in the same millisecond, and every seed is one the engine takes', () => {
  const seeds = Array.from({ length: 50 }, (_, earlier) => samplingFor(generation, earlier, 1_795_000_000_000).seed);
  expect(new Set(seeds).size).toBe(50);
  for (const seed of seeds) expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 31).toBe(true);
});
