import { LANGUAGES, languageOf } from '../../language/languageOf.ts';
import { CLAUSE_END, ORDER, ORDER_END, spoken } from '../hearing/spoken.ts';
import { ANSWERS_IN } from '../teaching/answersIn.ts';
import type { Trait, Value } from './trait.ts';

const NAMES = `(${LANGUAGES.join('|')})`;

const valueOf = (language: string): Value => ({
  line: `Answer in ${language}.`,
  pocket: null,
  obeys: null,
  ...(ANSWERS_IN[language] === undefined ? {} : { shown: ANSWERS_IN[language] }),
  ...(language === 'English' ? { usual: true as const } : {}),
});

export const language: Trait = {
  values: Object.fromEntries(LANGUAGES.map((one) => [one, valueOf(one)])),
  heard: {
    plainly: spoken(
      `${ORDER}(?:answer|reply|respond|write|speak|talk)(?: to me| everything)? (?:always )?(?:only )?in ${NAMES}${ORDER_END}`,
    ),
    correcting: spoken(`\\bin ${NAMES}${CLAUSE_END}`),
  },
  seems: languageOf,
};
