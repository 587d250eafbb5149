import type { Rung } from '../../../../src-shared/contract/vocabulary.ts';
import type { DraftKind } from './draft.ts';

/** A kind that asks something harder at each rung. */
export function byRung(kinds: Readonly<Record<Rung, DraftKind>>): DraftKind {
  return (context) => kinds[context.rung](context);
}
