import type * as z from 'zod';
import type { FAILURE_STATUS, wayOutSchema } from '../../src-shared/contract/errors.ts';
import { TimeIsOver } from './awakeDeadline.ts';
import { EngineError } from './engine/connection.ts';
import { StorageFull, StoreUnavailable } from './storeErrors.ts';
import { systemSentence } from './systemSentence.ts';

export type WayOut = z.infer<typeof wayOutSchema>;
export type FailureCode = keyof typeof FAILURE_STATUS;

/** Thrown where the core refuses: `message` is the sentence the user reads. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: FailureCode;
  readonly wayOut: WayOut;
  constructor(code: FailureCode, message: string, wayOut: WayOut, cause: unknown) {
    super(message, { cause });
    this.code = code;
    this.wayOut = wayOut;
  }
}

/** A declared failure, to be thrown. */
export function failure(code: FailureCode, message: string, wayOut: WayOut = 'none', cause?: unknown): Failure {
  return new Failure(code, message, wayOut, cause);
}

/** True when the call ended because somebody asked for it. An abort is known by its name: not every kind has a code. */
export function isCancelled(error: unknown): boolean {
  return (
    (error instanceof EngineError && error.code === 'cancelled') ||
    (error instanceof Error && error.name === 'AbortError')
  );
}

/** The sentence to show for any thrown value; unknown bugs get one that hides their inside. */
export function sentenceOf(error: unknown): string {
  return knownSentence(error) ?? 'Something inside Circadia failed. The log in the data folder has the details.';
}

/** The sentence of an error that was meant to be read, or that the machine gives reason for; null for a bug. */
function knownSentence(error: unknown): string | null {
  // Where somebody did cancel, the caller says it in its own words and never gets here.
  if (error instanceof EngineError && error.code === 'cancelled')
    return 'The work ended before it was done. Try again.';
  if (
    error instanceof Failure ||
    error instanceof EngineError ||
    error instanceof TimeIsOver ||
    error instanceof StorageFull ||
    error instanceof StoreUnavailable
  )
    return error.message;
  return systemSentence(error);
}

/**
 * A failure with words for the user, whatever was thrown. Cancelled calls and bugs stay what they are.
 */
export function asFailure(error: unknown): unknown {
  if (isCancelled(error) || error instanceof Failure) return error;
  const message = knownSentence(error);
  if (message === null) return error;
  return failure(
    'UNAVAILABLE',
    message,
    error instanceof EngineError && error.code === 'disconnected' ? 'restartEngine' : 'tryAgain',
    error,
  );
}
