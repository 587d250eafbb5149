import type { MemoryRow } from '../ports.ts';

/**
 * Memories that say the same but for spacing, case and closing marks: the one set by hand stays, else the one said
 * last; a pinned one always.
 */
export function duplicates(rows: readonly MemoryRow[]): { drop: string; keep: string }[] {
  const groups = new Map<string, MemoryRow[]>();
  for (const row of rows) {
    const key = `${row.kind}:${normal(row.text)}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((group) => {
    const [keep, ...drop] = group.toSorted(
      (a, b) =>
        Number(b.pinned) - Number(a.pinned) ||
        Number(b.byHand) - Number(a.byHand) ||
        b.saidAt - a.saidAt ||
        b.createdAt - a.createdAt,
    );
    return keep === undefined ? [] : drop.filter((row) => !row.pinned).map((row) => ({ drop: row.id, keep: keep.id }));
  });
}

/** Questions that should find their memory: its own words without the last ones, spread evenly over all memories. */
export function probesOf(rows: readonly MemoryRow[], most: number): { id: string; query: string }[] {
  const usable = rows.filter((row) => row.kind !== 'preference' && row.text.split(/\s+/).length >= 4);
  const step = Math.max(1, usable.length / most);
  return Array.from({ length: Math.min(most, usable.length) }, (_, index) => usable[Math.floor(index * step)])
    .filter((row) => row !== undefined)
    .map((row) => {
      const words = row.text.split(/\s+/).slice(0, 24);
      return { id: row.id, query: words.slice(0, Math.max(3, words.length - 1)).join(' ') };
    });
}

function normal(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s.!,;:]+/g, ' ')
    .trim();
}
