import { foldLetters, signRuns, spacedWords } from '../../../core/language/signs.ts';

const AROUND_CHARACTERS = 60;
/** Further in, a match is found only if it is written as it was asked for. */
const MOST_FOLDED = 20_000;
const MATCH = ['\u0001', '\u0002'] as const;
const CUT = '…';

/** The part of a text around the first thing that a query finds in it, the match between U+0001 and U+0002. */
export function signSnippet(text: string, query: string): string {
  const folded = foldLetters(query);
  const wanted = [...signRuns(folded).map((run) => run.join('')), ...spacedWords(folded)];
  const match = wanted.map((words) => findIn(text, words)).find((place) => place !== null) ?? { from: 0, to: 0 };
  const from = startOf(text, match.from - AROUND_CHARACTERS);
  const to = endOf(text, match.to + AROUND_CHARACTERS);
  const marked = match.to === 0 ? '' : MATCH[0] + text.slice(match.from, match.to) + MATCH[1];
  return (
    (from > 0 ? CUT : '') +
    text.slice(from, match.from) +
    marked +
    text.slice(match.to, to) +
    (to < text.length ? CUT : '')
  );
}

function findIn(text: string, words: string): { from: number; to: number } | null {
  const exact = text.indexOf(words);
  if (exact >= 0) return { from: exact, to: exact + words.length };
  const starts: number[] = [];
  let folded = '';
  let at = 0;
  for (const sign of text.slice(0, MOST_FOLDED)) {
    const plain = foldLetters(sign);
    folded += plain;
    for (let unit = 0; unit < plain.length; unit += 1) starts.push(at);
    at += sign.length;
  }
  starts.push(at);
  const found = folded.indexOf(words);
  const [from, to] = [starts[found], starts[found + words.length]];
  return found < 0 || from === undefined || to === undefined ? null : { from, to };
}

/** No character is cut in half. */
function startOf(text: string, at: number): number {
  return at <= 0 ? 0 : isSecondHalf(text, at) ? at - 1 : at;
}
function endOf(text: string, at: number): number {
  return at >= text.length ? text.length : isSecondHalf(text, at) ? at + 1 : at;
}
function isSecondHalf(text: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(text.charAt(at));
}
