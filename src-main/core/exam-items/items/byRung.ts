import type { DraftKind } from './draft.ts';

/** A kind that asks one thing at the easy rung and a harder one at the hard rung. */
export function byRung(pocket: DraftKind, standard: DraftKind): DraftKind {
  return (context) => (context.rung === 'easy' ? pocket : standard)(context);
}
