import { describe, expect, it } from 'vitest';
import { STYLE_TRAITS, type Wish } from '../../../../src-shared/contract/index.ts';
import { obeysAll, showsAll } from '../reply/obeys.ts';
import { TRAITS } from '../traits/table.ts';
import { dress, suiting } from './dress.ts';
import { workedExamples } from './examples.ts';
import { sentencesOf } from './sentences.ts';

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const PLAIN = 'A short walk helps you to relax. You can also read a good book. Sleep comes easier then.';

const ALL: Wish[] = [
  ...STYLE_TRAITS.flatMap((trait) => Object.keys(TRAITS[trait].values).map((value) => ({ trait, value }))),
  { trait: 'ending', value: 'Take care.' },
  { trait: 'opening', value: 'Sure thing.' },
];

describe('worked examples', () => {
  it.each(ALL)('two show $trait: $value', (wish) => {
    const examples = workedExamples([wish]);
    expect(examples).toHaveLength(2);
    for (const { answer } of examples)
      expect([answer, obeysAll([wish], answer) && (wish.value === 'English' || showsAll([wish], answer))]).toEqual([
        answer,
        true,
      ]);
  });
  it('show several wishes at once, and none where one cannot be shown', () => {
    const both: Wish[] = [
      { trait: 'bullets', value: 'yes' },
      { trait: 'ending', value: 'Take care.' },
    ];
    expect(workedExamples(both).every(({ answer }) => obeysAll(both, answer))).toBe(true);
    expect(workedExamples(both)).toHaveLength(2);
    expect(workedExamples([...both, { trait: 'own', value: 'Sound like a pirate.' }])).toEqual([]);
    expect(
      workedExamples([
        { trait: 'bullets', value: 'yes' },
        { trait: 'length', value: 'one sentence' },
      ]),
    ).toEqual([]);
  });
});

describe('dressing a reply', () => {
  it.each(ALL.filter(({ trait, value }) => TRAITS[trait].values[value]?.dress ?? TRAITS[trait].ofWords))(
    'keeps its words for $trait: $value',
    (wish) => {
      const dressed = dress([wish], PLAIN) ?? '';
      expect(obeysAll([wish], dressed)).toBe(true);
      const added = new Set([...words(wish.value), 'hello']);
      expect(words(dressed).filter((word) => !words(PLAIN).includes(word) && !added.has(word))).toEqual([]);
    },
  );
  it('never puts on twice what is worn, never lower-cases code, and makes no list of one sentence', () => {
    expect(dress([{ trait: 'ending', value: 'Take care.' }], 'Rest well. Take care.')).toBe('Rest well. Take care.');
    expect(dress([{ trait: 'letterCase', value: 'lower' }], 'Use `Array.From`.')).toBeNull();
    expect(dress([{ trait: 'bullets', value: 'yes' }], 'Rest well.')).toBeNull();
    expect(dress([{ trait: 'bullets', value: 'yes' }], '1. Rest.\n2. Walk.')).toBe('- Rest.\n- Walk.');
  });
  it('leaves out a sentence that was cut off', () => {
    expect(sentencesOf('Go at 3.5 miles an hour. Then rest! And after')).toEqual([
      'Go at 3.5 miles an hour.',
      'Then rest!',
    ]);
  });
});

it.each([
  ['How do I start running?', true],
  ['Can you tell me how to cook rice?', true],
  ['I want to eat better.', true],
  ['Good morning!', false],
  ['Is a tomato a fruit?', false],
  ['What is the capital of Italy?', false],
  ['Write a Python function that adds two numbers.', false],
])('a list suits %j: %j', (prompt, suits) => {
  const wishes: Wish[] = [
    { trait: 'bullets', value: 'yes' },
    { trait: 'ending', value: 'Take care.' },
  ];
  expect(suiting(wishes, prompt)).toHaveLength(suits ? 2 : 1);
});
