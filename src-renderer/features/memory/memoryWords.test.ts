import { expect, it } from 'vitest';
import type { Memory } from '../../../src-shared/contract/index.ts';
import { originWords } from './memoryWords.ts';

const now = Date.parse('2026-11-27T12:00:00');
const memory = (change: Partial<Memory>): Memory => ({
  id: 'm',
  text: 'I work as a beekeeper.',
  kind: 'fact',
  state: 'active',
  pinned: false,
  source: null,
  createdBy: 'day',
  byHand: false,
  night: null,
  createdAt: now,
  usedCount: 0,
  lastUsedAt: null,
  uses: [],
  replacedBy: null,
  ...change,
});

it('says whose words a memory holds: what was edited is not what you said in the chat', () => {
  expect(originWords(memory({}), now)).toBe('Fact. Kept from what you said, today');
  expect(originWords(memory({ byHand: true }), now)).toBe('Fact. Edited by you, first kept today');
  expect(originWords(memory({ byHand: true, createdBy: 'night', night: 4 }), now)).toBe(
    'Fact. Edited by you, first kept today',
  );
  expect(originWords(memory({ byHand: true, createdBy: 'you' }), now)).toBe('Fact. Written by you, today');
});
