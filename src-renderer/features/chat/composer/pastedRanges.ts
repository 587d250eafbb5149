import type { TextRange } from '../../../../src-shared/contract/index.ts';

/** A shorter paste of one line is a word or a name, and as good as typed. */
const LONGEST_AS_TYPED = 80;

/** One change of a text: from `start`, `removed` characters went and `inserted` came. */
export interface Edit {
  start: number;
  removed: number;
  inserted: number;
}

/**
 * The one change between two texts; where characters repeat, the caret behind the change tells which of them are new.
 */
export function editBetween(before: string, after: string, caret: number = after.length): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const inserted = after.length - start - tail;
  // "aa|a": the same text comes out wherever the new a stands.
  const shift = Math.min(Math.max(0, start + inserted - caret), start);
  const moved = start - shift;
  const same =
    shift > 0 &&
    after.slice(0, moved) +
      after.slice(moved, moved + inserted) +
      before.slice(moved + before.length - start - tail) ===
      after;
  return { start: same ? moved : start, removed: before.length - start - tail, inserted };
}

/**
 * The ranges after an edit: those behind it move, those that it cuts lose what went, and one that was edited inside
 * stays pasted as a whole.
 */
export function rangesAfter(ranges: readonly TextRange[], { start, removed, inserted }: Edit): TextRange[] {
  const end = start + removed;
  const change = inserted - removed;
  return joined(
    ranges.flatMap((range) => {
      if (range.end <= start) return [range];
      if (range.start >= end) return [{ start: range.start + change, end: range.end + change }];
      const keepsHead = range.start < start;
      const keepsTail = range.end > end;
      if (keepsHead && keepsTail) return [{ start: range.start, end: range.end + change }];
      if (keepsHead) return [{ start: range.start, end: start }];
      return keepsTail ? [{ start: start + inserted, end: range.end + change }] : [];
    }),
  );
}

/** The ranges after text came in from elsewhere by this edit. */
export function rangesAfterPaste(ranges: readonly TextRange[], edit: Edit, after: string): TextRange[] {
  const moved = rangesAfter(ranges, edit);
  const pasted = after.slice(edit.start, edit.start + edit.inserted);
  if (pasted.length <= LONGEST_AS_TYPED && !pasted.includes('\n')) return moved;
  return joined([...moved, { start: edit.start, end: edit.start + edit.inserted }]);
}

/** True for a change by which text comes in that was not typed: paste, drop, and the way back to one of them. */
export function bringsText(inputType: string | undefined): boolean {
  return (
    inputType !== undefined &&
    /^(?:insertFrom(?:Paste|Drop|Yank|PasteAsQuotation)|history(?:Undo|Redo))$/.test(inputType)
  );
}

function joined(ranges: readonly TextRange[]): TextRange[] {
  const found: TextRange[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (end <= start) continue;
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}
