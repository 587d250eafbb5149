import { SECRET_ROTATIONS, TASKS } from '../../../../src-shared/contract/vocabulary.ts';
import { describe, expect, it } from 'vitest';
import { harnessSuite, placementAt, rotationOf, shuffledItems } from './suites.ts';

const ids = (items: readonly { readonly id: string }[]) => items.map((item) => item.id);

describe('harnessSuite', () => {
  it.each([
    ['quick', 7, 3],
    ['standard', 14, 6],
    ['full', 34, 16],
  ] as const)('%s holds two thirds of gate items and one of secret ones in each task', (name, gate, secret) => {
    const { items } = harnessSuite(name, placementAt('easy'));
    for (const task of TASKS) {
      const splits = items.filter((item) => item.task === task).map((item) => item.split);
      expect([
        splits.filter((split) => split === 'gate').length,
        splits.filter((split) => split === 'secret').length,
      ]).toEqual([gate, secret]);
    }
    expect(new Set(ids(items)).size).toBe(items.length);
  });

  it('keeps the gate items whatever the rotation, and hardly a secret one', () => {
    const suites = Array.from(
      { length: SECRET_ROTATIONS },
      (_, rotation) => harnessSuite('quick', placementAt('easy'), rotation).items,
    );
    const gate = suites.map((items) => ids(items.filter((item) => item.split === 'gate')));
    for (const one of gate) expect(one).toEqual(gate[0]);
    const secret = suites.flatMap((items) => ids(items.filter((item) => item.split === 'secret')));
    expect(new Set(secret).size).toBeGreaterThan(0.9 * secret.length);
  }, 60_000);

  it('holds the smaller exam of the same rotation', () => {
    const full = new Set(ids(harnessSuite('full', placementAt('easy'), 3).items));
    for (const name of ['quick', 'standard'] as const)
      expect(ids(harnessSuite(name, placementAt('easy'), 3).items).every((id) => full.has(id))).toBe(true);
  });
});

it('a night sees one rotation, and the first comes again after seven', () => {
  expect([1, 2, 6, 7, 8, 15].map(rotationOf)).toEqual([1, 2, 6, 0, 1, 1]);
});

it('another order is the same items, elsewhere, and always the same order', () => {
  const { items } = harnessSuite('quick', placementAt('easy'));
  const shuffled = shuffledItems(items);
  expect(ids(shuffled).toSorted()).toEqual(ids(items).toSorted());
  expect(ids(shuffled)).not.toEqual(ids(items));
  expect(shuffledItems(items)).toEqual(shuffled);
});
