import { expect, test } from 'vitest';
import type { ErasureReceipt } from '../../src-shared/contract/index.ts';
import { receiptRows, receiptSentence } from './receiptWords.ts';

const receipt: ErasureReceipt = {
  id: 'r',
  conversation: 'c',
  state: 'done',
  askedAt: 1,
  finishedAt: 2,
  messages: 4,
  memories: 1,
  memoriesKept: 0,
  vectors: 1,
  nights: [],
  activeNight: { before: null, after: null },
  turnsToLearnAgain: 0,
  files: 0,
  bytes: 0,
  backups: 2,
  search: { phrases: 18, files: 40, bytes: 1e6, at: 2, found: [] },
};

test('the sentence names what was rolled back and what is in use now', () => {
  expect(receiptSentence(receipt)).toBe('No night had learned from it, so none needs undoing.');
  const learned = { ...receipt, nights: [2, 3, 4], activeNight: { before: 4, after: 1 }, turnsToLearnAgain: 11 };
  expect(receiptSentence(learned)).toBe(
    'Nights 2, 3 and 4 had read it. Night 1 is in use now. The next night studies 11 turns of other chats again.',
  );
  expect(receiptSentence({ ...learned, nights: [4], activeNight: { before: 4, after: null } })).toContain(
    'Night 4 had read it. The untouched model is in use now.',
  );
});

test('what is not finished or was found again is said plainly', () => {
  expect(receiptSentence({ ...receipt, state: 'pending', search: null })).toContain('goes on at the next start');
  const left = {
    ...receipt,
    search: { phrases: 18, files: 40, bytes: 1e6, at: 2, found: [{ file: 'settings.json', hits: 2 }] },
  };
  expect(receiptSentence(left)).toContain('Words of it are still in settings.json.');
  expect(receiptRows(left).at(-1)).toEqual({ name: 'Found again', value: '2 of 18 phrases in 40 files' });
});

test('a receipt with hits says what remains and that it is tried again', () => {
  const found = {
    ...receipt,
    state: 'found' as const,
    search: { phrases: 4, files: 40, bytes: 1e6, at: 2, found: [{ file: 'circadia.db', hits: 4 }] },
  };
  expect(receiptSentence(found)).toBe(
    'No night had learned from it, so none needs undoing. Words of it are still in circadia.db. So it is not done: each start of Circadia erases and looks again.',
  );
});
