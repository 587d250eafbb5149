import { expect, it } from 'vitest';
import { secondsTonight } from './budget.ts';

const window = { from: '01:00', to: '06:00' };
const at = (time: string) => new Date(`2026-11-27T${time}:00`).getTime();
const hours = (trigger: 'button' | 'timer', time: string, device = 'cpu', of = window) =>
  secondsTonight(of, { trigger, now: at(time), device }) / 3600;

it('a night that the timer began has what is left of the window', () => {
  expect(hours('timer', '01:00')).toBe(5);
  expect(hours('timer', '05:30')).toBe(0.5);
  expect(hours('timer', '23:00', 'cpu', { from: '22:00', to: '04:00' })).toBe(5);
});

it('the button means half an hour on a processor, and a whole window where a graphics card trains', () => {
  expect(hours('button', '14:00')).toBe(0.5);
  expect(hours('button', '14:00', 'gpu')).toBe(5);
  expect(hours('button', '14:00', 'gpu', { from: '03:00', to: '03:00' })).toBe(24);
});
