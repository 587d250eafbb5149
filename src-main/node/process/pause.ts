import { setTimeout as after } from 'node:timers/promises';

/** Resolves after the time; rejects with the signal's reason when it is aborted first. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await after(milliseconds, undefined, { signal }).catch(() => signal.throwIfAborted());
}
