/** A text that goes round in circles. */
export interface Loop {
  /** Where its first repetition begins: what stands before is one round, and worth keeping. */
  keep: number;
}

/** So many words in a row are more than a turn of phrase. */
const WORDS_IN_A_ROW = 8;
/**
 * How many characters in a row must be such words, said so often before; more where people repeat themselves on
 * purpose, and more when it is only the third time.
 */
const TELLS = [
  { before: 3, prose: 220, fewWords: 600, lines: 700, code: 2500, signs: 3000 },
  { before: 2, prose: 400, fewWords: 1000, lines: 1200, code: 6000, signs: 6000 },
] as const;
/** Letters of a line up to which it may be one of a song, a list or a table. */
const LONGEST_LINE = 60;
/** Share of letters below which a text is a table, a list of data or code, in a fence or not. */
const LEAST_LETTERS = 0.6;
/** A word without end is cut, so that one letter said for ever is seen as well. */
const LONGEST_WORD = 16;
// Scripts without spaces give a word for each sign.
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]+/gu;
// "7." in front of a line counts on while the line stays the same.
const COUNTER = /^\d+[.)]/;

/**
 * Takes a text piece by piece and tells once it only goes round in circles: everything in its last few hundred
 * characters was said in the same words three times before. Each word is looked at once. Verse, tables, code and series
 * of numbers say something new in between, or stop sooner. `patience` below 1 asks for less of it.
 */
export function createLoopWatch(patience = 1): (piece: string) => Loop | null {
  const numberOf = new Map<string, number>();
  const timesSaid = new Map<string, number>();
  const starts: number[] = [];
  const said: number[] = [];
  let [rest, restAt, fenced, lineStart] = ['', 0, false, true];
  let seenFrom: number | null = null;
  const runs: (Run | null)[] = TELLS.map(() => null);

  const take = (word: string, at: number): void => {
    const known = numberOf.get(word);
    const number = known ?? numberOf.size;
    if (known === undefined) numberOf.set(word, number);
    said.push(number);
    starts.push(at);
    if (said.length < WORDS_IN_A_ROW) return;
    const row = said.slice(-WORDS_IN_A_ROW).join(' ');
    const before = timesSaid.get(row) ?? 0;
    timesSaid.set(row, before + 1);
    seenFrom = before === 0 ? null : (seenFrom ?? (starts.at(-WORDS_IN_A_ROW) as number));
    for (const [index, tell] of TELLS.entries()) {
      const run =
        before < tell.before ? null : (runs[index] ?? { from: at, lines: 0, words: new Set(), letters: 0, count: 0 });
      run?.words.add(word);
      if (run) run.letters += word.length;
      if (run) run.count += 1;
      runs[index] = run;
    }
  };

  return (piece) => {
    const text = rest + piece;
    // The last word may go on in the next piece.
    const whole = /[\p{L}\p{M}\p{N}`]+$/u.exec(text)?.index ?? text.length;
    const cut = text.length - whole > LONGEST_WORD * 2 ? text.length : whole;
    for (const match of text.slice(0, cut).matchAll(new RegExp(`\`{3}|\\n+|${WORD.source}`, 'gu'))) {
      const [sign] = match;
      const at = restAt + match.index;
      if (sign === '```') fenced = !fenced;
      else if (sign.startsWith('\n')) {
        // An empty line between two is none of its own, whatever pieces it comes in.
        for (const run of runs) if (run && !lineStart) run.lines += 1;
      } else if (!(lineStart && COUNTER.test(text.slice(match.index, match.index + sign.length + 1)))) {
        for (let from = 0; from < sign.length; from += LONGEST_WORD)
          take(sign.slice(from, from + LONGEST_WORD).toLowerCase(), at + from);
      }
      lineStart = sign.startsWith('\n');
    }
    [rest, restAt] = [text.slice(cut), restAt + cut];
    const loops = TELLS.some((tell, index) => {
      const run = runs[index] ?? null;
      return run !== null && restAt - run.from >= tell[kindOf(run, restAt, fenced)] * patience;
    });
    return loops && seenFrom !== null ? { keep: seenFrom } : null;
  };
}

/** The last words, all of them said often before. */
interface Run {
  from: number;
  lines: number;
  words: Set<string>;
  letters: number;
  count: number;
}

type Kind = Exclude<keyof (typeof TELLS)[number], 'before'>;

/** What sort of text goes round: signs are numbers, chords, and a picture or a grid of single letters. */
function kindOf({ from, words, lines, letters, count }: Run, to: number, fenced: boolean): Kind {
  if ([...words].every((word) => /^\p{N}+$/u.test(word)) || letters / count < 2) return 'signs';
  if (fenced || letters < LEAST_LETTERS * (to - from)) return 'code';
  if (words.size <= 2) return 'fewWords';
  return letters / (lines + 1) < LONGEST_LINE ? 'lines' : 'prose';
}

/** The first loop that a whole text runs into, or null. */
export function loopIn(text: string, patience = 1): Loop | null {
  const watch = createLoopWatch(patience);
  for (let from = 0; from < text.length; from += STEP) {
    const loop = watch(`${text.slice(from, from + STEP)}${from + STEP < text.length ? '' : ' '}`);
    if (loop !== null) return loop;
  }
  return null;
}
const STEP = 64;
