import type { DraftKind } from '../../items/draft.ts';
import { dayShift } from './days.ts';
import { ordering, pairwise, queue } from './order.ts';
import { chain, syllogism } from './rules.ts';
import { eitherOr, oddOneOut, sequence } from './search.ts';
import { condition, truthTeller } from './truth.ts';

/** Order, rules, truth and patterns: two or three clues at the easy rung, four to six at the hard one. */
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
