import PQueue from 'p-queue';

/** Those who wait as `chat` go before those who wait as `night`. */
export type Priority = 'chat' | 'night';

/**
 * Runs the work alone, once it is its turn; rejects at once where the signal aborts while it waits. Work of the night
 * is given a signal that aborts when chat begins to wait for it: who can stop half-way does.
 */
export type Lease = <T>(
  priority: Priority,
  signal: AbortSignal,
  work: (wanted: AbortSignal) => Promise<T>,
) => Promise<T>;

/** Creates the lease of something that one may use at a time. */
export function createLease(): Lease {
  const queue = new PQueue({ concurrency: 1 });
  let night: AbortController | null = null;
  return async (priority, signal, work) => {
    signal.throwIfAborted();
    // Only while it waits: the queue would let the next one in at an abort, though this one's work has not ended.
    const waiting = new AbortController();
    const giveUp = () => waiting.abort(signal.reason);
    signal.addEventListener('abort', giveUp, { once: true });
    const start = () => {
      signal.removeEventListener('abort', giveUp);
      const wanted = new AbortController();
      night = priority === 'night' ? wanted : null;
      return work(wanted.signal);
    };
    if (priority === 'chat') night?.abort();
    return queue.add(start, { priority: priority === 'chat' ? 1 : 0, signal: waiting.signal });
  };
}
