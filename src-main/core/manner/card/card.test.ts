import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STYLE_TRAITS } from '../../../../src-shared/contract/index.ts';
import type { StyleTrace } from '../../ports.ts';
import { buildCard, type CardInput, type KeptWish, type StyleChoices } from './card.ts';
import { ownWords } from '../../memory/index.ts';
import { type Signal, signalsOf as signalsIn } from '../hearing/signals.ts';
import { lineOf } from '../traits/table.ts';
import { fitWishes, lineText, MOST_TOKENS, toldWishes } from './told.ts';

const signalsOf = (traces: readonly StyleTrace[]): Signal[] => signalsIn(traces, ownWords);
const cardLines = (...of: Parameters<typeof toldWishes>) => toldWishes(...of).map(lineOf);
let number = 0;
const wish = (text: string, at: number): KeptWish => ({
  id: `w${String((number += 1)).padStart(4, '0')}`,
  text,
  message: `m-${text}`,
  conversation: 'c',
  at,
});
const card = (input: Partial<CardInput>) =>
  buildCard({ signals: [], wishes: [], choices: {}, template: 'pocket', ...input });
const trait = (input: Partial<CardInput>, name: string) => card(input).traits.find((one) => one.trait === name) ?? null;
const trace = (text: string, more: Partial<StyleTrace> = {}): StyleTrace => ({
  id: `t${(number += 1)}`,
  conversation: 'c',
  text,
  at: number,
  followsAnswer: true,
  insteadOf: null,
  answers: [],
  ...more,
});
const answer = (text: string, rating: 1 | -1 | null = null) => ({ id: `a${(number += 1)}`, text, at: number, rating });
const long = 'word '.repeat(60);

const SENTENCES = [
  'Please be more formal.',
  'Please be more friendly.',
  'Always use bullet points.',
  'No bullet points, please.',
  'Please keep your answers short.',
  'Longer answers, please.',
];
const someWishes = fc
  .array(fc.record({ text: fc.constantFrom(...SENTENCES), at: fc.nat(50) }), { maxLength: 12 })
  .map((all) => all.map(({ text, at }) => wish(text, at)));
const someTraces = fc.array(
  fc
    .record({
      text: fc.constantFrom(
        'No, shorter.',
        'Too long!',
        'Longer, in detail',
        'With bullet points please',
        'What is a cat?',
        'less formal',
      ),
      ratings: fc.array(fc.constantFrom(1 as const, -1 as const, null), { maxLength: 3 }),
      words: fc.constantFrom('- a\n- b', 'Hi! Yes.', long, 'Certainly: yes 🙂'),
    })
    .map(({ text, ratings, words }) => trace(text, { answers: ratings.map((rating) => answer(words, rating)) })),
  { maxLength: 30 },
);

describe('the style card', () => {
  it('lets the newest of two wishes that disagree hold', () => {
    expect(card({ wishes: [wish('Please be more formal.', 1), wish('Please be more friendly.', 2)] }).text).toBe(
      'Be warm and friendly.',
    );
    expect(
      card({ wishes: [wish('Always use bullet points.', 1), wish('Please stop using bullet points.', 2)] }).text,
    ).toBe('');
  });

  it('is the same whatever the order of signals and wishes', () => {
    fc.assert(
      fc.property(someWishes, someTraces, fc.integer(), (wishes, traces, seed) => {
        const signals = signalsOf(traces);
        const mixed = <T>(all: readonly T[]): T[] =>
          all
            .map((one, index) => ({ one, key: Math.imul(index + 1, seed | 1) >>> 0 }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ one }) => one);
        expect(buildCard({ signals: mixed(signals), wishes: mixed(wishes), choices: {}, template: 'llama3' })).toEqual(
          buildCard({ signals, wishes, choices: {}, template: 'llama3' }),
        );
      }),
    );
  });

  it('follows the newest wish of a trait, whatever statistics say', () => {
    fc.assert(
      fc.property(someWishes, someTraces, fc.constantFrom(...SENTENCES), (wishes, traces, text) => {
        const newest = wish(text, 1_000);
        const alone = card({ wishes: [newest] }).traits[0];
        const found = card({ wishes: [...wishes, newest], signals: signalsOf(traces) }).traits.find(
          (one) => one.trait === alone?.trait,
        );
        expect(found).toMatchObject({ value: alone?.value, source: 'wish' });
      }),
    );
  });

  it('waits for enough evidence: one correction is none, two are', () => {
    const one = trace('No, shorter.');
    expect(trait({ signals: signalsOf([one]) }, 'length')).toBeNull();
    const two = trace('Too long!');
    expect(trait({ signals: signalsOf([one, two]) }, 'length')).toMatchObject({
      value: 'short',
      source: 'statistics',
      strength: 1,
      why: { kind: 'counted', counts: { correction: 2 } },
      evidence: [{ message: two.id }, { message: one.id }],
    });
  });

  it('says nothing when the evidence is divided', () => {
    const signals = signalsOf([trace('No, shorter.'), trace('Too long!'), trace('Even longer.'), trace('too short.')]);
    expect(trait({ signals }, 'length')).toBeNull();
  });

  it('switches off, pins, removes; a wish said later counts again', () => {
    const wishes = [wish('Please keep your answers short.', 10)];
    const of = (choices: StyleChoices) => card({ wishes, choices });
    expect(of({ length: { offAt: 20 } })).toMatchObject({ text: '', traits: [{ off: true }] });
    expect(of({ length: { offAt: 5 } })).toMatchObject({
      text: 'Answer in one short sentence.',
      traits: [{ off: false }],
    });
    expect(of({ length: { since: 20 } }).traits).toEqual([]);
    expect(of({ length: { pinned: 'long' } }).traits).toMatchObject([
      { value: 'long', source: 'user', why: { kind: 'set' } },
    ]);
    expect(of({ length: { pinned: 'gigantic' } }).traits).toMatchObject([{ value: 'short', source: 'wish' }]);
  });

  it('keeps a wish it cannot read as text, for models that can', () => {
    const wishes = [wish('Prefer metric units', 1)];
    expect(card({ wishes, template: 'llama3' }).text).toBe('Prefer metric units.');
    expect(card({ wishes, template: 'pocket' })).toMatchObject({ text: '', wishes: [{ text: 'Prefer metric units' }] });
  });
});

describe('the style line', () => {
  it('tells the pocket model only lines it was trained on', () => {
    const known =
      /^(?:Answer in one short sentence\.|Use bullet points\.|Be formal\.|Be warm and friendly\.|Write in lower case\.|Write in capital letters\.|Use an emoji\.|Start with: .+|End with: .+)$/;
    for (const name of STYLE_TRAITS) {
      const first = card({
        choices: { [name]: { pinned: name === 'opening' || name === 'ending' ? 'Ahoy' : 'yes' } },
        wishes: [wish('Please be more formal.', 1)],
      });
      for (const { choices } of first.traits)
        for (const value of choices)
          for (const line of cardLines(card({ choices: { [name]: { pinned: value } } }), 'pocket'))
            expect(line).toMatch(known);
    }
  });

  it('never exceeds its limit, and gives up wishes before traits', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), { maxLength: 30 }),
        someWishes,
        async (texts, wishes) => {
          const full = card({
            wishes: [...wishes, ...texts.map((text, at) => wish(`Prefer ${text}`, at))],
            template: 'llama3',
          });
          expect(full.text.length).toBeLessThanOrEqual(600);
          const bytes = async (text: string) => new TextEncoder().encode(text).length;
          const fitted = await fitWishes(toldWishes(full, 'llama3'), bytes);
          expect(await bytes(lineText(fitted))).toBeLessThanOrEqual(MOST_TOKENS);
        },
      ),
    );
    const wishes = [
      wish('Please be more formal.', 0),
      ...Array.from({ length: 9 }, (_, at) => wish(`Prefer example ${at} ${'of a long kind '.repeat(8)}`, at)),
    ];
    const lines = cardLines(card({ wishes, template: 'llama3' }), 'llama3');
    expect(lines[0]).toBe('Be formal.');
    expect(lines[1]).toContain('example 8');
    expect(lines.length).toBeLessThan(10);
  });
});
