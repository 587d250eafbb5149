import { expect, test } from 'vitest';
import type { ReplyEvent } from '../../../../src-shared/contract/index.ts';
import type { Context } from '../command.ts';
import { createPrinter } from '../printer.ts';
import { chat } from './chat.ts';

const started = { type: 'started', conversation: { id: 'c' }, user: { id: 'q' }, assistant: { id: 'a' } } as ReplyEvent;
const finished = (state: string, text: string, failure: string | null = null) =>
  ({
    type: 'finished',
    message: { id: 'a', conversation: 'c', text, state, failure, recalled: [], stats: null },
  }) as unknown as ReplyEvent;

/** What `chat` prints, or the sentence with which it fails, when the core says these things and then is gone. */
async function say(events: readonly ReplyEvent[]): Promise<string> {
  let out = '';
  const print = createPrinter(false, { write: (text) => (out += text) }, { write: () => true });
  async function* send() {
    yield* events;
  }
  const client = { chat: { send: async () => send() } } as unknown as Context['client'];
  return chat(
    { client, print, onInterrupt: () => () => {} },
    { text: 'Hello', conversation: null, offTheRecord: false },
  ).then(
    () => out,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

test('a Circadia that ends in the middle is no promise of what was not written', async () => {
  expect(await say([])).toBe('Circadia closed before it took your message. Nothing was stored; send it again.');
  expect(await say([started])).toBe(
    'Circadia closed before the first word of the answer. Your message is kept in the conversation; nothing was written.',
  );
  expect(await say([started, { type: 'text', text: 'Half' }])).toContain('What was written is kept');
});

test('an answer stopped before its first word says so', async () => {
  expect(await say([started, finished('stopped', '')])).toContain(
    'conversation c, stopped before the first word, nothing was written',
  );
  expect(await say([started, { type: 'text', text: 'Half' }, finished('stopped', 'Half')])).toMatch(
    /conversation c, stopped\n$/,
  );
});
