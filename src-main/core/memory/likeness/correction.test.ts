import { describe, expect, it } from 'vitest';
import { attributeOf } from './attribute.ts';
import { CORRECTIONS, NO_CORRECTIONS } from '../../../../test/fixtures/cases/corrections.ts';
import { findStatedFact } from '../router/statedFacts.ts';

/** Both are heard, and give one thing a value. */
const replaces = ([older, newer]: readonly [string, string]) =>
  findStatedFact(older) !== null &&
  findStatedFact(newer) !== null &&
  attributeOf(older) !== null &&
  attributeOf(older) === attributeOf(newer);

describe.each([0, 1])('of the pairs as tired people write them, those at %i of two', (half) => {
  const heard = (pairs: readonly (readonly [string, string])[]) =>
    pairs.filter((pair, index) => index % 2 === half && replaces(pair));
  it('that correct are heard, most of them', () => expect(heard(CORRECTIONS).length).toBeGreaterThanOrEqual(18));
  it('that leave the first as it is replace nothing', () => expect(heard(NO_CORRECTIONS)).toEqual([]));
});

describe('a correction is heard as a fact', () => {
  it.each([
    'Actually, I live in Berlin.',
    'I turned 35.',
    'oh btw I’m 35 now',
    'no wait, my dog is called Rex',
    'Hmm no, sorry, my birthday is on 4 May',
    'I now work as a teacher.',
  ])('%j', (text) => expect(findStatedFact(text)).not.toBeNull());
  it.each([
    'If I lived in Berlin, I would be happier.',
    'Actually, do I live in Berlin?',
    'Suppose my dog is called Rex.',
    'Actually, imagine my dog is called Rex.',
    'Oh, I love it!',
    'Yes, I have none.',
    'Sorry, I’m tired today.',
    'Hmm, tell me about my options',
    'Actually, can my dog eat apples',
    'Today I have a headache.',
  ])('%j is not', (text) => expect(findStatedFact(text)).toBeNull());
});
