import { expect, it } from 'vitest';
import type { AnswerNote } from '../contract/index.ts';
import { noteSentence } from './answer.ts';

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
