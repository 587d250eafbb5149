import type { Random } from '../chance/random.ts';

/** The places whose part differs from the one before. */
export const spotsToSwap = (text: readonly string[]): number[] =>
  text.flatMap((part, index) => (index > 0 && part !== text[index - 1] ? [index] : []));

/** The parts with the one at `index` and the one before it exchanged. */
export function swapped(parts: readonly string[], index: number): string[] {
  const changed = [...parts];
  [changed[index - 1], changed[index]] = [parts[index] as string, parts[index - 1] as string];
  return changed;
}

/** Two places where neighbours can be exchanged without touching the same part. */
function twoSpots(parts: readonly string[], random: Random): number[] {
  const spots = spotsToSwap(parts);
  const [one, ...rest] = random.sample(spots, spots.length);
  if (one === undefined) return [];
  const other = rest.find((spot) => Math.abs(spot - one) > 1);
  return other === undefined ? [one, ...rest.slice(0, 1)] : [one, other];
}

/** Neighbours exchanged in one of two places, or in both. */
export function exchanged(parts: readonly string[], random: Random): (readonly string[])[] {
  const [one, other] = twoSpots(parts, random);
  if (one === undefined) return [];
  const first = swapped(parts, one);
  return other === undefined ? [first] : [first, swapped(parts, other), swapped(first, other)];
}
