import type { DraftKind } from '../draft.ts';
import { dayShift } from './logicDays.ts';
import { ordering, pairwise, queue } from './logicOrder.ts';
import { chain, syllogism } from './logicRules.ts';
import { eitherOr, oddOneOut, sequence } from './logicSearch.ts';
import { condition, truthTeller } from './logicTruth.ts';

/** Order, rules, truth and patterns: two or three clues at the pocket level, four to six at the standard one. */
export const logicKinds: readonly DraftKind[] = [
  ordering,
  pairwise,
  queue,
  dayShift,
  syllogism,
  chain,
  eitherOr,
  condition,
  truthTeller,
  oddOneOut,
  sequence,
];
