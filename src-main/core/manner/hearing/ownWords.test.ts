import { expect, it } from 'vitest';
import type { StyleTrace } from '../../ports.ts';
import { ownWords } from '../../memory/index.ts';
import { signalsOf } from './signals.ts';

const trace = (text: string, change: Partial<StyleTrace> = {}): StyleTrace => ({
  id: 'm',
  conversation: 'c',
  text,
  at: 1,
  followsAnswer: true,
  insteadOf: null,
  answers: [],
  ...change,
});
const said = (of: StyleTrace) => signalsOf([of], ownWords).map(({ kind, trait, value }) => `${kind} ${trait}:${value}`);

it('takes corrections and edits from what the user typed only', () => {
  expect(said(trace('No, shorter.'))).toEqual(['correction length:short']);
  expect(said(trace('No, shorter.', { origin: 'imported' }))).toEqual([]);
  expect(said(trace('No, shorter.', { pasted: [{ start: 0, end: 12 }] }))).toEqual([]);
  expect(said(trace('> No, shorter.'))).toEqual([]);
  expect(said(trace('“No, shorter.”'))).toEqual([]);
  expect(said(trace('Tell me about the sea as a list.', { insteadOf: 'Tell me about the sea.' }))).toEqual([
    'edit bullets:yes',
  ]);
  expect(
    said(
      trace('Tell me about the sea as a list.', {
        insteadOf: 'Tell me about the sea.',
        pasted: [{ start: 0, end: 40 }],
      }),
    ),
  ).toEqual([]);
});

it('reads no language from a pasted mail', () => {
  const mail = 'Ich weiß nicht, wie das mit der Rechnung ist, und bitte um Antwort.';
  expect(said(trace(mail, { followsAnswer: false }))).toEqual(['writing language:German']);
  expect(
    said(trace(`Translate this: ${mail}`, { followsAnswer: false, pasted: [{ start: 16, end: 16 + mail.length }] })),
  ).toEqual([]);
});
