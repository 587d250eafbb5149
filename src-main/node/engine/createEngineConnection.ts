import { onceAwakeFor, TimeIsOver } from '../../core/awakeDeadline.ts';
import { EngineError, type EngineConnection } from '../../core/engine/connection.ts';
import { PROTOCOL_VERSION } from '../../core/engine/protocol.ts';
import type { Clock, Log } from '../../core/ports.ts';
import type { Child, Command } from '../process/child.ts';
import { createSupervisor, Hopeless, ProcessDown } from '../process/supervisor.ts';
import { RESTART_POLICY, type RestartPolicy } from '../process/supervisorState.ts';
import { createPeer, type Peer } from './peer.ts';
import { ENGINE_SENTENCES, type EngineSentences } from './sentences.ts';

export interface EngineConnectionOptions {
  /** A function is asked at every start; a Hopeless it throws is shown as it is. */
  command: Command | (() => Command | Promise<Command>);
  log: Log;
  clock: Pick<Clock, 'now'>;
  name?: string;
  policy?: RestartPolicy;
  sentences?: EngineSentences;
  helloWithinMs?: number;
}

/** Importing MLX from a cold disk takes tens of seconds. */
const HELLO_WITHIN_MS = 60_000;
const PATIENCE = { graceMs: 2_000, termMs: 2_000 };

/** One engine process, started by the first call and started again when it dies. */
export function createEngineConnection(
  options: EngineConnectionOptions,
): EngineConnection & { start(): Promise<void> } {
  const {
    command,
    log,
    clock,
    name = 'engine',
    policy = RESTART_POLICY,
    sentences = ENGINE_SENTENCES,
    helloWithinMs = HELLO_WITHIN_MS,
  } = options;
  const supervisor = createSupervisor<Peer>({
    name,
    policy,
    log,
    sentences,
    now: clock.now,
    readyWithinMs: helloWithinMs,
    patience: PATIENCE,
    command: () => (typeof command === 'function' ? command() : command),
    becomeReady: (child, signal) => greet(child, signal),
    onGone: (peer) => peer.end(new EngineError('disconnected', sentences.stopped, supervisor.lastWords() || null)),
  });

  let device: string | null = null;
  async function greet(child: Child, signal: AbortSignal): Promise<Peer> {
    const peer = createPeer(child, log);
    const giveUp = (): void => peer.end(new EngineError('disconnected', sentences.stopped));
    signal.addEventListener('abort', giveUp, { once: true });
    const hello = await peer.hello;
    signal.removeEventListener('abort', giveUp);
    if (hello.protocol !== PROTOCOL_VERSION) throw new Hopeless(sentences.otherProtocol);
    device = hello.device;
    log.info(`${name} says hello`, {
      engine: hello.engine,
      mlx: hello.mlx,
      mlxLm: hello.mlxLm,
      python: hello.python,
      device: hello.device,
      processId: hello.processId,
    });
    return peer;
  }
  async function ready(): Promise<Peer> {
    try {
      return await supervisor.ready();
    } catch (error) {
      throw asEngineError(error);
    }
  }

  return {
    status: supervisor.status,
    device: () => device,
    onStatus: supervisor.onStatus,
    start: async () => void (await ready()),
    restart: () =>
      supervisor.restart().catch((error: unknown) => {
        throw asEngineError(error);
      }),
    close: supervisor.close,
    async call(method, params, { signal, deadlineMs, onItem }) {
      if (signal?.aborted) throw endedBy(signal.reason);
      const interrupted = Promise.withResolvers<never>();
      const onAbort = (): void => interrupted.reject(endedBy(signal?.reason));
      signal?.addEventListener('abort', onAbort, { once: true });
      const timer =
        deadlineMs === undefined
          ? undefined
          : onceAwakeFor(deadlineMs, () =>
              interrupted.reject(
                new EngineError('deadline', sentences.tooSlow, `${method} took longer than ${deadlineMs} ms`),
              ),
            );
      let cancel = (): void => {};
      try {
        const peer = await Promise.race([ready(), interrupted.promise]);
        const call = peer.call({ method, params, onItem });
        cancel = call.cancel;
        return await Promise.race([call.result, interrupted.promise]);
      } finally {
        // Does nothing once the answer is there.
        cancel();
        timer?.stop();
        signal?.removeEventListener('abort', onAbort);
      }
    },
  };
}

/** A time that was over ends a call in its own words; only what somebody asked for is called cancelled. */
function endedBy(reason: unknown): EngineError {
  if (reason instanceof EngineError) return reason;
  return reason instanceof TimeIsOver
    ? new EngineError('deadline', reason.message)
    : new EngineError('cancelled', 'The call was cancelled.');
}

function asEngineError(error: unknown): EngineError {
  if (error instanceof EngineError) return error;
  return error instanceof ProcessDown
    ? new EngineError('disconnected', error.message, error.detail)
    : new EngineError('internal', 'The engine could not be reached. Restart the engine.', String(error));
}
