const SPANS = [5, 10, 20, 30, 50, 100];

/** Half the width of an axis that shows every interval whole, in points. */
export function intervalSpan(points: readonly number[]): number {
  const most = Math.max(0, ...points.map(Math.abs));
  return SPANS.find((span) => span >= most) ?? 100;
}
