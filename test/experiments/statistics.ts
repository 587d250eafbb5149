/**
 * One-sided 95 % points of Student's t for 1 to 9 degrees of freedom; beyond that the normal point is near enough for a
 * table.
 */
const T95 = [6.314, 2.92, 2.353, 2.132, 2.015, 1.943, 1.895, 1.86, 1.833];

export interface Spread {
  readonly n: number;
  readonly mean: number;
  readonly median: number;
  /** One-sided 95 % bounds of the mean over the seeds; equal to it with a single one. */
  readonly low: number;
  readonly high: number;
}

/** Mean, median and one-sided bounds over seeds, each seed counting once. */
export function spreadOf(values: readonly number[]): Spread {
  const n = values.length;
  if (n === 0) return { n, mean: Number.NaN, median: Number.NaN, low: Number.NaN, high: Number.NaN };
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const sorted = values.toSorted((a, b) => a - b);
  const median = ((sorted[Math.floor((n - 1) / 2)] as number) + (sorted[Math.ceil((n - 1) / 2)] as number)) / 2;
  if (n === 1) return { n, mean, median, low: mean, high: mean };
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  const half = (T95[n - 2] ?? 1.645) * Math.sqrt(variance / n);
  return { n, mean, median, low: mean - half, high: mean + half };
}

/** Whether the one-sided bounds of a mean over more than one seed leave out zero. */
export function isDecided({ n, low, high }: Spread): boolean {
  return n > 1 && (low > 0 || high < 0);
}

/** "+1.2", "−0.5": with a sign, so that a change reads as one. */
export function signed(value: number, digits = 1): string {
  return Number.isNaN(value) ? '–' : `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`;
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
