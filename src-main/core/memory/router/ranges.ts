import type { TextRange } from '../../../../src-shared/contract/index.ts';

/** Ranges in order, those that touch made one, so that a long list is looked up quickly. */
export function inOrder(ranges: readonly TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (end <= start) continue;
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** The first range in order that ends behind this place. */
function firstBehind(ranges: readonly TextRange[], place: number): TextRange | undefined {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return ranges[low];
}

/** True when any of these ranges in order shares a character with the span. */
export function touches(ranges: readonly TextRange[], { start, end }: TextRange): boolean {
  const first = firstBehind(ranges, start);
  return first !== undefined && first.start < end;
}

/** True when the span lies within one of these ranges in order. */
export function within(ranges: readonly TextRange[], { start, end }: TextRange): boolean {
  const first = firstBehind(ranges, start);
  return first !== undefined && first.start <= start && end <= first.end;
}
