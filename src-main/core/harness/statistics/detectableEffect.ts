import { normalQuantile } from './normal.ts';

export interface DetectableEffectRequest {
  readonly items: number;
  /** Share of answers that flip either way. */
  readonly flipShare: number;
  readonly significance?: number;
  readonly power?: number;
}

/** The smallest paired change of a share that a one-sided test finds with this power (Connor's formula for McNemar). */
export function detectableEffect({
  items,
  flipShare,
  significance = 0.05,
  power = 0.8,
}: DetectableEffectRequest): number {
  const a = normalQuantile(1 - significance) * Math.sqrt(flipShare);
  const b = normalQuantile(power);
  // Root of effect * sqrt(n) = a + b * sqrt(flips - effect^2).
  const square = items + b * b;
  const half = a * Math.sqrt(items);
  const rest = a * a - b * b * flipShare;
  return Math.min(flipShare, (half + Math.sqrt(half * half - square * rest)) / square);
}
