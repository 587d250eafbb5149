import type { Clock, Power } from '../../../src-main/core/ports.ts';

/** Time that goes on by itself and can be pushed, and a machine that can be plugged in. */
export interface FakeMachine {
  clock: Clock;
  power: Power;
  /** Moves the clock on; every timer that was due meanwhile calls once. */
  advance(milliseconds: number): void;
  plugIn(): void;
}

/** A laptop on battery with room for a night. */
export function createFakeMachine(): FakeMachine {
  let [ahead, onMains] = [0, false];
  const timers = new Set<{ intervalMs: number; callback: () => void }>();
  const listeners = new Set<Parameters<Power['onChange']>[0]>();
  return {
    advance(milliseconds) {
      ahead += milliseconds;
      for (const { intervalMs, callback } of [...timers]) if (intervalMs <= milliseconds) callback();
    },
    plugIn() {
      onMains = true;
      for (const listener of listeners) listener('power');
    },
    clock: {
      now: () => Date.now() + ahead,
      every(intervalMs, callback) {
        const entry = { intervalMs, callback };
        const timer = setInterval(callback, intervalMs);
        timer.unref();
        timers.add(entry);
        return () => {
          clearInterval(timer);
          timers.delete(entry);
        };
      },
    },
    power: {
      onMains: () => onMains,
      idleSeconds: () => null,
      thermal: () => 'nominal',
      freeMemoryBytes: () => 9.1e9,
      holdAwake: () => () => undefined,
      onChange(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
}
