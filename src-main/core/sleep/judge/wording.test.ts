import { expect, it } from 'vitest';
import { type Wish, WISH_TRAITS } from '../../../../src-shared/contract/index.ts';
import { isCheckable, isSameWish, lineText, storedWishesSchema, surfaceOf } from '../../manner/index.ts';
import { TRAITS } from '../../manner/traits/table.ts';
import { bestTarget } from '../lessons/targets/bestTarget.ts';
import { compareLearned } from './learned.ts';

const REPLIES = [
  'It is fine.',
  '- Hello! It is fine 🙂',
  'hello, it is fine. take care.',
  'CERTAINLY, IT IS.',
  'Ahoy, yes. No worries. Take care.',
  `It is ${'really and truly '.repeat(30)}fine.`,
];
const WISHES = WISH_TRAITS.flatMap((trait): Wish[] => {
  const { values, ofWords } = TRAITS[trait];
  return (ofWords === undefined ? Object.keys(values) : ['Ahoy', 'Take care.']).map((value) => ({ trait, value }));
});

/** What the brake and the gate of wishes are told about each wish, and which answer would be its lesson. */
function decisions() {
  const learned = (order: readonly string[]) => ({
    ...{ adherence: 0, nll: 1, n: order.length },
    replies: order.map((reply, at) => ({ prompt: `prompt ${at}`, reply })),
  });
  return WISHES.map((wish) => ({
    wish,
    isCheckable: isCheckable(wish),
    learned: compareLearned(learned(REPLIES), learned(REPLIES.toReversed()), [wish]),
    bare: REPLIES.map((reply) => surfaceOf([wish])?.bare(reply)),
    lesson: bestTarget([wish], 'Is it fine?', REPLIES)?.text,
    kept: storedWishesSchema.parse([wish]).some((stored) => isSameWish(stored, wish)),
  }));
}

it('nothing is decided otherwise when the sentence in which a wish is told changes', () => {
  const [before, told] = [decisions(), lineText(WISHES)];
  expect(new Set(before.map(({ learned }) => `${learned.lost} ${learned.won}`)).size).toBeGreaterThan(1);
  const reworded = (line: string) => `Kindly: ${line.replace(/\.$/, '').toLowerCase()}!`;
  for (const trait of Object.values(TRAITS)) {
    for (const value of Object.values(trait.values)) value.line = reworded(value.line);
    const { ofWords } = trait;
    if (ofWords !== undefined) trait.ofWords = (words) => ({ ...ofWords(words), line: reworded(ofWords(words).line) });
  }
  expect(lineText(WISHES)).not.toBe(told);
  expect(decisions()).toEqual(before);
});
