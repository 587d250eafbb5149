import { expect, test } from 'vitest';
import { wordDiff } from './wordDiff.ts';

test('the difference of two answers holds both answers whole', () => {
  const [before, after] = ['Sure! Rhine, Elbe, Thames.', 'Rhine; Elbe; Thames'];
  const diff = wordDiff(before, after);
  expect(diff.before.map((part) => part.text).join('')).toBe(before);
  expect(diff.after.map((part) => part.text).join('')).toBe(after);
  expect(diff.after.filter((part) => part.kind === 'changed').map((part) => part.text)).toEqual([';', ';']);
});
