import { describe, expect, it } from 'vitest';
import { detectableEffect } from './detectableEffect.ts';
import { holm } from './holm.ts';
import { mcnemarLoss } from './mcnemar.ts';
import { normalQuantile } from './normal.ts';
import { pairedBootstrap, pairedDifference } from './pairedDifference.ts';
import { wilsonInterval } from './wilson.ts';

// Golden values: scipy 1.17.1, statsmodels 0.15.0. The call stands beside each.

// stats.binomtest(lost, lost + won, .5, alternative='greater').pvalue
describe('exact McNemar', () => {
  it.each([
    [5, 0, 0.03125],
    [4, 0, 0.0625],
    [9, 1, 0.0107421875],
    [10, 3, 0.046142578125],
    [7, 7, 0.604736328125],
    [0, 0, 1],
    [30, 12, 0.003957948667448363],
    [600, 520, 0.009103509639650068],
  ])('%i lost, %i won', (lost, won, pValue) => {
    expect(mcnemarLoss(lost, won)).toBeCloseTo(pValue, 10);
  });
});

// proportion_confint(correct, n, method='wilson')
describe('Wilson interval', () => {
  it.each([
    [0, 20, 0, 0.1611251580528194],
    [20, 20, 0.8388748419471804, 1],
    [41, 50, 0.692039463256992, 0.902298073297658],
    [275, 400, 0.6404744504377174, 0.7309584391869214],
    [1, 10, 0.017876213095072924, 0.40415002679523854],
  ])('%i of %i', (correct, total, low, high) => {
    const interval = wilsonInterval(correct, total);
    expect(interval.low).toBeCloseTo(low, 8);
    expect(interval.high).toBeCloseTo(high, 8);
  });

  it('knows nothing from no items', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });
});

// multipletests(p, method='holm')[1]
it('adjusts p-values by Holm in the order given', () => {
  const adjusted = holm([0.001, 0.04, 0.03, 0.2, 0.8, 0.01, 0.5, 0.04]);
  [0.008, 0.2, 0.18, 0.6, 1, 0.07, 1, 0.2].forEach((p, index) => expect(adjusted[index]).toBeCloseTo(p, 12));
});

// stats.norm.ppf(p)
it.each([
  [0.5, 0],
  [0.95, 1.6448536269514722],
  [0.975, 1.959963984540054],
  [0.8, 0.8416212335729143],
  [0.001, -3.090232306167813],
  [0.999999, 4.753424308817087],
])('normal quantile of %f', (probability, quantile) => {
  expect(normalQuantile(probability)).toBeCloseTo(quantile, 7);
});

const flips = (n: number, lost: number, won: number): number[] =>
  Array.from({ length: n }, (_, index) => (index < lost ? -1 : index < lost + won ? 1 : 0));

// d.mean() -/+ norm.ppf(.95) * d.std(ddof=1) / sqrt(n); stats.bootstrap((d,), np.mean, 20000, .90, 'percentile')
describe('paired difference, in points', () => {
  it.each([
    [400, 12, 14, -1.5990073195596886, 2.5990073195596888, -1.5, 2.5],
    [160, 5, 4, -3.7177093615590397, 2.46770936155904, -3.75, 2.5],
    [400, 20, 2, -6.395292707773118, -2.6047072922268812, -6.5, -2.75],
  ])('%i items, %i lost, %i won', (n, lost, won, low, high, bootstrapLow, bootstrapHigh) => {
    const normal = pairedDifference(flips(n, lost, won));
    expect(100 * normal.low).toBeCloseTo(low, 6);
    expect(100 * normal.high).toBeCloseTo(high, 6);
    const bootstrap = pairedBootstrap(flips(n, lost, won), { seed: 1, resamples: 4000 });
    expect(Math.abs(100 * bootstrap.low - bootstrapLow)).toBeLessThanOrEqual(0.65);
    expect(Math.abs(100 * bootstrap.high - bootstrapHigh)).toBeLessThanOrEqual(0.65);
    expect(pairedBootstrap(flips(n, lost, won), { seed: 1, resamples: 4000 })).toEqual(bootstrap);
  });

  it('is exact when nothing flipped', () => {
    expect(pairedDifference(flips(50, 0, 0))).toEqual({ mean: 0, low: 0, high: 0 });
    expect(pairedBootstrap(flips(50, 0, 0), { seed: 3 })).toEqual({ mean: 0, low: 0, high: 0 });
  });
});

// Root of e * sqrt(n) = z(.95) * sqrt(d) + z(.80) * sqrt(d - e^2), by scipy.optimize.brentq
it.each([
  [400, 0.04, 0.02479979518951604],
  [400, 0.08, 0.035072206701088626],
  [80, 0.08, 0.07760777680626683],
])('smallest effect found with %i items when a share of %f flips', (items, flipShare, effect) => {
  expect(detectableEffect({ items, flipShare })).toBeCloseTo(effect, 7);
});
