import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { onceAwakeFor, TimeIsOver, within, withinAwake } from './awakeDeadline.ts';

/** Ticks come when the test says so: a machine that sleeps gives none, however late it is afterwards. */
function handTicker() {
  const callbacks = new Set<() => void>();
  return {
    every: (_intervalMs: number, callback: () => void) => {
      callbacks.add(callback);
      return () => void callbacks.delete(callback);
    },
    tick: (times: number) => {
      for (let at = 0; at < times; at += 1) for (const callback of [...callbacks]) callback();
    },
    waiting: () => callbacks.size,
  };
}

describe('a limit on time awake', () => {
  it('is over after its time, once', () => {
    const clock = handTicker();
    let over = 0;
    onceAwakeFor(600_000, () => (over += 1), clock.every);
    clock.tick(599);
    expect(over).toBe(0);
    clock.tick(10);
    expect(over).toBe(1);
    expect(clock.waiting()).toBe(0);
  });
  it('counts from nothing after a restart, and not at all once stopped', () => {
    const clock = handTicker();
    let over = 0;
    const limit = onceAwakeFor(600_000, () => (over += 1), clock.every);
    clock.tick(599);
    limit.restart();
    clock.tick(599);
    expect(over).toBe(0);
    limit.stop();
    clock.tick(600);
    expect(over).toBe(0);
  });
});

describe('by the machine’s own timers', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  it('a lid closed for hours spends one tick', () => {
    let over = false;
    const limit = onceAwakeFor(4_000, () => (over = true));
    vi.advanceTimersByTime(3_500);
    // Asleep: time passes and no timer runs; on waking each fires once.
    vi.setSystemTime(Date.now() + 8 * 3_600_000);
    vi.advanceTimersByTime(200);
    expect(over).toBe(false);
    vi.advanceTimersByTime(300);
    expect(over).toBe(true);
    limit.stop();
  });
});

describe('work within a time awake', () => {
  it('ends with a sentence of its own, never as if somebody had cancelled it', async () => {
    const clock = handTicker();
    const work = withinAwake(
      1_000,
      'The index did not answer in time.',
      (signal) =>
        new Promise<void>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true })),
      clock.every,
    );
    clock.tick(20);
    await expect(work).rejects.toEqual(new TimeIsOver('The index did not answer in time.'));
  });
  it('leaves no timer behind, whether it succeeds or fails', async () => {
    const clock = handTicker();
    expect(await withinAwake(1_000, 'Late.', async () => 7, clock.every)).toBe(7);
    await expect(withinAwake(1_000, 'Late.', () => Promise.reject(new Error('broken')), clock.every)).rejects.toThrow(
      'broken',
    );
    expect(clock.waiting()).toBe(0);
  });
  it('is not waited for any longer, and no timer is left behind', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const late = Promise.withResolvers<number>();
    const given = within(1_000, late.promise);
    expect(await within(1_000, Promise.resolve(7))).toBe(7);
    // A closed lid: the whole time is gone at once, and one tick of it counts.
    await vi.advanceTimersToNextTimerAsync();
    vi.setSystemTime(Date.now() + 3_600_000);
    await vi.advanceTimersToNextTimerAsync();
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await given).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
    late.reject(new Error('nobody is interested any more'));
  });
});
