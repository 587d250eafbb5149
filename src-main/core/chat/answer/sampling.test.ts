import { expect, test } from 'vitest';
import type { SamplingInForce } from '../../../../src-shared/contract/index.ts';
import { samplingFor, samplingInForce } from './sampling.ts';

const inForce = (temperature: number, topP: number): SamplingInForce => ({
  temperature: { value: temperature, from: 'app' },
  topP: { value: topP, from: 'app' },
});
const NOTHING = { temperature: null, topP: null };

test('the first answer is chosen as is in force', () => {
  expect(samplingFor(inForce(0.4, 0.8), 0, 1000)).toEqual({
    temperature: 0.4,
    topP: 0.8,
    minP: 0,
    seed: 1000,
  });
});

test('each further answer is chosen warmer than the one before, up to a limit, and never cooler than the settings', () => {
  const warmth = (earlier: number, temperature = 0) =>
    samplingFor(inForce(temperature, 0.95), earlier, 1000).temperature;
  expect(warmth(0)).toBe(0);
  for (const earlier of [1, 2, 3]) expect(warmth(earlier)).toBeGreaterThan(warmth(earlier - 1));
  expect(warmth(200)).toBeLessThanOrEqual(2);
  expect(warmth(1, 1.9)).toBe(1.9);
});

test('no two attempts share a seed, also in the same millisecond, and every seed is one the engine takes', () => {
  const seeds = Array.from(
    { length: 50 },
    (_, earlier) => samplingFor(inForce(0, 0.95), earlier, 1_795_000_000_000).seed,
  );
  expect(new Set(seeds).size).toBe(50);
  for (const seed of seeds) expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 31).toBe(true);
});

test('a chat says it first, then the settings, then the makers of the model, and the likeliest word where nobody does', () => {
  const makers = { temperature: 0.2, topP: 0.9 };
  expect(samplingInForce({ temperature: 0, topP: null }, { temperature: 0.7, topP: null }, makers)).toEqual({
    temperature: { value: 0, from: 'chat' },
    topP: { value: 0.9, from: 'model' },
  });
  expect(samplingInForce(null, { temperature: 0, topP: 0.5 }, makers)).toEqual({
    temperature: { value: 0, from: 'settings' },
    topP: { value: 0.5, from: 'settings' },
  });
  expect(samplingInForce(null, NOTHING, null)).toEqual({
    temperature: { value: 0, from: 'app' },
    topP: { value: 0.95, from: 'app' },
  });
});
