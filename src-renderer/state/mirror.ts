import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Connection, follow } from '../client/index.ts';

export interface Mirror<T> {
  store: StoreApi<{ value: T | null }>;
  stop(): void;
}

/** The newest value of a stream of snapshots; null until the first one arrives. */
export function mirror<T>(connection: Connection, open: (signal: AbortSignal) => Promise<AsyncIterable<T>>): Mirror<T> {
  const store = createStore<{ value: T | null }>(() => ({ value: null }));
  return { store, stop: follow(connection, open, (value) => store.setState({ value })) };
}
