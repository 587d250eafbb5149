import type { DraftKind } from '../../items/draft.ts';
import { known, legSum, shifted, unit } from './kinds.ts';
import { DAYS } from './wordings/facts.ts';
import { HARD_YOUNG, SYMBOL } from './wordings/hard.ts';
import { CONTINENT, LANGUAGE } from './wordings/middle.ts';
import * as facts from './wordings/middleFacts.ts';
import { CAPITAL, OPPOSITE, PAST, PLURAL } from './wordings/pocket.ts';

/** Facts that most people know but a child need not, and small sums over facts. */
export const middleKinds: readonly DraftKind[] = [
  known(facts.CAPITALS, CAPITAL),
  known(facts.OPPOSITES, OPPOSITE),
  known(facts.LANGUAGES, LANGUAGE),
  known(facts.CONTINENTS, CONTINENT),
  known(facts.YOUNG, HARD_YOUNG),
  legSum,
  unit,
  shifted(DAYS, 'day'),
  known(facts.SYMBOLS, SYMBOL),
  known(facts.PLURALS, PLURAL),
  known(facts.PASTS, PAST),
];
