/** A message as it was written, with the conversation it stands in; null belongs to nobody. */
export interface Said {
  text: string;
  conversation: string | null;
}

/** So much of the night's style rows one pasted source may give. */
export const SOURCE_SHARE = 0.05;
const SHINGLE_WORDS = 5;
/** About two lines in the same words. */
const SHARED_SHINGLES = 30;
const NEARLY_ALL = 0.7;
/** Nobody types this much at once; several such texts in one conversation are one text in pieces. */
const LONG_CHARACTERS = 1_000;

/**
 * Which messages come from one source: those that repeat most of one another's words in order, and the very long texts
 * of one conversation.
 * The number of the source for each message; null for what shares nothing.
 */
export function sourcesOf(messages: readonly Said[]): (number | null)[] {
  const parents = messages.map((_, index) => index);
  const rootOf = (index: number): number => {
    const parent = parents[index] ?? index;
    return parent === index ? index : rootOf(parent);
  };
  const join = (a: number, b: number) => {
    const [first, second] = [rootOf(a), rootOf(b)].toSorted((x, y) => x - y);
    if (first !== undefined && second !== undefined) parents[second] = first;
  };
  // The first message that holds a run of words stands for all that do.
  const firstWith = new Map<string, number>();
  const sizes: number[] = [];
  const longIn = new Map<string, number>();
  for (const [index, { text, conversation }] of messages.entries()) {
    const runs = shingles(text);
    sizes.push(runs.size);
    const shared = new Map<number, number>();
    for (const run of runs) {
      const first = firstWith.get(run);
      if (first === undefined) firstWith.set(run, index);
      else shared.set(first, (shared.get(first) ?? 0) + 1);
    }
    for (const [other, count] of shared) if (isSame(count, runs.size, sizes[other] ?? 0)) join(index, other);
    if (conversation === null || text.length < LONG_CHARACTERS) continue;
    const long = longIn.get(conversation);
    if (long === undefined) longIn.set(conversation, index);
    else join(index, long);
  }
  const roots = messages.map((_, index) => rootOf(index));
  const members = Map.groupBy(roots, (root) => root);
  return roots.map((root) => ((members.get(root)?.length ?? 0) > 1 ? root : null));
}

function isSame(shared: number, a: number, b: number): boolean {
  return shared >= NEARLY_ALL * Math.max(a, b) || (shared >= SHARED_SHINGLES && shared * 2 >= Math.min(a, b));
}

/** Runs of words; numbers count as alike, for the lines of a log differ in little else. A short text is one run. */
function shingles(text: string): Set<string> {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/\d+/g, '0')
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [text.trim()];
  const count = Math.max(1, words.length - SHINGLE_WORDS + 1);
  return new Set(Array.from({ length: count }, (_, index) => words.slice(index, index + SHINGLE_WORDS).join(' ')));
}

/**
 * The rows in their order, of each source the first ones only: at most a twentieth of what is left or of `most`, and
 * always one.
 */
export function limitSources<Row>(
  rows: readonly Row[],
  sources: readonly (number | null)[],
  { share = SOURCE_SHARE, most = rows.length } = {},
): Row[] {
  for (let limit = Math.max(1, Math.floor(share * Math.min(rows.length, most))); ; limit -= 1) {
    const kept = firstOfEach(rows, sources, limit);
    if (limit <= 1 || limit <= share * Math.min(kept.length, most)) return kept;
  }
}

function firstOfEach<Row>(rows: readonly Row[], sources: readonly (number | null)[], limit: number): Row[] {
  const taken = new Map<number, number>();
  return rows.filter((_, index) => {
    const source = sources[index] ?? null;
    if (source === null) return true;
    const count = (taken.get(source) ?? 0) + 1;
    taken.set(source, count);
    return count <= limit;
  });
}
