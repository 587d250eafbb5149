import { expect, test } from 'vitest';
import type { Message } from '../../../../src-shared/contract/index.ts';
import { transcriptRows } from './rows.ts';

const message = (id: string, createdAt: number): Message => ({
  id,
  conversation: 'c',
  parent: null,
  role: 'user',
  text: '',
  state: 'complete',
  failure: null,
  createdAt,
  learn: true,
  learnedIn: null,
  origin: 'typed',
  pasted: [],
  versions: [id],
  rating: null,
  recalled: [],
  stats: null,
});

test('a night stands between the messages it came between, and a running one nowhere', () => {
  const rows = transcriptRows(
    [message('a', 10), message('b', 20), message('c', 30)],
    [
      { number: 3, endedAt: 25, verdict: 'promoted' },
      { number: 2, endedAt: 22, verdict: 'light' },
      { number: 1, endedAt: 5, verdict: 'promoted' },
      { number: 4, endedAt: null, verdict: null },
      { number: 5, endedAt: 40, verdict: 'rejected' },
    ],
  );
  expect(rows.map((row) => (row.kind === 'night' ? row.night : row.message.id))).toEqual(['a', 'b', 2, 3, 'c']);
});
