import { expect, it } from 'vitest';
import type { AnswerNote } from '../contract/index.ts';
import { SAMPLING_SOURCES } from '../contract/vocabulary.ts';
import { noteSentence, sampledWords } from './answer.ts';

it.each<[AnswerNote, string]>([
  [{ kind: 'quoted' }, 'The model did not answer from this, so these are your own words.'],
  [{ kind: 'toConfirm' }, 'Kept in Memory for you to confirm.'],
  [{ kind: 'refused' }, 'Nothing of this message was kept in memory.'],
  [{ kind: 'wentInCircles' }, 'The answer began to repeat itself and was ended there.'],
  [{ kind: 'offTheRecord' }, 'Off the record: nothing was stored from this message.'],
  [{ kind: 'nothingStored', secret: null }, 'Nothing was stored from this message.'],
  [{ kind: 'nothingStored', secret: 'a password' }, 'Nothing was stored from this message: it looks like a password.'],
  [
    { kind: 'partlyStored', kept: 100, found: 1234 },
    'Memory kept the first 100 of 1,234 things in this message. Send the rest in parts to keep more.',
  ],
  [{ kind: 'told', sentence: 'As it was said before.' }, 'As it was said before.'],
])('%j', (note, sentence) => expect(noteSentence(note)).toBe(sentence));

it('says who set a number of the sampling', () => {
  const words = SAMPLING_SOURCES.map((from) => sampledWords({ value: 0.2, from }));
  expect(new Set(words).size).toBe(SAMPLING_SOURCES.length);
  for (const one of words) expect(one).toMatch(/^0\.2, \S/);
});
