import { expect, test } from 'vitest';
import { cutAt } from './graphemes.ts';

test('a label never ends in half a character', () => {
  expect(cutAt('Trip 👩‍👩‍👧‍👦', 7)).toBe('Trip ');
  expect(cutAt('Trip 👩‍👩‍👧‍👦', 16)).toBe('Trip 👩‍👩‍👧‍👦');
  expect(cutAt('Trip', 80)).toBe('Trip');
});
