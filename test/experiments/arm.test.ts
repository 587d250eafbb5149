import { expect, test } from 'vitest';
import { summariseArm } from './arm.ts';
import type { NightNumbers } from './night.ts';
import { partsOf, promises } from './oneNightPage.ts';
import { spreadOf } from './statistics.ts';

const learned = (nll: number, adherence: number) => ({ nll, adherence, n: 40 });
const exam = (won: number, lost: number, answerNllRise = 0) => ({
  n: 400,
  correctBefore: 300,
  correctAfter: 300 + won - lost,
  won,
  lost,
  changePoints: (won - lost) / 4,
  lowPoints: 0,
  answerNllBefore: 0.3,
  answerNllRise,
  changedAnswers: 20,
});
const night = (part: Partial<NightNumbers>): NightNumbers => ({
  verdict: 'promoted',
  reason: '',
  style: { base: learned(1, 0.1), candidate: learned(0.5, 0.9), inUse: learned(0.5, 0.9) },
  exam: { candidate: exam(6, 5), inUse: exam(6, 5), secret: exam(2, 2) },
  scale: 1,
  step: 300,
  gaugeKl: 0.1,
  rows: { style: 60, replay: 180 },
  seconds: { train: 50, examine: 30 },
  ...part,
});

test('an arm is judged on all items of its seeds together', () => {
  const arm = summariseArm(
    'gentle',
    [night({}), night({ exam: { candidate: exam(2, 5), inUse: exam(0, 0), secret: exam(1, 2) }, verdict: 'rejected' })],
    'candidate',
  );
  expect(arm).toMatchObject({ nights: 2, kept: 1, items: 800, won: 8, lost: 10 });
  expect(arm.pooledChangePoints).toBeCloseTo(-0.25);
  // 18 flips of 800: the standard error of the mean change is sqrt(18 / 800) / sqrt(800), almost.
  expect(arm.pooledLowPoints).toBeCloseTo(-0.25 - 164.5 * Math.sqrt((18 / 800 - 0.0025 ** 2) / 800), 6);
  expect(arm.seconds.median).toBe(80);
});

test('a rejected night counts as unchanged in what the person wakes up to', () => {
  const style = { base: learned(1, 0.1), candidate: learned(0.2, 1), inUse: learned(1, 0.1) };
  const arm = summariseArm('gentle', [night({ style, verdict: 'rejected' })], 'inUse');
  expect(arm.styleFallPercent.mean).toBe(0);
  expect(arm.adherenceGainPoints.mean).toBe(0);
});

test('a promise is missed by the number that it names', () => {
  const held = promises([summariseArm('gentle', [night({}), night({})], 'candidate')]);
  expect(held.map(({ holds }) => holds)).toEqual([true, true, true, true]);
  const lossy = promises([
    summariseArm(
      'gentle',
      [night({ exam: { candidate: exam(2, 9, 0.01), inUse: exam(0, 0), secret: exam(1, 2) } })],
      'candidate',
    ),
  ]);
  expect(lossy.map(({ holds }) => holds)).toEqual([true, true, false, false]);
  const seed = summariseArm(
    'seed',
    [night({ exam: { candidate: exam(9, 0), inUse: exam(9, 0), secret: exam(3, 0) } })],
    'candidate',
  );
  expect(promises([summariseArm('gentle', [night({})], 'candidate'), seed]).at(-1)?.holds).toBe(false);
});

test('a part is said to be for something only where pairs of seeds agree', () => {
  const lossy = night({ exam: { candidate: exam(1, 9), inUse: exam(1, 9), secret: exam(0, 3) } });
  const holds = (...without: NightNumbers[]) => {
    const pairs = without.flatMap((other, index): [string, NightNumbers][] => [
      [`${index} gentle`, night({})],
      [`${index} no KL`, other],
    ]);
    return partsOf(new Map(pairs)).map((claim) => claim.holds);
  };
  expect(holds(lossy, lossy, lossy)).toEqual([true]);
  expect(holds(night({}), night({}))).toEqual([null]);
  expect(holds(lossy)).toEqual([null]);
});

test('bounds over seeds widen by the t of few', () => {
  expect(spreadOf([1, 1, 1])).toMatchObject({ mean: 1, low: 1, high: 1 });
  const { mean, low } = spreadOf([0, 1, 2, 3, 4]);
  expect(mean).toBe(2);
  expect(low).toBeCloseTo(2 - 2.132 * Math.sqrt(2.5 / 5), 6);
});
