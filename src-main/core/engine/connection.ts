import type { WorkerStatus } from '../../../src-shared/contract/index.ts';

/** Codes of a failed engine call; `disconnected` and `deadline` come from our side of the pipe. */
export const ENGINE_ERROR_CODES = [
  'bad_request',
  'unknown_method',
  'model_missing',
  'model_refused',
  'model_not_loaded',
  'adapter_invalid',
  'context_too_long',
  'out_of_memory',
  'dataset_invalid',
  'diverged',
  'cancelled',
  'internal',
  'disconnected',
  'deadline',
] as const;
export type EngineErrorCode = (typeof ENGINE_ERROR_CODES)[number];

/** A failed engine call. `message` is a plain sentence that says what to do. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly code: EngineErrorCode;
  readonly detail: string | null;
  constructor(code: EngineErrorCode, message: string, detail: string | null = null) {
    super(message);
    this.code = code;
    this.detail = detail;
  }
}

/**
 * One supervised engine process. Calls made while it starts wait for it; calls under way when it dies fail with
 * `disconnected`.
 */
export interface EngineConnection {
  /**
   * Resolves with the raw result; items stream to `onItem`. Aborting the signal cancels the call and rejects with code
   * `cancelled`, or `deadline` where a time was over; `deadlineMs` counts time awake.
   */
  call(
    method: string,
    params: unknown,
    options: { signal?: AbortSignal; deadlineMs?: number; onItem?: (item: unknown) => void },
  ): Promise<unknown>;
  status(): WorkerStatus;
  /** What it computes on, as its hello said; null before the first, absent where nobody asks. */
  device?(): string | null;
  /** Called with every change; `ready` after each (re)start means that no model is loaded in the new process. */
  onStatus(listener: (status: WorkerStatus) => void): () => void;
  restart(): Promise<void>;
  /** Resolves when the exit of the process was seen. */
  close(): Promise<void>;
}
