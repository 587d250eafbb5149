import { holdsWords, holdsWordStart } from '../../../exam-items/index.ts';

const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
/** What a note tells, and what no summary of it may say unless the note does too. */
const OPPOSITES: readonly (readonly [readonly string[], readonly string[]])[] = [
  [['found'], ['lost', 'lose']],
  [['bought'], ['sold', 'sell']],
  [['cheap'], ['expensive', 'costly']],
];

const holdsOne = (text: string, words: readonly string[]): boolean => words.some((word) => holdsWordStart(text, word));

/** The word of a summary that turns its note round: another weekday, the opposite verb, "from" a place for "to" it. */
export function turnedRound(note: string, summary: string, facts: readonly string[]): string | undefined {
  const day = DAYS.find((one) => holdsWords(summary, one) && !holdsWords(note, one));
  if (day !== undefined) return day;
  for (const [told, turned] of OPPOSITES) {
    if (holdsOne(note, told) && !holdsOne(note, turned) && holdsOne(summary, turned)) return turned[0];
  }
  return facts
    .map((fact) => `from ${fact}`)
    .find(
      (phrase) =>
        holdsWords(summary, phrase) && !holdsWords(note, phrase) && holdsWords(note, phrase.replace('from', 'to')),
    );
}
