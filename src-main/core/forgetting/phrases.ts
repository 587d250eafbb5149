/**
 * A run of words is at least this many bytes of UTF-8: long enough to be somebody's own, short enough for most
 * sentences.
 */
const RUN_BYTES = 20;
const MOST_CANDIDATES = 96;
const MOST_PHRASES = 32;
/** Begins with a word, and now and then inside one, as some scripts put no spaces. */
const WORD = /\S{1,16}/gu;
/** Other characters are written in more than one way in files. */
const UNSURE = /["\\\p{Cc}]/u;

/**
 * Runs of words taken evenly from all texts, the first of each text before the second of any; those short of a run have
 * none.
 */
export function candidatePhrases(texts: readonly string[], most = MOST_CANDIDATES): string[] {
  const byText = texts.map(runsOf).filter((runs) => runs.length > 0);
  const found = new Set<string>();
  const perText = Math.max(1, Math.ceil((most * 2) / Math.max(1, byText.length)));
  const spread = byText.map((runs) => evenly(runs, perText));
  for (let round = 0; round < perText && found.size < most; round += 1)
    for (const runs of spread) {
      const run = runs[round];
      if (run !== undefined && found.size < most) found.add(run);
    }
  return [...found];
}

/** The runs that no other text holds, so that finding one later means that something was left. */
export function distinctPhrases(
  candidates: readonly string[],
  others: Iterable<string>,
  most = MOST_PHRASES,
): string[] {
  let left = [...candidates];
  for (const text of others) {
    if (left.length === 0) break;
    left = left.filter((phrase) => !text.includes(phrase));
  }
  return left.slice(0, most);
}

function runsOf(text: string): string[] {
  return [...text.matchAll(WORD)].flatMap(({ index }) => {
    const run = runAt(text, index);
    return run === null || UNSURE.test(run) ? [] : [run];
  });
}

/** The shortest run from here that is long enough, or null where the text ends before. */
function runAt(text: string, start: number): string | null {
  let bytes = 0;
  let end = start;
  while (bytes < RUN_BYTES && end < text.length) {
    const code = text.codePointAt(end) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    end += code < 0x10000 ? 1 : 2;
  }
  return bytes >= RUN_BYTES ? text.slice(start, end) : null;
}

function evenly<T>(rows: readonly T[], most: number): T[] {
  const step = Math.max(1, rows.length / most);
  return Array.from({ length: Math.min(most, rows.length) }, (_, index) => rows[Math.floor(index * step)]).filter(
    (row) => row !== undefined,
  );
}
