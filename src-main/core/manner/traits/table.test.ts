import { styleWords } from '../../../../src-shared/words/style.ts';
import { describe, expect, it } from 'vitest';
import { STYLE_TRAITS, type Wish, WISH_TRAITS } from '../../../../src-shared/contract/index.ts';
import { findWishes } from '../hearing/findWishes.ts';
import { isCheckable, obeys } from '../reply/obeys.ts';
import { surfaceOf } from '../reply/surface.ts';
import { wishOfLine } from '../stored.ts';
import { choicesOf, isValue, lineOf, toldAs, TRAITS } from './table.ts';

interface Case {
  /** How somebody asks for it; null where no rule hears it. */
  said: string | null;
  /** Where a rule can check it: a reply that obeys, and one that does not. */
  obeying?: string;
  disobeying?: string;
  /** Where it has a surface: what is left of the obeying reply. */
  bare?: string;
}
const LONG = `It is ${'a word '.repeat(40)}.`;
const CASES: Record<Wish['trait'], Record<string, Case>> = {
  length: {
    'one sentence': { said: 'Keep your answers to one sentence.', obeying: 'It is 42.', disobeying: 'Yes. It is 42.' },
    short: { said: 'Please keep your answers short.', obeying: 'Yes. It is 42.', disobeying: LONG },
    long: { said: 'Answer in detail from now on.', obeying: LONG, disobeying: 'It is 42.' },
  },
  bullets: {
    yes: { said: 'Always use bullet points.', obeying: '- 42', disobeying: '42', bare: '42' },
    no: { said: 'No bullet points, please.', obeying: '42', disobeying: '- 42' },
  },
  formality: { formal: { said: 'Please be more formal.' }, warm: { said: 'Please be more friendly.' } },
  letterCase: {
    lower: { said: 'From now on write in lower case.', obeying: 'it is 42.', disobeying: 'It is 42.' },
    capitals: { said: 'Write all answers in capital letters.', obeying: 'IT IS 42.', disobeying: 'It is 42.' },
  },
  emoji: {
    yes: { said: 'Use an emoji in all your answers.', obeying: '42 🙂', disobeying: '42', bare: '42' },
    no: { said: 'No emojis, please.', obeying: '42', disobeying: '42 🙂' },
  },
  greeting: {
    yes: { said: 'Always greet me.', obeying: 'Hello! 42', disobeying: '42', bare: '42' },
    no: { said: "Don't greet me.", obeying: '42', disobeying: 'Hello! 42' },
  },
  language: {
    English: { said: 'Answer in English.' },
    German: { said: 'Please answer in German from now on.' },
    French: { said: 'Always reply in French.' },
    Spanish: { said: 'Speak to me only in Spanish, please.' },
    Italian: { said: 'Talk in Italian.' },
    Portuguese: { said: 'Reply in Portuguese.' },
    Dutch: { said: 'Write in Dutch.' },
  },
  opening: {
    'Ahoy, captain!': {
      said: 'Start every answer with "Ahoy, captain!"',
      obeying: 'Ahoy captain: 42',
      disobeying: 'Aye, captain: 42',
      bare: '42',
    },
  },
  ending: {
    'Take care.': {
      said: 'Please end every answer with "Take care."',
      obeying: '42. Take care!',
      disobeying: 'Take care of 42.',
      bare: '42.',
    },
  },
  // Words that no rule reads: memory keeps them as they are where the user adds them by hand.
  own: { 'Call me Captain.': { said: null } },
};
const ALL = WISH_TRAITS.flatMap((trait) =>
  Object.entries(CASES[trait]).map(([value, one]) => ({ wish: { trait, value } satisfies Wish, ...one })),
);

describe.each(ALL)('$wish.trait: $wish.value', ({ wish, said, obeying, disobeying, bare }) => {
  it('has words and a line of its own', () => {
    const words = wish.trait === 'own' ? wish.value : styleWords({ ...wish, trait: wish.trait });
    expect(words).toMatch(/^[A-Z]/);
    expect(lineOf(wish)).toBeTruthy();
    expect(ALL.filter((other) => lineOf(other.wish) === lineOf(wish)).length).toBe(1);
  });

  it('is read from the line that nights kept before', () => {
    expect(wishOfLine(lineOf(wish))).toEqual(wish);
  });

  it('is heard, or nobody says it so that a rule could', () => {
    const heard = said === null ? [{ trait: 'own', value: wish.value }] : findWishes(said);
    expect(heard).toEqual([wish]);
  });

  it('is checked in a reply, or by no rule', () => {
    expect(isCheckable(wish)).toBe(obeying !== undefined);
    expect([obeys(wish, obeying ?? 'Anything.'), obeys(wish, disobeying ?? 'Anything.')]).toEqual(
      obeying === undefined ? [null, null] : [true, false],
    );
  });

  it('has a surface that leaves the bare answer, or none', () => {
    const surface = surfaceOf([wish]);
    expect(surface?.bare(obeying ?? '') ?? obeying).toBe(bare ?? obeying);
    expect(surface !== null).toBe(bare !== undefined || wish.trait === 'letterCase');
  });
});

it('has a case for every value that can be chosen', () => {
  for (const trait of STYLE_TRAITS)
    expect(choicesOf({ trait, value: 'Ahoy' })).toEqual(
      TRAITS[trait].ofWords === undefined ? Object.keys(CASES[trait]) : ['Ahoy'],
    );
});

it('tells the pocket model only wishes whose line it knows', () => {
  const told = ALL.flatMap(({ wish }) => toldAs(wish, 'pocket') ?? []);
  expect([...new Set(told.map(lineOf))]).toEqual([
    'Answer in one short sentence.',
    'Use bullet points.',
    'Be formal.',
    'Be warm and friendly.',
    'Write in lower case.',
    'Write in capital letters.',
    'Use an emoji.',
    'Start with: Hello,',
    'Start with: Ahoy, captain!',
    'End with: Take care.',
  ]);
  expect(ALL.map(({ wish }) => toldAs(wish, 'llama3'))).toEqual(ALL.map(({ wish }) => wish));
});

it('knows no other value', () => {
  for (const value of ['gigantic', 'toString', ''])
    expect(isValue({ trait: 'length', value }) || isCheckable({ trait: 'length', value })).toBe(false);
});
