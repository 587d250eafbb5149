/** Lets one caller at a time use something; those who wait as `chat` go before those who wait as `night`. */
export type Priority = 'chat' | 'night';
export interface Lease {
  acquire(priority: Priority, signal?: AbortSignal): Promise<() => void>;
}

/**
 * Creates a lease; `acquire` resolves with the function that gives it back, and rejects when the signal aborts first.
 */
export function createLease(): Lease {
  interface Waiter {
    priority: Priority;
    start: () => void;
  }
  const waiting: Waiter[] = [];
  let held = false;
  const next = () => {
    const index = Math.max(
      0,
      waiting.findIndex((waiter) => waiter.priority === 'chat'),
    );
    const [waiter] = waiting.splice(index, 1);
    if (waiter === undefined) held = false;
    else waiter.start();
  };
  const releaseOnce = () => {
    let released = false;
    return () => {
      if (released) return;
      released = true;
      next();
    };
  };
  return {
    acquire(priority, signal) {
      signal?.throwIfAborted();
      if (!held) {
        held = true;
        return Promise.resolve(releaseOnce());
      }
      return new Promise((resolve, reject) => {
        const waiter: Waiter = {
          priority,
          start: () => {
            signal?.removeEventListener('abort', abandon);
            resolve(releaseOnce());
          },
        };
        const abandon = () => {
          const index = waiting.indexOf(waiter);
          if (index >= 0) waiting.splice(index, 1);
          reject(signal?.reason);
        };
        signal?.addEventListener('abort', abandon, { once: true });
        waiting.push(waiter);
      });
    },
  };
}
