import * as z from 'zod';
import { type Wish, wishSchema } from '../../../src-shared/contract/index.ts';
import { cutAt } from '../../../src-shared/graphemes.ts';
import { TRAITS, valueOf } from './traits/table.ts';

const MOST_CHARACTERS = 200;

/** The wish that is told in this sentence: nights kept them so before a wish was data. */
export function wishOfLine(line: string): Wish {
  for (const trait of Object.keys(TRAITS) as Wish['trait'][]) {
    const { values, ofWords } = TRAITS[trait];
    for (const [value, { line: told, formerLines = [] }] of Object.entries(values))
      if (told === line || formerLines.includes(line)) return { trait, value };
    const before = ofWords?.('').line;
    if (before !== undefined && line.startsWith(before) && line !== before)
      return { trait, value: line.slice(before.length) };
  }
  return { trait: 'own', value: line };
}

/** A wish in the user's words, on one line with an end; one in the very words of a line of ours is that wish. */
export function wishOfWords(text: string): Wish {
  const folded = cutAt(text.replaceAll(/\s+/g, ' ').trim(), MOST_CHARACTERS);
  return wishOfLine(/[.!?]$/.test(folded) ? folded : `${folded}.`);
}

/** What a night keeps of its wishes, also one from when it kept their sentences. */
export const storedWishesSchema = z
  .array(z.union([wishSchema, z.string()]))
  .transform((stored) => stored.map((one) => (typeof one === 'string' ? wishOfLine(one) : known(one))));

const known = (wish: Wish): Wish => (valueOf(wish) === undefined ? { trait: 'own', value: wish.value } : wish);

/** True for the same wish. */
export function isSameWish(a: Wish, b: Wish): boolean {
  return a.trait === b.trait && a.value === b.value;
}
