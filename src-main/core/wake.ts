/** Callbacks of everybody who waits for news. */
export type Waiters = Set<() => void>;

/** Resolves at the next `wakeAll`, or when the signal aborts; the caller looks again either way. */
export function nextWake(waiters: Waiters, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      waiters.delete(done);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    waiters.add(done);
    signal?.addEventListener('abort', done, { once: true });
  });
}

/** Wakes everybody who waits now. */
export function wakeAll(waiters: Waiters): void {
  for (const wake of [...waiters]) wake();
}
