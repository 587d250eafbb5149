import { ORPCError } from '@orpc/server';
import type * as z from 'zod';
import type { wayOutSchema } from '../../src-shared/contract/errors.ts';
import { TimeIsOver } from './awakeDeadline.ts';
import { EngineError } from './engine/connection.ts';

export type WayOut = z.infer<typeof wayOutSchema>;
export type FailureCode = 'BAD_REQUEST' | 'NOT_FOUND' | 'REFUSED' | 'UNAVAILABLE';

/** A declared failure: `message` is the sentence the user reads. */
export function failure(code: FailureCode, message: string, wayOut: WayOut = 'none'): ORPCError<FailureCode, { wayOut: WayOut }> {
  return new ORPCError(code, { message, data: { wayOut } });
}

/** True when the call ended because somebody asked for it. */
export function isCancelled(error: unknown): boolean {
  return (error instanceof EngineError && error.code === 'cancelled') || (error instanceof Error && error.name === 'AbortError');
}

/** The sentence to show for any thrown value; unknown bugs get one that hides their inside. */
export function sentenceOf(error: unknown): string {
  // Where somebody did cancel, the caller says it in its own words and never gets here.
  if (error instanceof EngineError && error.code === 'cancelled') return 'The work ended before it was done. Try again.';
  if (error instanceof ORPCError || error instanceof EngineError || error instanceof TimeIsOver) return error.message;
  if (error instanceof Error && error.name.startsWith('Storage')) return error.message;
  if (error instanceof Error && error.name === 'StoreUnavailable') return error.message;
  return 'Something inside Circadia failed. The log in the data folder has the details.';
}
