import { expect, test } from 'vitest';
import { findWishes } from '../../src-main/core/manner/index.ts';
import { toldAs } from '../../src-main/core/manner/traits/table.ts';
import { DAYS, personOf } from './persons.ts';

const seeds = [1, 2, 3, 4, 5];

test('a held-out opening is never said on any day', () => {
  for (const seed of seeds) {
    const person = personOf(seed);
    const said = new Set(person.days.flat(2));
    expect(person.heldOut.length).toBe(40);
    expect(person.heldOut.filter((prompt) => said.has(prompt))).toEqual([]);
  }
});

test('five seeds wish five different things, each as the style card would read it from their words', () => {
  expect(new Set(seeds.map((seed) => JSON.stringify(personOf(seed).wishes))).size).toBe(5);
  for (const seed of seeds) {
    const { wish, wishes, days } = personOf(seed);
    expect(findWishes(wish).map((heard) => toldAs(heard, 'pocket'))).toEqual(wishes);
    expect(days[0]?.[0]?.[0]).toBe(wish);
  }
});

test('a person is the same each time and lives seven days of eight conversations without saying a thing twice', () => {
  expect(personOf(3)).toEqual(personOf(3));
  const { days } = personOf(3);
  expect(days.length).toBe(DAYS);
  expect(days.map((day) => day.length)).toEqual(Array.from({ length: DAYS }, () => 8));
  const everyday = days
    .flat(2)
    .filter(
      (text) => !text.startsWith('http') && !text.startsWith('{') && !text.startsWith('`') && !text.startsWith('20'),
    );
  expect(new Set(everyday).size).toBe(everyday.length);
});
