import { expect, test } from 'vitest';
import { textDirection } from './direction.ts';

test('the first letter decides', () => {
  expect(textDirection('1. مرحبا world')).toBe('rtl');
  expect(textDirection('“שלום”')).toBe('rtl');
  expect(textDirection('Hello مرحبا')).toBe('ltr');
  expect(textDirection('今日は')).toBe('ltr');
  expect(textDirection('12, 13!')).toBeNull();
});
