import { describe, expect, it } from 'vitest';
import { attributeOf } from '../likeness/attribute.ts';
import { contentWords, fuse } from './fuse.ts';

describe('fusing searches', () => {
  const dog = { id: 'dog', text: 'My dog is called Biscuit.', similarity: 0.5, wordRank: 1 };
  const server = { id: 'server', text: 'The staging server is on port 8443.', similarity: 0.05, wordRank: null };

  it('puts the memory that answers the question first and drops noise', () => {
    expect(fuse('What is my dog called?', [server, dog], 3).map((hit) => hit.id)).toEqual(['dog']);
  });
  it('still finds by words when the index is down', () => {
    expect(fuse('What is my dog called?', [{ ...dog, similarity: null }], 3)).toHaveLength(1);
  });
  it('leaves out what fits much worse than the best', () => {
    const sister = { id: 'sister', text: 'My sister is called Oriella.', similarity: 0.9, wordRank: 1 };
    const hamster = { id: 'hamster', text: 'My hamster is called Gizmo.', similarity: 0.55, wordRank: 2 };
    expect(fuse('What is my sister called?', [hamster, sister], 3).map((hit) => hit.id)).toEqual(['sister']);
  });
  it('recalls nothing for small talk', () => {
    expect(fuse('How are you?', [{ ...dog, similarity: 0.12 }, server], 3)).toEqual([]);
  });
  it.each([
    ['leaves', 'leave'],
    ['living', 'live'],
    ['grew', 'grow'],
    ['cities', 'city'],
  ])('treats %s and %s as one word', (one, other) => {
    expect(contentWords(one)).toEqual(contentWords(other));
  });
  it('treats singular and plural as one word', () => {
    expect(contentWords('Which dogs?')).toEqual(contentWords('dog'));
  });
});

describe('attributes with one value', () => {
  it('knows that a new name replaces the old one', () => {
    expect(attributeOf('My dog is called Rex.')).toBe(attributeOf('My dog is called Biscuit.'));
  });
  it('keeps two different facts about the same person apart', () => {
    expect(attributeOf('My sister is a nurse.')).toBeNull();
    expect(attributeOf('My favourite colour is red.')).not.toBe(attributeOf('My favourite food is soup.'));
  });
});
