import { oneSpelling } from '../../letters.ts';
import { CLAUSE_END, ORDER, ORDER_END, spoken } from '../hearing/spoken.ts';
import type { Trait, Value } from './trait.ts';

/** Small words that no other of these languages uses often. */
const SMALL_WORDS: Record<string, string> = {
  English: 'the and what is my you are how with for this it',
  German: 'der die das und ist nicht ich ein eine wie mit für bitte mir auf',
  French: 'le les des est je une pas et pour dans quel moi vous',
  Spanish: 'el los las es una por con qué cómo mi para y',
  Italian: 'il gli che non sono di per come mio della e',
  Portuguese: 'os um uma não você meu com são do da e',
  Dutch: 'het een ik niet van wat hoe mijn voor zijn en',
};
const LANGUAGES = Object.entries(SMALL_WORDS).map(([language, words]) => ({ language, small: words.split(' ') }));
const NAMES = `(${LANGUAGES.map(({ language }) => language).join('|')})`;
const FEWEST_HITS = 2;

/** The language a message is written in, when its small words leave no doubt. */
export function languageOf(text: string): string | null {
  const words = new Set(
    oneSpelling(text)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [],
  );
  const hits = LANGUAGES.map(({ language, small }) => ({
    language,
    count: small.filter((word) => words.has(word)).length,
  })).toSorted((a, b) => b.count - a.count);
  const [best, next] = hits;
  if (best === undefined || best.count < FEWEST_HITS || best.count < 2 * (next?.count ?? 0)) return null;
  return best.language;
}

const valueOf = (language: string): Value => ({
  line: `Answer in ${language}.`,
  pocket: null,
  obeys: null,
  ...(language === 'English' ? { usual: true as const } : {}),
});

export const language: Trait = {
  values: Object.fromEntries(LANGUAGES.map((one) => [one.language, valueOf(one.language)])),
  heard: {
    plainly: spoken(
      `${ORDER}(?:answer|reply|respond|write|speak|talk)(?: to me| everything)? (?:always )?(?:only )?in ${NAMES}${ORDER_END}`,
    ),
    correcting: spoken(`\\bin ${NAMES}${CLAUSE_END}`),
  },
  seems: languageOf,
};
