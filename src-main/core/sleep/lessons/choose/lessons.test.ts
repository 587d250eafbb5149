import { describe, expect, it } from 'vitest';
import type { Message } from '../../../../../src-shared/contract/index.ts';
import { obeys } from '../../../manner/reply/obeys.ts';
import { splitByConversation, studiedText, styleLesson, type Turn } from './lessons.ts';

const message = (text: string, change: Partial<Message> = {}): Message => ({
  id: text,
  conversation: 'c',
  parent: null,
  role: 'user',
  text,
  state: 'complete',
  failure: null,
  createdAt: 0,
  learn: true,
  learnedIn: null,
  origin: 'typed',
  pasted: [],
  versions: [text],
  rating: null,
  recalled: [],
  stats: null,
  ...change,
});
const turn = (text: string, learn = true): Turn => ({
  user: message(text, { learn }),
  assistant: message('Fine.', { role: 'assistant' }),
});

describe('what may be studied', () => {
  it('keeps conversation and leaves facts out of the lesson', () => {
    expect(studiedText(turn('I live in Leeds. Tell me a joke.'))).toEqual({ kind: 'keep', text: 'Tell me a joke.' });
    expect(studiedText(turn('My dog is called Biscuit.'))).toEqual({ kind: 'leave', why: 'factsOnly' });
  });
  it('leaves out a turn with a secret, and one you marked', () => {
    expect(studiedText(turn('Hello! my password is hunter2'))).toEqual({ kind: 'leave', why: 'secret' });
    expect(studiedText(turn('Hello there', false))).toEqual({ kind: 'leave', why: 'heldBack' });
  });
});

describe('a wish and an answer', () => {
  it.each([
    [{ trait: 'bullets', value: 'yes' }, '- one\n- two', true],
    [{ trait: 'bullets', value: 'yes' }, 'one', false],
    [{ trait: 'letterCase', value: 'lower' }, 'all low', true],
    [{ trait: 'letterCase', value: 'lower' }, 'Not', false],
    [{ trait: 'ending', value: 'Over and out.' }, 'Yes. Over and out', true],
    [{ trait: 'opening', value: 'Ahoy' }, 'Hello', false],
    [{ trait: 'formality', value: 'formal' }, 'anything', null],
  ] as const)('%j on %j is %j', (wish, reply, expected) => {
    expect(obeys(wish, reply)).toBe(expected);
  });
});

describe('holding out', () => {
  const lessons = Array.from({ length: 30 }, (_, n) =>
    styleLesson('', { text: `prompt ${n}`, conversation: `conversation ${n % 6}`, said: '' }, 'target'),
  );
  it('keeps all of a conversation on one side', () => {
    const { train, validation } = splitByConversation(
      lessons,
      (text) => text.length * 31 + text.charCodeAt(text.length - 1),
    );
    expect(validation.length).toBeGreaterThan(0);
    const held = new Set(validation.map((lesson) => lesson.conversation));
    expect(train.some((lesson) => held.has(lesson.conversation))).toBe(false);
    expect(train.length + validation.length).toBe(30);
  });
});
