import type { AssetProblem, AssetState } from '../assets.ts';

/** What is known when it is decided whether the first model is fetched by itself. */
export interface BringingReadings {
  now: number;
  /** The host fetches, and nobody said no in the settings. */
  allowed: boolean;
  /** Somebody paused or removed it; only they bring it back. */
  heldBack: boolean;
  /** A model that somebody chose themselves needs no other. */
  chosen: string | null;
  /** It can be used already, wherever it came from. */
  isHere: boolean;
  /** Null where it is in no catalogue. */
  state: AssetState | null;
  /** How often it failed since the start, and when last. */
  failures: number;
  failedAt: number | null;
}

export type Bringing = { kind: 'no' } | { kind: 'fetch' } | { kind: 'wait'; until: number };

const FIRST_RETRY_MS = 60_000;
const LONGEST_RETRY_MS = 60 * 60_000;

/** Whether the first model is to be fetched now, later, or not at all. */
export function bringingOf(readings: BringingReadings): Bringing {
  const { state } = readings;
  if (readings.isHere || !readings.allowed || readings.heldBack || readings.chosen !== null || state === null)
    return { kind: 'no' };
  switch (state.kind) {
    case 'ready':
    case 'fetching':
    case 'assembling':
    case 'waiting':
      return { kind: 'no' };
    case 'missing':
    case 'paused':
    case 'failed': {
      if (state.kind === 'failed' && !helpsToRetry(state.problem)) return { kind: 'no' };
      const { failures, failedAt, now } = readings;
      if (failedAt === null) return { kind: 'fetch' };
      const until = failedAt + Math.min(FIRST_RETRY_MS * 2 ** Math.max(0, failures - 1), LONGEST_RETRY_MS);
      return until <= now ? { kind: 'fetch' } : { kind: 'wait', until };
    }
  }
}

/** False where the same would come again: it waits for the next start, or for somebody who asks. */
function helpsToRetry({ code }: AssetProblem): boolean {
  switch (code) {
    case 'offline':
    case 'stalled':
    case 'refused':
    case 'changed':
    case 'diskFull':
      return true;
    case 'wrongHash':
    case 'memberMissing':
    case 'unreadable':
      return false;
  }
}
