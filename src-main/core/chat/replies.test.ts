import { expect, test } from 'vitest';
import type { Message } from '../../../src-shared/contract/index.ts';
import { createLiveReplies } from './replies.ts';

const message = (id: string) => ({ id }) as Message;

test('the end of an answer wakes everybody who waits for it, and nobody who waits for another', async () => {
  const live = createLiveReplies();
  live.open('a', () => undefined);
  live.open('b', () => undefined);
  const woken: string[] = [];
  const waits = [
    live.ended(['a']).then(() => woken.push('first')),
    live.ended(['a']).then(() => woken.push('second')),
    live.ended(['a', 'b']).then(() => woken.push('both')),
    live.settled().then(() => woken.push('all')),
  ];
  live.finished(message('a'));
  await Promise.all(waits.slice(0, 2));
  expect(woken).toEqual(['first', 'second']);
  live.finished(message('b'));
  await Promise.all(waits);
  expect(live.count()).toBe(0);
  await live.ended(['a', 'never there']);
});
