import { expect, it } from 'vitest';
import { storedWishesSchema, wishOfLine } from './stored.ts';

/** The sentences under which nights kept wishes until they were data; whoever changes a line keeps the old one. */
const SENTENCES: Record<string, string> = {
  'Answer in one short sentence.': 'length:one sentence',
  'Keep answers short.': 'length:short',
  'Answer in detail.': 'length:long',
  'Use bullet points.': 'bullets:yes',
  'Do not use bullet points.': 'bullets:no',
  'Be formal.': 'formality:formal',
  'Be warm and friendly.': 'formality:warm',
  'Write in lower case.': 'letterCase:lower',
  'Write in capital letters.': 'letterCase:capitals',
  'Use an emoji.': 'emoji:yes',
  'Do not use emojis.': 'emoji:no',
  'Begin with a short greeting.': 'greeting:yes',
  'Do not greet.': 'greeting:no',
  'Answer in German.': 'language:German',
  'Start with: Hello,': 'opening:Hello,',
  'End with: Over and out': 'ending:Over and out',
  'Start with: ': 'own:Start with: ',
  'Prefer metric units.': 'own:Prefer metric units.',
  '(forgotten).': 'own:(forgotten).',
};

it.each(Object.entries(SENTENCES))('reads %j of an old night as %j', (sentence, expected) => {
  const { trait, value } = wishOfLine(sentence);
  expect(`${trait}:${value}`).toBe(expected);
});

it('reads what nights keep, old and new, and a value that is none any more as words', () => {
  expect(
    storedWishesSchema.parse(['Be formal.', { trait: 'bullets', value: 'no' }, { trait: 'length', value: 'epic' }]),
  ).toEqual([
    { trait: 'formality', value: 'formal' },
    { trait: 'bullets', value: 'no' },
    { trait: 'own', value: 'epic' },
  ]);
});
