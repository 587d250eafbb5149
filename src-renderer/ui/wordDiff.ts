export interface DiffPart {
  text: string;
  kind: 'same' | 'changed';
}

/** Longer answers are shown whole: their table would be larger than it is worth. */
const MOST_WORDS = 600;

function words(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{M}\p{N}_]+|[^\s\p{L}\p{M}\p{N}_]/gu) ?? [];
}

/** Two answers side by side: for each, which parts the other has too. */
export function wordDiff(before: string, after: string): { before: DiffPart[]; after: DiffPart[] } {
  const [a, b] = [words(before), words(after)];
  if (a.length > MOST_WORDS || b.length > MOST_WORDS)
    return { before: [{ text: before, kind: 'same' }], after: [{ text: after, kind: 'same' }] };
  const width = b.length + 1;
  const length = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      length[i * width + j] =
        a[i] === b[j]
          ? (length[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(length[(i + 1) * width + j] ?? 0, length[i * width + j + 1] ?? 0);
    }
  }
  const result: { before: DiffPart[]; after: DiffPart[] } = { before: [], after: [] };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      add(result.before, left, 'same');
      add(result.after, left, 'same');
      i += 1;
      j += 1;
    } else if (
      left !== undefined &&
      (right === undefined || (length[(i + 1) * width + j] ?? 0) >= (length[i * width + j + 1] ?? 0))
    ) {
      add(result.before, left, 'changed');
      i += 1;
    } else if (right !== undefined) {
      add(result.after, right, 'changed');
      j += 1;
    }
  }
  return result;
}

function add(parts: DiffPart[], text: string, kind: DiffPart['kind']): void {
  const last = parts.at(-1);
  if (last?.kind === kind) last.text += text;
  else parts.push({ text, kind });
}
