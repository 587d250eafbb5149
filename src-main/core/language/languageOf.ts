import { oneSpelling } from './letters.ts';
import { ENGLISH_BESIDE, SMALL_WORDS } from './smallWords.ts';

const FEWEST_HITS = 2;
/** What an answer can be asked to be in, by their English names. */
export const LANGUAGES = Object.keys(SMALL_WORDS);
const WORDS = Object.entries(SMALL_WORDS).map(([language, words]) => ({ language, words: setOf(words) }));
const AGAINST_ALL = setOf(ENGLISH_BESIDE);

/** The language a message is written in, when its small words leave no doubt. */
export function languageOf(text: string): string | null {
  const said = setOf(
    oneSpelling(text)
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}]+/gu, ' '),
  );
  const counts = WORDS.map(({ language, words }) => ({ language, count: said.intersection(words).size }));
  const [best, next] = counts.toSorted((a, b) => b.count - a.count);
  if (best === undefined || best.count < FEWEST_HITS || best.count < 2 * (next?.count ?? 0)) return null;
  return best.language === 'English' || best.count >= 2 * said.intersection(AGAINST_ALL).size ? best.language : null;
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
