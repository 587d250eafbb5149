const WIDTH = 230;
const TOP = 10;
const BOTTOM = 66;

/** A line through the values, oldest first, with the scale it was drawn on. A flat line lies in the middle. */
export function trendPath(values: readonly number[]): {
  path: string;
  end: { x: number; y: number };
  low: number;
  high: number;
} {
  const spread = Math.max(...values) - Math.min(...values);
  const room = spread === 0 ? Math.max(0.1, Math.abs(values[0] ?? 0) * 0.05) : 0;
  const [low, high] = [Math.min(...values) - room, Math.max(...values) + room];
  const points = values.map((value, index) => ({
    x: values.length === 1 ? WIDTH : (index / (values.length - 1)) * WIDTH,
    y: BOTTOM - ((value - low) / (high - low)) * (BOTTOM - TOP),
  }));
  return {
    path: `M${points.map((point) => `${point.x.toFixed(1)} ${point.y.toFixed(1)}`).join('L')}`,
    end: points.at(-1) ?? { x: 0, y: BOTTOM },
    low,
    high,
  };
}
