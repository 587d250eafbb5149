import { ORPCError, ValidationError } from '@orpc/server';
import type * as z from 'zod';
import { FAILURE_STATUS, type wayOutSchema } from '../../src-shared/contract/errors.ts';
import { TimeIsOver } from './awakeDeadline.ts';
import { EngineError } from './engine/connection.ts';
import { StorageFull, StoreUnavailable } from './storeErrors.ts';
import { systemSentence } from './systemSentence.ts';

export type WayOut = z.infer<typeof wayOutSchema>;
export type FailureCode = keyof typeof FAILURE_STATUS;

/** A declared failure: `message` is the sentence the user reads. */
export function failure(
  code: FailureCode,
  message: string,
  wayOut: WayOut = 'none',
  cause?: unknown,
): ORPCError<FailureCode, { wayOut: WayOut }> {
  return new ORPCError(code, { status: FAILURE_STATUS[code], message, data: { wayOut }, cause });
}

/** True when the call ended because somebody asked for it. */
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
    error instanceof ORPCError ||
    error instanceof EngineError ||
    error instanceof TimeIsOver ||
    error instanceof StorageFull ||
    error instanceof StoreUnavailable
  )
    return error.message;
  return systemSentence(error);
}

/**
 * A failure as the contract declares it, so that every host shows its own words. Cancelled calls and bugs stay what
 * they are.
 */
export function asDeclared(error: unknown): unknown {
  if (isCancelled(error)) return error;
  if (error instanceof ORPCError)
    return error.cause instanceof ValidationError ? failure('BAD_REQUEST', inputSentence(error.cause)) : error;
  const message = knownSentence(error);
  if (message === null) return error;
  return failure(
    'UNAVAILABLE',
    message,
    error instanceof EngineError && error.code === 'disconnected' ? 'restartEngine' : 'tryAgain',
    error,
  );
}

/** What was wrong with what a host sent. */
function inputSentence({ issues }: ValidationError): string {
  const named = issues.map(({ path, message }) =>
    [path?.map((part) => String(typeof part === 'object' ? part.key : part)).join('.'), message]
      .filter(Boolean)
      .join(': '),
  );
  return `That cannot be taken. ${named.join('; ')}.`;
}
