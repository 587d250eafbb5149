import { describe, expect, test } from 'vitest';
import { type ImportedMessage, importedConversationSchema } from '../../../src-shared/contract/index.ts';
import { planImport } from './planImport.ts';

const NOW = 1_000_000;
const user = (content: string, more: Partial<ImportedMessage> = {}): ImportedMessage => ({
  role: 'user',
  content,
  ...more,
});
const assistant = (content: string, more: Partial<ImportedMessage> = {}): ImportedMessage => ({
  role: 'assistant',
  content,
  ...more,
});
const plan = (messages: ImportedMessage[], more: object = {}, learn = false) =>
  planImport(importedConversationSchema.parse({ title: 'T', messages, ...more }), NOW, learn);
const texts = (planned: ReturnType<typeof plan>) =>
  planned.messages.map(({ role, text, parent }) => `${role} ${text} after ${parent}`);

describe('what a conversation of a file becomes', () => {
  test('a chain of turns, of which the answered ones are counted', () => {
    const planned = plan([user('a'), assistant('b'), user('c'), user('d'), assistant('e')]);
    expect(texts(planned)).toEqual([
      'user a after null',
      'assistant b after 0',
      'user c after 1',
      'user d after 2',
      'assistant e after 3',
    ]);
    expect(planned).toMatchObject({ turns: 2, leftOut: 0, current: 4 });
  });

  test('answers in a row are one answer, answers to nothing and messages without words are left out and counted', () => {
    const planned = plan([
      assistant('Hello!'),
      user('a'),
      assistant('b'),
      assistant('c'),
      user('  '),
      assistant('d'),
      user('e'),
      assistant(''),
    ]);
    expect(texts(planned)).toEqual(['user a after null', 'assistant b\n\nc\n\nd after 0', 'user e after 1']);
    expect(planned.leftOut).toBe(3);
  });

  test('an answer that failed keeps its place and its reason', () => {
    const planned = plan([user('a'), assistant('', { state: 'failed', failure: 'No memory.' }), user('b')]);
    expect(planned.messages[1]).toMatchObject({ state: 'failed', failure: 'No memory.', text: '' });
    expect(planned.turns).toBe(0);
  });

  test('versions hang where they hung, and the branch in use is the one that was', () => {
    const planned = plan(
      [
        { role: 'system', content: 'Be kind.' },
        user('a'),
        assistant('b'),
        assistant('b again', { after: 1 }),
        user('reworded', { after: null }),
        assistant('c'),
      ],
      { current: 3 },
    );
    expect(texts(planned)).toEqual([
      'user a after null',
      'assistant b after 0',
      'assistant b again after 0',
      'user reworded after null',
      'assistant c after 3',
    ]);
    expect(planned).toMatchObject({ current: 2, systemPrompt: 'Be kind.' });
  });

  test('each message keeps the time it was said; where the file says none the order does, and nothing lies ahead', () => {
    const times = (...args: Parameters<typeof plan>) => plan(...args).messages.map(({ createdAt }) => createdAt);
    expect(times([user('a', { createdAt: 50 }), assistant('b'), user('c', { createdAt: 20 })])).toEqual([50, 51, 20]);
    expect(times([user('a'), assistant('b')], { createdAt: 7 })).toEqual([8, 9]);
    expect(times([user('a'), assistant('b')])).toEqual([NOW - 1, NOW]);
    expect(times([user('a', { createdAt: NOW * 9 })])).toEqual([NOW]);
    expect(plan([user('a', { createdAt: 50 })]).createdAt).toBe(50);
  });

  test('it teaches nothing, unless it may; "don\'t learn this" holds also then', () => {
    const learn = (may: boolean) =>
      plan([user('a'), assistant('b', { learn: false })], {}, may).messages.map((message) => message.learn);
    expect(learn(false)).toEqual([false, false]);
    expect(learn(true)).toEqual([true, false]);
    expect(plan([user('a')]).messages[0]?.origin).toBe('imported');
  });

  test('without a title the first question gives one, and a title is one line', () => {
    expect(plan([user('My dog is called Biscuit.')], { title: null }).title).toBe('My dog is called Biscuit');
    expect(plan([user('a')], { title: ' two\r\nlines ' }).title).toBe('two lines');
  });
});
