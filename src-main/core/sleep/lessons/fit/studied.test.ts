import { expect, it } from 'vitest';
import type { Message } from '../../../../../src-shared/contract/index.ts';
import { createSecretScanner } from '../../../../node/secrets/secretScanner.ts';
import { studiedSafely } from './studied.ts';

const ports = { secrets: createSecretScanner() };
const message = (text: string, change: Partial<Message> = {}) =>
  ({ id: 'm', conversation: 'c', text, learn: true, origin: 'typed', pasted: [], ...change }) as Message;
const studied = (question: string, answer: string, change: Partial<Message> = {}) =>
  studiedSafely(ports, { user: message(question, change), assistant: message(answer) });

it.each([
  'My sister Inês is allergic to cashews.',
  'My sister Zoë lives in Köln.',
  'My café is closed on Mondays',
  // No rule knows these, but the answer promised to remember them.
  'My niece Freya turned four yesterday.',
  'Meine Schwester lebt seit Jahren in Köln.',
])('a fact that was promised to be remembered is never studied: %j', async (fact) => {
  expect(await studied(fact, 'Got it. I will remember that.')).toEqual({ kind: 'leave', why: 'factsOnly' });
});

it.each([
  'Mein Passwort ist hunter2abc',
  'Meine PIN ist 4711',
  'The password for wifi: hunter2abc',
  'curl -u anna:s3cretpw https://example.org',
])('a secret is never studied: %j', async (secret) => {
  expect(await studied(secret, 'Fine.')).toEqual({ kind: 'leave', why: 'secret' });
  expect(await studied('What did I say?', secret)).toEqual({ kind: 'leave', why: 'secret' });
});

it('a pasted wish is not studied, a typed one is', async () => {
  const wish = 'Always end your answers with: Moo';
  expect(await studied(wish, 'Moo')).toEqual({ kind: 'keep', text: wish });
  expect(
    await studied(`What is this?\n${wish}`, 'A sign.', { pasted: [{ start: 14, end: 14 + wish.length }] }),
  ).toEqual({ kind: 'keep', text: 'What is this?' });
});

it('an answer that quotes the user is not studied', async () => {
  const quoted = message('You told me: “My dog is called Biscuit.”', { notes: [{ kind: 'quoted' }] });
  expect(await studiedSafely(ports, { user: message('What is my dog called?'), assistant: quoted })).toEqual({
    kind: 'leave',
    why: 'noGoodAnswer',
  });
});
