/** Exponential smoothing without the pull towards the first value; 0 changes nothing, gaps stay gaps. */
export function smooth(values: readonly (number | null)[], weight: number): (number | null)[] {
  let sum = 0;
  let norm = 0;
  return values.map((value) => {
    if (value === null) return null;
    sum = sum * weight + (1 - weight) * value;
    norm = norm * weight + (1 - weight);
    return norm === 0 ? value : sum / norm;
  });
}

/** Joins series over one sorted list of steps, as a plot wants them. */
export function alignSeries(series: readonly { points: readonly { step: number; value: number }[] }[]): {
  steps: number[];
  values: (number | null)[][];
} {
  const steps = [...new Set(series.flatMap((one) => one.points.map((point) => point.step)))].toSorted((a, b) => a - b);
  const place = new Map(steps.map((step, index) => [step, index]));
  const values = series.map((one) => {
    const column: (number | null)[] = steps.map(() => null);
    for (const point of one.points) column[place.get(point.step) ?? 0] = point.value;
    return column;
  });
  return { steps, values };
}

/** The nearest reading at or before an index, for a cursor that stands between readings. */
export function readingAt(values: readonly (number | null)[], index: number): number | null {
  for (let place = Math.min(index, values.length - 1); place >= 0; place -= 1) {
    const value = values[place];
    if (value !== null && value !== undefined) return value;
  }
  return null;
}
