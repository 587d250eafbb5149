import { expect, test } from 'vitest';
import { curvePoint, dayCurve, hourOfClock, skyOf } from './dayCurve.ts';

test('noon is on top, midnight at the bottom, six and eighteen on the horizon', () => {
  expect(curvePoint(12)).toEqual({ x: expect.closeTo(77.33, 1), y: 14 });
  expect(curvePoint(0).y).toBeCloseTo(54);
  expect(curvePoint(6).y).toBeCloseTo(34);
  expect(curvePoint(18).y).toBeCloseTo(34);
});

test('the day begins at four, so three in the morning lies at its end', () => {
  expect(curvePoint(4).x).toBe(0);
  expect(curvePoint(3).x).toBeGreaterThan(220);
});

test('a window past four in the morning is drawn to the end of the curve and no further', () => {
  const xs = [...dayCurve(16, '01:00', '06:00').window.matchAll(/[ML]([\d.]+) /g)].map((match) => Number(match[1]));
  expect(xs[0]).toBeCloseTo(203, 0);
  expect(Math.max(...xs)).toBeLessThan(232);
});

test('the past ends before the sun and the rest begins after it', () => {
  const { past, next, sun } = dayCurve(16.7, '01:00', '06:00');
  expect(Number(/([\d.]+) [\d.]+$/.exec(past)?.[1])).toBeLessThan(sun.x);
  expect(Number(/^M([\d.]+)/.exec(next)?.[1])).toBeGreaterThan(sun.x);
});

test('clock times become hours and hours become skies', () => {
  expect(hourOfClock('01:30')).toBe(1.5);
  expect([4, 5, 8, 15, 18, 21].map(skyOf)).toEqual(['night', 'dawn', 'day', 'golden', 'dusk', 'night']);
});
