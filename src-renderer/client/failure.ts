import { ORPCError } from '@orpc/client';

export type WayOut =
  | 'tryAgain'
  | 'sleepAnyway'
  | 'openSettings'
  | 'openDataFolder'
  | 'restartEngine'
  | 'keepAnyway'
  | 'none';
export interface Failure {
  sentence: string;
  wayOut: WayOut;
}

const WAYS: readonly WayOut[] = [
  'tryAgain',
  'sleepAnyway',
  'openSettings',
  'openDataFolder',
  'restartEngine',
  'keepAnyway',
  'none',
];

/** A declared failure keeps its own sentence; anything else becomes one plain sentence and "Try again". */
export function describeFailure(error: unknown): Failure {
  if (error instanceof ORPCError && error.defined) {
    const given = (error.data as { wayOut?: unknown } | undefined)?.wayOut;
    return { sentence: error.message, wayOut: WAYS.find((way) => way === given) ?? 'none' };
  }
  if (error instanceof ORPCError)
    return { sentence: 'Something failed inside. Nothing you wrote is lost.', wayOut: 'tryAgain' };
  return { sentence: 'The connection to Circadia was lost. It is trying again.', wayOut: 'tryAgain' };
}
