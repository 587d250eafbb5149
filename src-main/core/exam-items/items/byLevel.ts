import type { DraftKind } from './draft.ts';

/** A kind that asks one thing at the pocket level and a harder one at the standard level. */
export function byLevel(pocket: DraftKind, standard: DraftKind): DraftKind {
  return (context) => (context.level === 'pocket' ? pocket : standard)(context);
}
