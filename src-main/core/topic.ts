import { nextWake, type Waiters, wakeAll } from './wake.ts';

/**
 * A value that many may watch: each watcher gets the latest value at once, then every later one (slow watchers skip to
 * the newest).
 */
export interface Topic<T> {
  get(): T;
  set(value: T): void;
  watch(signal?: AbortSignal): AsyncGenerator<T, void>;
}

/** Creates a topic that holds `initial` until the first `set`. */
export function createTopic<T>(initial: T): Topic<T> {
  let value = initial;
  let version = 0;
  const waiters: Waiters = new Set();
  return {
    get: () => value,
    set(next) {
      value = next;
      version += 1;
      wakeAll(waiters);
    },
    async *watch(signal) {
      let seen = -1;
      while (signal?.aborted !== true) {
        if (seen !== version) {
          seen = version;
          yield value;
          continue;
        }
        await nextWake(waiters, signal);
      }
    },
  };
}

/**
 * A value that is read from elsewhere: anew when somebody asks after a change, so that changes nobody looks at cost
 * nothing.
 */
export interface ReadTopic<T> {
  get(): T;
  changed(): void;
  watch(signal?: AbortSignal): AsyncGenerator<T, void>;
}

/** Creates a topic whose value is what `read` says after the last change. */
export function createReadTopic<T>(read: () => T): ReadTopic<T> {
  let held: { value: T } | null = null;
  const changes = createTopic<null>(null);
  const get = () => {
    held ??= { value: read() };
    return held.value;
  };
  return {
    get,
    changed() {
      held = null;
      changes.set(null);
    },
    async *watch(signal) {
      for await (const _ of changes.watch(signal)) yield get();
    },
  };
}
