import { nextWake, type Waiters, wakeAll } from './wake.ts';

/** A finite stream that keeps everything said so far: late readers start at the beginning and miss nothing. */
export interface Channel<T> {
  push(item: T): void;
  end(): void;
  read(signal?: AbortSignal): AsyncGenerator<T, void>;
}

/** Creates an open channel; `merge` may fold a new item into the last one to keep long streams short. */
export function createChannel<T>(merge?: (last: T, next: T) => T | null): Channel<T> {
  const items: T[] = [];
  let open = true;
  const waiters: Waiters = new Set();
  const readers = new Set<{ at: number }>();
  return {
    push(item) {
      if (!open) return;
      const last = items.at(-1);
      const everyoneWaits = [...readers].every((reader) => reader.at < items.length);
      const merged = last !== undefined && merge !== undefined && everyoneWaits ? merge(last, item) : null;
      if (merged === null) items.push(item);
      else items[items.length - 1] = merged;
      wakeAll(waiters);
    },
    end() {
      open = false;
      wakeAll(waiters);
    },
    async *read(signal) {
      const reader = { at: 0 };
      readers.add(reader);
      try {
        while (signal?.aborted !== true) {
          if (reader.at < items.length) {
            const item = items[reader.at];
            reader.at += 1;
            if (item !== undefined) yield item;
          } else if (!open) {
            return;
          } else {
            await nextWake(waiters, signal);
          }
        }
      } finally {
        readers.delete(reader);
      }
    },
  };
}
