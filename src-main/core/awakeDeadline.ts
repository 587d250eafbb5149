import pTimeout, { type Options } from 'p-timeout';

/** Calls back every `intervalMs` until the returned function is called, as the clock port does. */
export type Ticker = (intervalMs: number, callback: () => void) => () => void;

/** A limit on time awake: what a closed lid or a stopped process takes costs at most one tick. */
export interface AwakeLimit {
  /** Begins to count again from nothing. */
  restart: () => void;
  stop: () => void;
}

/** A deadline is this many ticks, so that a slept one is wrong by little. */
const TICKS = 20;
const SHORTEST_TICK_MS = 10;
const LONGEST_TICK_MS = 1_000;

/** Nobody asked for this end: the time for the work was over. The message says so in a whole sentence. */
export class TimeIsOver extends Error {
  override readonly name = 'TimeIsOver';
}

/** Calls back once so much time was spent awake since the start or the last restart, unless stopped. */
export function onceAwakeFor(limitMs: number, onOver: () => void, tick: Ticker = byTimer): AwakeLimit {
  const tickMs = Math.max(SHORTEST_TICK_MS, Math.min(LONGEST_TICK_MS, limitMs / TICKS));
  let spentMs = 0;
  const stop = tick(tickMs, () => {
    // A late tick counts no more than a punctual one: between the two nobody could have answered.
    spentMs += tickMs;
    if (spentMs < limitMs) return;
    stop();
    onOver();
  });
  return { restart: () => void (spentMs = 0), stop };
}

/**
 * Does the work with a signal that aborts with a TimeIsOver once so much time was spent awake; leaves no timer behind.
 */
export async function withinAwake<Value>(
  limitMs: number,
  sentence: string,
  work: (signal: AbortSignal) => Promise<Value>,
  tick: Ticker = byTimer,
): Promise<Value> {
  const controller = new AbortController();
  const limit = onceAwakeFor(limitMs, () => controller.abort(new TimeIsOver(sentence)), tick);
  try {
    return await work(controller.signal);
  } finally {
    limit.stop();
  }
}

/**
 * The value, or null once so much time was spent awake; leaves no timer behind that would keep the process alive.
 */
export function within<Value>(limitMs: number, work: Promise<Value>): Promise<Value | null> {
  return pTimeout(work, { milliseconds: limitMs, fallback: () => null, customTimers: AWAKE_TIMERS });
}

/** The timers of `p-timeout`, counting time awake. Its types are those of Node; it only hands the timer back. */
export const AWAKE_TIMERS = {
  setTimeout: (onOver: () => void, limitMs: number) => onceAwakeFor(limitMs, onOver),
  clearTimeout: (limit: AwakeLimit | undefined) => limit?.stop(),
} as unknown as NonNullable<Options<unknown>['customTimers']>;

function byTimer(intervalMs: number, callback: () => void): () => void {
  const timer = setInterval(callback, intervalMs);
  return () => clearInterval(timer);
}
