import { normalQuantile } from './normal.ts';

/** The Wilson interval of a share, by default at 95 %, ends within 0 and 1. */
export function wilsonInterval(correct: number, total: number, level = 0.95): { low: number; high: number } {
  if (total <= 0) return { low: 0, high: 1 };
  const z = normalQuantile(0.5 + level / 2);
  const share = correct / total;
  const weight = 1 + (z * z) / total;
  const centre = (share + (z * z) / (2 * total)) / weight;
  const half = (z / weight) * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
