import { describe, expect, test } from 'vitest';
import { completeTurns } from './turns.ts';

const say = (role: 'user' | 'assistant' | 'system', content: string) => ({ role, content });

describe('completeTurns', () => {
  test('pairs each question with the answer after it', () => {
    expect(completeTurns([say('system', 'Be kind.'), say('user', 'Hi'), say('assistant', 'Hello.'), say('user', 'Bye'), say('assistant', 'Bye.')]))
      .toEqual({ turns: [{ user: 'Hi', assistant: 'Hello.' }, { user: 'Bye', assistant: 'Bye.' }], leftOut: 0 });
  });

  test('leaves out what has no partner, and counts it', () => {
    expect(completeTurns([say('assistant', 'Welcome'), say('user', 'One'), say('user', 'Two'), say('assistant', 'Answer'), say('user', 'Three')]))
      .toEqual({ turns: [{ user: 'Two', assistant: 'Answer' }], leftOut: 3 });
  });

  test('leaves out empty and oversized messages with their partner', () => {
    expect(completeTurns([say('user', ' '), say('assistant', 'What?'), say('user', 'Big'), say('assistant', 'x'.repeat(200_001))])).toEqual({ turns: [], leftOut: 4 });
  });
});
