import { createRandom } from '../../exam-items/index.ts';
import { normalQuantile } from './normal.ts';

export interface PairedDifference {
  readonly mean: number;
  /** One-sided bounds at the level asked for. */
  readonly low: number;
  readonly high: number;
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Mean of paired differences with one-sided normal bounds; no spread gives no interval. */
export function pairedDifference(differences: readonly number[], level = 0.95): PairedDifference {
  const mean = meanOf(differences);
  const count = differences.length;
  if (count < 2) return { mean, low: mean, high: mean };
  const variance = differences.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1);
  const half = normalQuantile(level) * Math.sqrt(variance / count);
  return { mean, low: mean - half, high: mean + half };
}

/** The same bounds by a seeded paired bootstrap (percentiles), for differences that are not normal. */
export function pairedBootstrap(
  differences: readonly number[],
  { seed, resamples = 2000, level = 0.95 }: { seed: number; resamples?: number; level?: number },
): PairedDifference {
  const mean = meanOf(differences);
  const count = differences.length;
  if (count < 2) return { mean, low: mean, high: mean };
  const random = createRandom(`bootstrap:${seed}`);
  const means = new Float64Array(resamples);
  for (let draw = 0; draw < resamples; draw += 1) {
    let sum = 0;
    for (let index = 0; index < count; index += 1) sum += differences[random.int(0, count - 1)] as number;
    means[draw] = sum / count;
  }
  means.sort();
  const at = (share: number): number => means[Math.min(resamples - 1, Math.floor(share * resamples))] as number;
  return { mean, low: at(1 - level), high: at(level) };
}
