import type { Log } from '../../core/ports.ts';

/** Writes down why a call failed; a declared failure has its words for the user and its cause for the log. */
export function logFailure(log: Log): (error: unknown) => void {
  return (error) =>
    log.error('A call failed.', {
      error: String(error),
      ...(error instanceof Error && error.cause instanceof Error ? { cause: String(error.cause) } : {}),
    });
}
