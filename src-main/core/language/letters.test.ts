import { describe, expect, it } from 'vitest';
import { letters, oneSpelling } from './letters.ts';

describe('expressions over people’s words', () => {
  it.each([
    [/^\w+$/, 'Zoë', true],
    [/^\w+$/, 'Köln', true],
    [/^\w+$/, 'Cafe\u0301', true],
    [/^\w+$/, 'Дом', true],
    [/^[\w' -]+$/, 'sœur d’été', false],
    [/^[\w'’ -]+$/, 'sœur d’été', true],
    [/\bdo\b/, 'do you', true],
    [/\bdo\b/, 'doña', false],
    [/\bami\b/, 'éami', false],
    [/\bcafé\b/, 'the café is', true],
    [/\bis\b[,:]/, 'it is: so', true],
    [/[\]\w]x/, 'éx', true],
  ])('%s on %j is %s', (pattern, text, expected) => {
    expect(letters(pattern).test(text)).toBe(expected);
  });

  it('brings two ways to type an accent together', () => {
    expect(oneSpelling('Ine\u0302s')).toBe('Inês');
  });
});
