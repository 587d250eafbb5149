import { expect, it } from 'vitest';
import type { NightReason } from '../../../../src-shared/contract/index.ts';
import { readReason, storedReason } from './nightReason.ts';

it.each<NightReason>([
  { kind: 'memoryOnly', memories: 3 },
  { kind: 'tasksLost', tasks: [{ task: 'code', n: 50, won: 0, lost: 9 }] },
  { kind: 'failed', sentence: 'The disk is full.' },
  { kind: 'told', sentence: 'It lost nothing we can measure.' },
])('keeps why a night ended: %j', (reason) => expect(readReason(storedReason(reason))).toEqual(reason));

it.each(['It kept 3 memories.', '{"kind":"of a later version"}', '{"kind":', '12', 'null'])(
  'shows what is no code as it was stored: %s',
  (stored) => expect(readReason(stored)).toEqual({ kind: 'told', sentence: stored }),
);

it('says nothing of a night that runs', () => {
  expect(readReason(null)).toBeNull();
  expect(storedReason(null)).toBeNull();
});
