import pTimeout from 'p-timeout';
import { AWAKE_TIMERS } from '../../core/awakeDeadline.ts';
import type { Clock, Log, VectorIndex } from '../../core/ports.ts';
import { StoreUnavailable } from '../../core/storeErrors.ts';
import { PYTHON_MISSING } from '../engine/sentences.ts';
import type { Child, Command } from '../process/child.ts';
import { createSupervisor } from '../process/supervisor.ts';
import { RESTART_POLICY, type RestartPolicy } from '../process/supervisorState.ts';
import {
  connectTo,
  isConnectionLost,
  openCollection,
  probe,
  recreateCollection,
  waitForHeartbeat,
  type Store,
} from './collection.ts';
import { freePort } from './freePort.ts';
import { createOperations } from './operations.ts';

export interface ChromaIndexOptions {
  /** The server for this port and folder. */
  startServer(port: number): Command;
  /** Removes the server's folder; called only while no server runs. */
  removeFiles?(): Promise<void>;
  log: Log;
  clock: Pick<Clock, 'now'>;
  policy?: RestartPolicy;
}

export interface ChromaIndex extends VectorIndex {
  /** Starts the server ahead of the first call; never throws, `status` tells. */
  start(): Promise<void>;
  onRebuilt(listener: () => void): () => void;
  close(): Promise<void>;
}

const DOWN = 'The memory index is not available. Memories are found by their words until it is back.';
/** A server that gave up is tried again after this, when somebody asks. */
const REVIVE_AFTER_MS = 60_000;
const READY_WITHIN_MS = 60_000;
const CALL_DEADLINE_MS = 15_000;
/** At the end of its stdin the server finishes its writes; SIGKILL in mid-write can damage a collection for good. */
const PATIENCE = { graceMs: 10_000, termMs: 2_000 };
const ATTEMPTS = 3;
/**
 * One may be an accident, such as a taken port. After that it is the files, which are only a copy of what the database
 * holds.
 */
const MOST_UNREADY_STARTS = 2;

/**
 * Chroma's server on a loopback port with one collection of vectors; damage of the collection or of its files is mended
 * by starting empty.
 */
export function createChromaIndex({
  startServer,
  removeFiles,
  log,
  clock,
  policy = RESTART_POLICY,
}: ChromaIndexOptions): ChromaIndex {
  const rebuiltListeners = new Set<() => void>();
  let port = 0;
  /** Touching the collection took the server down: the next start replaces it first. */
  let suspect = false;
  /** Set while the next start is to begin without any file. */
  let wiping: PromiseWithResolvers<void> | null = null;
  /** Starts in a row that came to nothing. */
  let unreadyStarts = 0;
  let rebuilding: Promise<void> | null = null;
  let failedAt = 0;

  const supervisor = createSupervisor<Store>({
    name: 'memory index',
    policy,
    log,
    now: clock.now,
    readyWithinMs: READY_WITHIN_MS,
    patience: PATIENCE,
    sentences: { cannotStart: DOWN, keepsCrashing: DOWN, missing: PYTHON_MISSING },
    async command() {
      const startsAnew = wiping !== null || unreadyStarts >= MOST_UNREADY_STARTS;
      if (startsAnew) await removeFiles?.();
      if (startsAnew && wiping === null)
        log.warn('the server of the memory index could not start on its files, so they were removed');
      wiping?.resolve();
      wiping = null;
      port = await freePort();
      const command = startServer(port);
      unreadyStarts += 1;
      return command;
    },
    async becomeReady(child, signal) {
      const store = await openStore(child, signal);
      unreadyStarts = 0;
      return store;
    },
    onGone: () => {},
  });
  supervisor.onStatus((status) => {
    if (status.state === 'failed') failedAt = clock.now();
  });

  async function openStore(child: Child, signal: AbortSignal): Promise<Store> {
    // Its log goes to stderr; stdout is read so that it cannot fill up.
    child.stdout.resume();
    await waitForHeartbeat(port, signal);
    const client = connectTo(port);
    if (suspect) return replaceCollection(client);
    try {
      const collection = await withDeadline(openCollection(client), signal);
      const { isEmpty } = await withDeadline(probe(collection), signal);
      // Also after its folder was deleted; in a fresh one there is nobody to hear it.
      if (isEmpty) tellEmpty();
      return { client, collection };
    } catch (error) {
      log.warn('the memory index is damaged', { error: String(error) });
      if (signal.aborted || isConnectionLost(error)) {
        suspect = true;
        throw error;
      }
      return replaceCollection(client);
    }
  }
  async function replaceCollection(client: Store['client']): Promise<Store> {
    const collection = await withDeadline(recreateCollection(client));
    suspect = false;
    log.warn('the memory index was started empty and is filled again from the database');
    tellEmpty();
    return { client, collection };
  }
  function tellEmpty(): void {
    for (const listener of [...rebuiltListeners]) listener();
  }
  function rebuild(store: Store): Promise<void> {
    rebuilding ??= replaceCollection(store.client)
      .then(({ collection }) => {
        store.collection = collection;
      })
      .finally(() => {
        rebuilding = null;
      });
    return rebuilding;
  }

  async function use<Value>(work: (store: Store) => Promise<Value>, signal: AbortSignal): Promise<Value> {
    reviveIfDue();
    for (let attempt = 1; ; attempt++) {
      signal.throwIfAborted();
      try {
        const store = await withDeadline(supervisor.ready(), signal, READY_WITHIN_MS);
        try {
          return await withDeadline(work(store), signal);
        } catch (error) {
          signal.throwIfAborted();
          if (attempt === ATTEMPTS) throw error;
          log.warn('a call to the memory index failed and is tried again', { error: String(error), attempt });
          await recover(store, error, attempt, signal);
        }
      } catch (error) {
        signal.throwIfAborted();
        throw error instanceof StoreUnavailable ? error : new StoreUnavailable(supervisorSentence(), { cause: error });
      }
    }
  }
  /** Brings the store back to where the call can be tried again. */
  async function recover(store: Store, error: unknown, attempt: number, signal: AbortSignal): Promise<void> {
    if (!isConnectionLost(error) && !(error instanceof TooSlow)) return withDeadline(rebuild(store), signal);
    // Twice in one call is no accident: it is the collection.
    if (attempt > 1) suspect = true;
    // A server that hangs, or one whose exit was not noticed yet.
    if (supervisor.current() === store) supervisor.kill();
    await withDeadline(gone(store), signal);
  }
  function gone(store: Store): Promise<void> {
    if (supervisor.current() !== store) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = supervisor.onStatus(() => {
        if (supervisor.current() === store) return;
        stop();
        resolve();
      });
    });
  }
  function supervisorSentence(): string {
    const status = supervisor.status();
    return status.state === 'failed' ? status.sentence : DOWN;
  }
  function reviveIfDue(): void {
    if (supervisor.status().state === 'failed' && clock.now() - failedAt > REVIVE_AFTER_MS)
      void supervisor.restart().catch(() => {});
  }

  return {
    ...createOperations(use),
    status: supervisor.status,
    start: () =>
      supervisor.ready().then(
        () => {},
        () => {},
      ),
    onRebuilt(listener) {
      rebuiltListeners.add(listener);
      return () => rebuiltListeners.delete(listener);
    },
    async wipe(signal) {
      wiping ??= Promise.withResolvers<void>();
      const { promise } = wiping;
      // That it comes back is not waited for: an empty collection tells everybody by itself.
      supervisor
        .restart()
        .catch((error: unknown) => log.warn('the memory index is not back yet', { error: String(error) }));
      // What the old one has not written yet is to go as well.
      supervisor.kill();
      await withDeadline(promise, signal, READY_WITHIN_MS);
    },
    close: supervisor.close,
  };
}

class TooSlow extends Error {}

/** The value, unless the signal or the deadline, which counts time awake, comes first. */
function withDeadline<Value>(
  work: Promise<Value>,
  signal?: AbortSignal,
  deadlineMs = CALL_DEADLINE_MS,
): Promise<Value> {
  return pTimeout(work, {
    milliseconds: deadlineMs,
    message: new TooSlow(`No answer within ${deadlineMs} ms.`),
    customTimers: AWAKE_TIMERS,
    ...(signal === undefined ? {} : { signal }),
  });
}
