import type { PauseReason } from '../../../../src-shared/contract/index.ts';

/** Lets long work stop for a while at points of its own choosing. */
export interface PauseGate {
  pause(why: PauseReason): void;
  resume(): void;
  reason(): PauseReason | null;
  /** Resolves at once when not paused, else when resumed; rejects when the signal aborts. */
  wait(signal: AbortSignal): Promise<void>;
  onChange(listener: (reason: PauseReason | null) => void): () => void;
}

/** Creates an open gate. */
export function createPauseGate(): PauseGate {
  let reason: PauseReason | null = null;
  const waiting = new Set<() => void>();
  const listeners = new Set<(reason: PauseReason | null) => void>();
  const set = (next: PauseReason | null) => {
    if (reason === next) return;
    reason = next;
    for (const listener of listeners) listener(next);
    if (next === null) for (const resume of [...waiting]) resume();
  };
  return {
    pause: (why) => set(why),
    resume: () => set(null),
    reason: () => reason,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    wait(signal) {
      signal.throwIfAborted();
      if (reason === null) return Promise.resolve();
      return new Promise((resolve, reject) => {
        const done = () => {
          waiting.delete(done);
          signal.removeEventListener('abort', abort);
          resolve();
        };
        const abort = () => {
          waiting.delete(done);
          reject(signal.reason);
        };
        waiting.add(done);
        signal.addEventListener('abort', abort, { once: true });
      });
    },
  };
}
