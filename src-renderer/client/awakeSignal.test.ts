import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { awakeSignal } from './awakeSignal.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('aborts after so much time awake, and not before', () => {
  const { signal } = awakeSignal(10_000);
  vi.advanceTimersByTime(9_999);
  expect(signal.aborted).toBe(false);
  vi.advanceTimersByTime(1);
  expect(signal.aborted).toBe(true);
});

it('spends nothing while the computer sleeps: the clock goes on and no timer fires', () => {
  const { signal } = awakeSignal(10_000);
  vi.advanceTimersByTime(5_000);
  vi.setSystemTime(Date.now() + 3_600_000);
  vi.advanceTimersByTime(4_500);
  expect(signal.aborted).toBe(false);
});

it('leaves no timer behind once it is stopped', () => {
  awakeSignal(10_000).stop();
  expect(vi.getTimerCount()).toBe(0);
});
