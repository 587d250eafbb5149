import type { DraftKind } from '../../items/draft.ts';
import { counted, known, legSum, shifted, unit } from './kinds.ts';
import { DAYS, MONTHS } from './wordings/facts.ts';
import * as facts from './wordings/hardFacts.ts';
import * as wordings from './wordings/hard.ts';
import { CAPITAL } from './wordings/pocket.ts';

/** The standard rung's facts: two facts in a row, sums over facts, and facts that are less often told. */
export const hardKinds: readonly DraftKind[] = [
  known(facts.CAPITALS, CAPITAL),
  known(facts.SYMBOLS, wordings.SYMBOL),
  known(facts.AUTHORS, wordings.AUTHOR),
  counted(facts.YEARS, wordings.YEAR),
  known(facts.YOUNG, wordings.HARD_YOUNG),
  legSum,
  unit,
  shifted(DAYS, 'day'),
  shifted(MONTHS, 'month'),
  known(facts.CAPITALS_BY_CURRENCY, wordings.BY_CURRENCY),
  counted(facts.ATOMIC_NUMBERS, wordings.ATOMIC),
];
