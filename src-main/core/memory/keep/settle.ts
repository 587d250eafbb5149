import type { Memory } from '../../../../src-shared/contract/index.ts';

/** Something that was heard. `sure` is false where the router only proposes it. */
export interface Statement {
  saidAt: number;
  sure: boolean;
}
export interface Held {
  id: string;
  state: Memory['state'];
  pinned: boolean;
  /** When it was last said or set by hand. */
  saidAt: number;
  /** You wrote or edited it. */
  byHand: boolean;
}
export type Settlement =
  /** A memory holds these words already. */
  | { kind: 'known'; memory: string }
  | { kind: 'new'; state: 'active' | 'proposed'; replaces: string[]; pinned: boolean }
  /** Something newer, or your hand, says otherwise. */
  | { kind: 'older'; replacedBy: string };

/**
 * What becomes of what was heard beside the memories in the same words and those that give the same thing another
 * value. Your hand outranks
 * anything heard: what contradicts it later waits as a proposal. Of what was heard the newest holds, by the time it was
 * said.
 */
export function settle(statement: Statement, same: readonly Held[], opposed: readonly Held[]): Settlement {
  const known = same.find(isLive);
  if (known !== undefined) return { kind: 'known', memory: known.id };
  const hand = newest(opposed.filter((one) => one.byHand && one.state === 'active'));
  const state = statement.sure && hand === undefined ? 'active' : 'proposed';
  const rivals = opposed.filter((one) => one.state === 'proposed' || state === 'active');
  const later = newest(
    [...rivals, ...(hand === undefined ? [] : [hand])].filter((one) => one.saidAt > statement.saidAt),
  );
  if (later === undefined)
    return { kind: 'new', state, replaces: rivals.map(({ id }) => id), pinned: rivals.some(({ pinned }) => pinned) };
  const before = same.at(0);
  return before === undefined ? { kind: 'older', replacedBy: later.id } : { kind: 'known', memory: before.id };
}

/** Recalled, or waiting for your word. */
export function isLive({ state }: Pick<Held, 'state'>): boolean {
  return state === 'active' || state === 'proposed';
}

function newest(held: readonly Held[]): Held | undefined {
  return held.toSorted((a, b) => b.saidAt - a.saidAt)[0];
}
