import { describe, expect, it } from 'vitest';
import { type Held, settle } from './settle.ts';

const held = (id: string, saidAt: number, change: Partial<Held> = {}): Held => ({
  id,
  saidAt,
  state: 'active',
  pinned: false,
  byHand: false,
  ...change,
});
const heard = (saidAt: number, sure = true) => ({ saidAt, sure });

describe('what becomes of what was heard', () => {
  it('is new where nothing speaks of it, and proposed where the rules are not sure', () => {
    expect(settle(heard(1), [], [])).toEqual({ kind: 'new', state: 'active', replaces: [], pinned: false });
    expect(settle(heard(1, false), [], [])).toEqual({ kind: 'new', state: 'proposed', replaces: [], pinned: false });
  });
  it('is known where a live memory holds the words, whatever its age', () => {
    expect(settle(heard(1), [held('gone', 9, { state: 'replaced' }), held('here', 5)], [held('other', 9)])).toEqual({
      kind: 'known',
      memory: 'here',
    });
  });
  it('takes the place and the pin of what was said before, and of older proposals', () => {
    expect(
      settle(heard(3), [], [held('a', 1, { pinned: true }), held('b', 3), held('c', 2, { state: 'proposed' })]),
    ).toEqual({
      kind: 'new',
      state: 'active',
      replaces: ['a', 'b', 'c'],
      pinned: true,
    });
  });
  it('is older than what was said later, and makes no second row of the same', () => {
    expect(settle(heard(3), [], [held('a', 4), held('b', 5)])).toEqual({ kind: 'older', replacedBy: 'b' });
    expect(settle(heard(3), [held('gone', 2, { state: 'replaced' })], [held('b', 5)])).toEqual({
      kind: 'known',
      memory: 'gone',
    });
  });
  it('waits for your word where your hand said otherwise before, and is older where it did so later', () => {
    expect(settle(heard(3), [], [held('hand', 2, { byHand: true }), held('asked', 1, { state: 'proposed' })])).toEqual({
      kind: 'new',
      state: 'proposed',
      replaces: ['asked'],
      pinned: false,
    });
    expect(settle(heard(1), [], [held('hand', 2, { byHand: true })])).toEqual({ kind: 'older', replacedBy: 'hand' });
  });
  it('replaces nothing that is in use while it is a proposal', () => {
    expect(settle(heard(9, false), [], [held('a', 1)])).toEqual({
      kind: 'new',
      state: 'proposed',
      replaces: [],
      pinned: false,
    });
  });
});
