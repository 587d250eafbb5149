import { describe, expect, it } from 'vitest';
import type { Wish } from '../../../../../src-shared/contract/index.ts';
import { replayLesson, styleLesson } from '../choose/lessons.ts';
import { isSmallTalk, teaches } from './teaching.ts';

const BULLETS: Wish = { trait: 'bullets', value: 'yes' };

describe('small talk', () => {
  it.each([
    'Hi',
    'hello!!',
    'Hey there 👋',
    'Good morning.',
    'good evening, Circadia',
    'Thanks!',
    'thank you so much :)',
    'ok',
    'Okay, cool.',
    'Bye',
    'See you tomorrow',
    'How are you?',
    'how is it going',
    'what up',
  ])('is %j', (text) => expect(isSmallTalk(text)).toBe(true));
  it.each([
    'Hallo!',
    'Guten Morgen',
    'Danke schön',
    'Bonjour',
    'merci beaucoup',
    'Hola, ¿qué tal?',
    'Ciao',
    'Olá',
    'Dzień dobry',
    'Привет',
    '你好',
    'こんにちは',
    '👍',
    '...',
  ])('is %j in other tongues and signs', (text) => expect(isSmallTalk(text)).toBe(true));
  it.each([
    'Tell me a joke.',
    'What should I cook tonight?',
    'Hi, how do I boil an egg?',
    'Thanks for the recipe, now one for soup',
    '2 + 2',
    'ok google maps or paper maps',
    'Ich bin müde',
    'yes, with garlic',
    'How much is it?',
    'what is good',
  ])('is not %j', (text) => expect(isSmallTalk(text)).toBe(false));
});

describe('what teaches', () => {
  const mine = (text: string) => styleLesson('', { text, conversation: 'c', said: text }, 'Answer.');
  const everyday = styleLesson('', { text: 'Tell me a joke.', conversation: null, said: '' }, 'Answer.');
  const practice = replayLesson('', 'What is 2 + 2?', '4');
  it('is what the user talked about, with or without a wish', () => {
    expect(teaches([mine('What should I cook?'), practice], [])).toBe(true);
    expect(teaches([mine('What should I cook?')], [BULLETS])).toBe(true);
  });
  it('is an everyday prompt or a greeting only where a wish shapes its answer', () => {
    expect(teaches([mine('Hello!'), everyday, practice], [])).toBe(false);
    expect(teaches([mine('Hello!'), practice], [BULLETS])).toBe(true);
    expect(teaches([everyday, practice], [BULLETS])).toBe(true);
  });
  it('is never rehearsal alone, whatever the wishes', () => {
    expect(teaches([practice], [BULLETS])).toBe(false);
    expect(teaches([], [BULLETS])).toBe(false);
  });
});
