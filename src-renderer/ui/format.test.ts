import { expect, test } from 'vitest';
import { duration, nightSpan, percent, plain, plural, relativeDay, signed } from './format.ts';

test('changes carry a sign and a true minus', () => {
  expect(signed(0.5)).toBe('+0.5');
  expect(signed(-1.8)).toBe('−1.8');
  expect(signed(-0.04)).toBe('±0.0');
  expect(signed(0, 0)).toBe('0');
  expect(plain(-2, 0)).toBe('−2');
  expect(plain(-0.001)).toBe('0.0');
});

test('durations are as exact as they are short', () => {
  expect([400, 38_000, 60_000, 245_000, 720_000, 4_320_000, 7_200_000].map(duration)).toEqual([
    '0 s',
    '38 s',
    '1 min',
    '4 min 5 s',
    '12 min',
    '1 h 12 min',
    '2 h',
  ]);
});

test('numbers carry their words', () => {
  expect(plural(1, 'turn')).toBe('1 turn');
  expect(plural(1200, 'memory', 'memories')).toBe('1,200 memories');
  expect(percent(0.079, 1)).toBe('7.9 %');
});

test('days are named from where you stand', () => {
  const now = new Date(2026, 10, 22, 0, 10).getTime();
  expect(relativeDay(new Date(2026, 10, 21, 23, 50).getTime(), now)).toBe('yesterday');
  expect(relativeDay(now, now)).toBe('today');
  expect(nightSpan(new Date(2026, 10, 21).getTime(), now)).toBe('Saturday 21 to Sunday 22 November');
});
