import { createORPCClient, DynamicLink } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Contract } from '../../src-shared/contract/index.ts';
import { awakeSignal } from './awakeSignal.ts';
import { RefusedError, type Transport } from './transport.ts';

export type Client = ContractRouterClient<Contract>;

export type ConnectionState =
  | { kind: 'connecting' }
  | { kind: 'open' }
  | { kind: 'lost' }
  /** The token is wrong or missing: only a fresh address helps. */
  | { kind: 'refused' };

export interface Connection {
  client: Client;
  state: StoreApi<ConnectionState>;
  /** Resolves while a connection is open; rejects when `signal` fires. */
  whenOpen(signal: AbortSignal): Promise<void>;
  stop(): void;
}

const FIRST_RETRY_MS = 300;
const LONGEST_RETRY_MS = 5_000;

/** Keeps one connection open, trying again with a growing pause; calls made while it is down wait for the next one. */
export function startConnection(open: () => Promise<Transport>): Connection {
  const state = createStore<ConnectionState>(() => ({ kind: 'connecting' }));
  let transport: Transport | null = null;
  let stopped = false;
  let wake = () => {};

  const whenOpen = (signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      if (transport !== null) return resolve();
      const unsubscribe = state.subscribe((next) => {
        if (next.kind !== 'open') return;
        unsubscribe();
        resolve();
      });
      signal.addEventListener(
        'abort',
        () => {
          unsubscribe();
          reject(signal.reason);
        },
        { once: true },
      );
    });

  const run = async () => {
    let pauseMs = FIRST_RETRY_MS;
    while (!stopped) {
      try {
        transport = await open();
        if (stopped) return transport.close();
        pauseMs = FIRST_RETRY_MS;
        state.setState({ kind: 'open' }, true);
        await transport.closed;
      } catch (error) {
        if (error instanceof RefusedError) return state.setState({ kind: 'refused' }, true);
      }
      transport = null;
      if (stopped) return;
      state.setState({ kind: 'lost' }, true);
      await new Promise<void>((resume) => {
        wake = resume;
        setTimeout(resume, pauseMs);
      });
      pauseMs = Math.min(pauseMs * 2, LONGEST_RETRY_MS);
    }
  };
  void run();
  const onOnline = () => wake();
  window.addEventListener('online', onOnline);

  const link = new DynamicLink<Record<never, never>>(async (options) => {
    if (transport === null) {
      const limit = awakeSignal(LONGEST_RETRY_MS * 2);
      await whenOpen(options.signal ?? limit.signal).finally(limit.stop);
    }
    if (transport === null) throw new Error('closed');
    return transport.link;
  });
  return {
    client: createORPCClient(link),
    state,
    whenOpen,
    stop: () => {
      stopped = true;
      window.removeEventListener('online', onOnline);
      wake();
      transport?.close();
    },
  };
}
