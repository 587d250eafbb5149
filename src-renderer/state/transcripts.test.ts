import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Connection } from '../client/index.ts';
import { createTranscripts } from './transcripts.ts';

test('a question whose core is gone before it began is refused, so that the composer keeps it', async () => {
  async function* nothing() {}
  const connection = {
    client: { chat: { send: async () => nothing() } },
    state: createStore(() => ({ kind: 'open' })),
  } as unknown as Connection;
  const { send, store } = createTranscripts(connection);
  const outcome = await Promise.race([
    send({ conversation: null, text: 'Hello', offTheRecord: false }).then(
      () => 'begun',
      () => 'refused',
    ),
    new Promise((resolve) => setTimeout(resolve, 200, 'for ever')),
  ]);
  expect(outcome).toBe('refused');
  expect(store.getState()).toEqual({});
});
