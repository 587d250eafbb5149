import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDatabase } from '../openDatabase.ts';
import { ftsQuery, searchWords } from './searchQuery.ts';

const clock = { now: () => 1, every: () => () => {} };

test('stop words are dropped while something else remains', () => {
  expect(searchWords('What is my dog called?')).toEqual(['dog', 'called']);
  expect(searchWords('Who is it?')).toEqual(['who', 'is', 'it']);
});

test('operators and quotes of the user are words like any other', () => {
  expect(ftsQuery('dog" NEAR(cat) OR -x*', { typing: false })).toBe('"dog" OR "near" OR "cat" OR "x"');
  expect(ftsQuery('bis', { typing: true })).toBe('"bis"*');
  expect(ftsQuery('" * ()', { typing: true })).toBeNull();
});

test('no text whatever makes a search fail', () => {
  const database = openDatabase(':memory:', { clock });
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc
      .array(
        fc.constantFrom(
          '"',
          "'",
          '*',
          '(',
          ')',
          'AND',
          'OR',
          'NOT',
          'NEAR',
          '^',
          ':',
          '-',
          '\0',
          '\ud800',
          'dog',
          '{',
          '}',
          '+',
          'text:',
        ),
        { maxLength: 20 },
      )
      .map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(hostile, (text) => {
      expect(Array.isArray(database.messages.search(text, 5))).toBe(true);
      expect(Array.isArray(database.memories.searchWords(text, 5))).toBe(true);
    }),
    { numRuns: 400 },
  );
  database.close();
}, 60_000);

test('a text of a megabyte is searched in no time', () => {
  const database = openDatabase(':memory:', { clock });
  const text = Array.from({ length: 150_000 }, (_, index) => `word${index}`).join(' ');
  expect(database.memories.searchWords(text, 5)).toEqual([]);
  database.close();
});
