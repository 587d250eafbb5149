import { expect, test } from 'vitest';
import { intervalSpan } from './interval.ts';
import { alignSeries, readingAt, smooth } from './smoothing.ts';

test('weight 0 changes nothing, and a constant stays itself at any weight', () => {
  expect(smooth([1, 3, null, 2], 0)).toEqual([1, 3, null, 2]);
  for (const value of smooth([2, 2, 2], 0.9)) expect(value).toBeCloseTo(2);
});

test('the first value does not pull: two values weigh as the formula says', () => {
  const [, second] = smooth([0, 1], 0.5);
  expect(second).toBeCloseTo(0.5 / 0.75);
});

test('series share one list of steps', () => {
  const { steps, values } = alignSeries([
    {
      points: [
        { step: 1, value: 5 },
        { step: 3, value: 6 },
      ],
    },
    { points: [{ step: 2, value: 7 }] },
  ]);
  expect(steps).toEqual([1, 2, 3]);
  expect(values).toEqual([
    [5, null, 6],
    [null, 7, null],
  ]);
  expect(readingAt(values[1] ?? [], 2)).toBe(7);
  expect(readingAt(values[1] ?? [], 0)).toBeNull();
});

test('the axis holds every interval', () => {
  expect(intervalSpan([])).toBe(5);
  expect(intervalSpan([-3, 12])).toBe(20);
  expect(intervalSpan([-64])).toBe(100);
});
