import { expect, test } from 'vitest';
import { learnEntry } from './learnEntry.ts';

test('a chat that teaches nothing can be switched on in its menu, one that teaches can be switched off', () => {
  const chosen: boolean[] = [];
  const entry = (turnsHeldBack: number, offTheRecord = false) =>
    learnEntry({ offTheRecord, turnsHeldBack }, (learn) => chosen.push(learn))[0];
  expect(entry(12)).toMatchObject({ label: 'Learn from this chat', detail: '12 questions of it teach nothing' });
  expect(entry(0)).toMatchObject({ label: 'Do not learn from this chat' });
  entry(1)?.onSelect();
  entry(0)?.onSelect();
  expect(chosen).toEqual([true, false]);
  expect(entry(0, true)).toBeUndefined();
});
