import { expect, test } from 'vitest';
import { stoppedSentence } from './stoppedSentence.ts';

test('an answer stopped before its first word does not claim that something is kept', () => {
  for (const text of ['', ' ', '\n'])
    expect(stoppedSentence(text)).toBe('Stopped before the first word. Nothing was written; your message is kept.');
  expect(stoppedSentence('Half a')).toBe('Stopped. What it had written is kept.');
});
