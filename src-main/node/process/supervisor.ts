import type { WorkerStatus } from '../../../src-shared/contract/index.ts';
import { onceAwakeFor } from '../../core/awakeDeadline.ts';
import type { Log } from '../../core/ports.ts';
import { startChild, stopChild, type Child, type Command, type Exit, type StopPatience } from './child.ts';
import { createTail, readLines } from './lines.ts';
import { STOPPED, supervise, workerStatus, type RestartPolicy, type SupervisorEvent } from './supervisorState.ts';

/** The process cannot be used; the message is a plain sentence, `detail` its last words. */
export class ProcessDown extends Error {
  override readonly name = 'ProcessDown';
  readonly detail: string | null;
  constructor(message: string, detail: string | null = null) {
    super(message);
    this.detail = detail;
  }
}
/** Thrown by `becomeReady` when starting again cannot help. */
export class Hopeless extends Error {}

export interface SupervisorOptions<Worker> {
  name: string;
  /** Called for every start; a Hopeless it throws is final. */
  command(): Command | Promise<Command>;
  /**
   * Resolves with what callers use once the process serves; is raced against its exit and against `readyWithinMs`
   * awake.
   */
  becomeReady(child: Child, signal: AbortSignal): Promise<Worker>;
  /** Called when a process that was ready is gone. */
  onGone(worker: Worker): void;
  readyWithinMs: number;
  patience: StopPatience;
  policy: RestartPolicy;
  sentences: { cannotStart: string; keepsCrashing: string; missing: string };
  now(): number;
  log: Log;
}

export interface Supervisor<Worker> {
  status(): WorkerStatus;
  onStatus(listener: (status: WorkerStatus) => void): () => void;
  /**
   * Starts the process if need be and joins a start under way. Rejects with ProcessDown once it is clear that it will
   * not come.
   */
  ready(): Promise<Worker>;
  /** The worker if it is ready now. */
  current(): Worker | null;
  restart(): Promise<void>;
  /** Kills the process at once; the supervisor starts it again. For a process that no longer answers. */
  kill(): void;
  close(): Promise<void>;
  lastWords(): string;
}

const LONGEST_LOG_LINE_BYTES = 64 * 1024;

/** Keeps one process running, as supervisorState decides. Nothing is started before the first `ready` or `restart`. */
export function createSupervisor<Worker>(options: SupervisorOptions<Worker>): Supervisor<Worker> {
  const { name, policy, sentences, log } = options;
  const listeners = new Set<(status: WorkerStatus) => void>();
  const waiting = new Set<{ resolve: (worker: Worker) => void; reject: (error: Error) => void }>();
  let supervision = STOPPED;
  let child: Child | null = null;
  let worker: { value: Worker } | null = null;
  let backoff: NodeJS.Timeout | undefined;
  let tail = createTail(40);
  let closed = false;
  let stopping: Promise<unknown> = Promise.resolve();

  function handle(event: SupervisorEvent): void {
    const before = supervision.state;
    supervision = supervise(supervision, event, policy);
    const { state } = supervision;
    if (state === before) return;
    clearTimeout(backoff);
    log.info(`${name}: ${state.kind}`, state.kind === 'failed' ? { sentence: state.sentence } : {});
    // Those who wait are served before anyone learns of the change, which may close everything.
    if (state.kind === 'ready' && worker) settle((one, value) => one.resolve(value), worker.value);
    if (state.kind === 'failed')
      settle((one, error) => one.reject(error), new ProcessDown(state.sentence, tail.text() || null));
    if (state.kind === 'stopped') settle((one, error) => one.reject(error), new ProcessDown(`${name} was stopped.`));
    const [was, is] = [JSON.stringify(workerStatus(before)), JSON.stringify(workerStatus(state))];
    if (was !== is) for (const listener of [...listeners]) listener(workerStatus(state));
    // A listener may have changed the state again; only the newest counts.
    if (supervision.state !== state) return;
    if (state.kind === 'starting') void launch();
    if (state.kind === 'backoff') backoff = setTimeout(() => handle({ type: 'backoffOver' }), state.delayMs);
    if (state.kind === 'stopping') stop();
  }
  function settle<Value>(
    how: (one: { resolve: (worker: Worker) => void; reject: (error: Error) => void }, value: Value) => void,
    value: Value,
  ): void {
    const all = [...waiting];
    waiting.clear();
    for (const one of all) how(one, value);
  }
  function stop(): void {
    const target = child;
    if (!target) return;
    stopping = stopChild(target, options.patience).catch((error: unknown) => {
      log.error(`${name}: could not be stopped`, { error: String(error) });
      gone(target, { code: null, signal: 'SIGKILL', notFound: false });
    });
  }
  function gone(which: Child, exit: Exit): void {
    if (child !== which) return;
    child = null;
    const lost = worker;
    worker = null;
    const expected = supervision.state.kind === 'stopping';
    log[expected ? 'info' : 'warn'](`${name}: ended`, {
      code: exit.code,
      signal: exit.signal,
      ...(expected ? {} : { lastWords: tail.text().slice(-2000) }),
    });
    if (lost) options.onGone(lost.value);
    if (exit.notFound) handle({ type: 'hopeless', sentence: sentences.missing });
    else
      handle({ type: 'exited', at: options.now(), sentence: lost ? sentences.keepsCrashing : sentences.cannotStart });
  }

  async function launch(): Promise<void> {
    let command: Command;
    try {
      command = await options.command();
    } catch (error) {
      handle(
        error instanceof Hopeless
          ? { type: 'hopeless', sentence: error.message }
          : { type: 'exited', at: options.now(), sentence: sentences.cannotStart },
      );
      return;
    }
    // Stopped while the command was looked up: there is nothing to stop, so say that it is gone.
    if (supervision.state.kind !== 'starting' || child) {
      if (supervision.state.kind === 'stopping' && !child) handle({ type: 'exited', at: options.now(), sentence: '' });
      return;
    }
    tail = createTail(40);
    const started = startChild(command);
    const words = tail;
    child = started;
    readLines(started.stderr, {
      maximumBytes: LONGEST_LOG_LINE_BYTES,
      onTooLong: () => log.warn(`${name}: a log line was too long`),
      onLine: (line) => {
        words.add(line);
        log.info(`${name} says`, { line });
      },
    });
    const giveUp = new AbortController();
    const late = onceAwakeFor(options.readyWithinMs, () =>
      giveUp.abort(new Error(`${name} was not ready within ${options.readyWithinMs} ms.`)),
    );
    void started.exited.then((exit) => {
      giveUp.abort(new Error(`${name} ended before it was ready.`));
      gone(started, exit);
    });
    try {
      const value = await options.becomeReady(started, giveUp.signal);
      giveUp.signal.throwIfAborted();
      if (child !== started || supervision.state.kind !== 'starting') return;
      worker = { value };
      handle({ type: 'ready' });
    } catch (error) {
      if (child !== started) return;
      log.warn(`${name}: not ready`, { error: String(error) });
      if (error instanceof Hopeless) {
        handle({ type: 'hopeless', sentence: error.message });
        child = null;
        stopping = stopChild(started, options.patience).catch(() => {});
      } else {
        started.kill('SIGKILL');
      }
    } finally {
      late.stop();
    }
  }

  return {
    status: () => workerStatus(supervision.state),
    onStatus(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    current: () => worker?.value ?? null,
    async ready() {
      if (closed) throw new ProcessDown(`${name} was stopped.`);
      if (worker && supervision.state.kind === 'ready') return worker.value;
      if (supervision.state.kind === 'failed') throw new ProcessDown(supervision.state.sentence, tail.text() || null);
      const coming = new Promise<Worker>((resolve, reject) => waiting.add({ resolve, reject }));
      handle({ type: 'startAsked' });
      return coming;
    },
    async restart() {
      if (closed) throw new ProcessDown(`${name} was stopped.`);
      const coming = new Promise<Worker>((resolve, reject) => waiting.add({ resolve, reject }));
      handle({ type: 'restartAsked' });
      await coming;
    },
    kill: () => child?.kill('SIGKILL'),
    async close() {
      closed = true;
      const last = child;
      handle({ type: 'stopAsked' });
      await stopping;
      await last?.exited;
    },
    lastWords: () => tail.text(),
  };
}
