import { describe, expect, it } from 'vitest';
import type { StyleTrace } from '../../ports.ts';
import { ownWords } from '../../memory/index.ts';
import { findCorrection } from './findCues.ts';
import { signalsOf } from './signals.ts';

const trace = (more: Partial<StyleTrace>): StyleTrace => ({
  id: 't',
  conversation: 'c',
  text: 'And why?',
  at: 1,
  followsAnswer: true,
  insteadOf: null,
  answers: [],
  ...more,
});
const told = (traces: StyleTrace[]) =>
  signalsOf(traces, ownWords).map(({ kind, trait, value, sign }) => `${kind} ${sign > 0 ? '+' : '-'}${trait}:${value}`);
const answer = (text: string, rating: 1 | -1 | null, at = 2) => ({ id: `a${at}`, text, at, rating });
const long = 'word '.repeat(60).trim();

describe('corrections', () => {
  it.each([
    ['No, shorter.', ['length:short']],
    ['too long', ['length:short']],
    ['Again, but in one sentence please', ['length:short']],
    ['Can you make it longer?', ['length:long']],
    ['without bullets please', ['bullets:no']],
    ['As a list.', ['bullets:yes']],
    ['Too stiff!', ['formality:warm']],
    ['too short', ['length:long']],
    ["That's way too long.", ['length:short']],
    ['the weekend was way too short', []],
    ['Now in German', ['language:German']],
    ['no emojis', ['emoji:no']],
    ['Give me a shorter word for happy', []],
    ['How much longer does it take?', []],
    ['What is a long river in German folklore?', []],
    ['Tell me about the shortest day of the year and why it is too long to wait.', []],
  ])('reads %j as %j', (text, cues) => {
    expect(findCorrection(text).map(({ trait, value }) => `${trait}:${value}`)).toEqual(cues);
  });

  it('correct an answer: the first message of a chat corrects nothing', () => {
    expect(told([trace({ text: 'No, shorter.', followsAnswer: false })])).toEqual([]);
    expect(told([trace({ text: 'No, shorter.' })])).toEqual(['correction +length:short']);
  });

  it('leave standing wishes to memory, where they can be forgotten', () => {
    expect(told([trace({ text: 'Shorter, please.' })])).toEqual([]);
  });
});

describe('edits, thumbs and answers asked again', () => {
  it('reads from an edited question only what the edit brought', () => {
    expect(
      told([trace({ text: 'Tell me about cats briefly, as a list.', insteadOf: 'Tell me about cats as a list.' })]),
    ).toEqual(['edit +length:short']);
  });

  it('counts a thumb only for what is unusual among the answers', () => {
    const plain = Array.from({ length: 4 }, (_, at) => trace({ id: `p${at}`, answers: [answer(long, null, 10 + at)] }));
    expect(told([...plain, trace({ answers: [answer(`- ${long}\n- ${long}`, 1)] })])).toEqual([
      'thumb +length:long',
      'thumb +bullets:yes',
    ]);
    expect(told([...plain, trace({ answers: [answer('Sure 🙂', -1)] })])).toEqual([
      'thumb -length:short',
      'thumb -emoji:yes',
    ]);
    expect(told([trace({ answers: [answer('Yes.', 1)] }), trace({ answers: [answer('No.', 1)] })])).toEqual([]);
  });

  it('compares the kept answer with those it replaced', () => {
    expect(told([trace({ answers: [answer(`${long} 🙂`, null, 1), answer('word '.repeat(30), null, 2)] })])).toEqual([
      'regeneration +length:short',
      'regeneration -emoji:yes',
    ]);
    expect(
      told([trace({ answers: [answer(long, null, 1), answer('word', -1, 2)] })]).filter((one) =>
        one.startsWith('regeneration'),
      ),
    ).toEqual([]);
  });
});
