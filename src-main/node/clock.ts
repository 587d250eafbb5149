import type { Clock } from '../core/ports.ts';

/** The machine's clock. Its timers alone do not keep the process running. */
export const systemClock: Clock = {
  now: () => Date.now(),
  every(intervalMs, callback) {
    const timer = setInterval(callback, intervalMs);
    timer.unref();
    return () => clearInterval(timer);
  },
};
