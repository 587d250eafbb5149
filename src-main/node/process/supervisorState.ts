import type { WorkerStatus } from '../../../src-shared/contract/index.ts';

/** How often and how patiently a process is started again. */
export interface RestartPolicy {
  firstBackoffMs: number;
  longestBackoffMs: number;
  /** Starts in a row that never became ready. */
  mostFailedStarts: number;
  /** Crashes after being ready, within `crashWindowMs`. */
  mostCrashes: number;
  crashWindowMs: number;
}

export const RESTART_POLICY: RestartPolicy = {
  firstBackoffMs: 500,
  longestBackoffMs: 10_000,
  mostFailedStarts: 3,
  mostCrashes: 5,
  crashWindowMs: 120_000,
};
/** For a process that lives for one run: it is never started again. */
export const NO_RESTARTS: RestartPolicy = { ...RESTART_POLICY, mostFailedStarts: 1, mostCrashes: 1 };

export type SupervisorState =
  | { kind: 'stopped' }
  | { kind: 'starting' }
  | { kind: 'ready' }
  | { kind: 'backoff'; delayMs: number }
  /** A stop was asked for; the exit is not confirmed yet. */
  | { kind: 'stopping'; then: 'stopped' | 'starting' }
  | { kind: 'failed'; sentence: string };

/** `crashes` are the times of recent exits while ready. */
export interface Supervision {
  state: SupervisorState;
  failedStarts: number;
  crashes: readonly number[];
}

export const STOPPED: Supervision = { state: { kind: 'stopped' }, failedStarts: 0, crashes: [] };

export type SupervisorEvent =
  | { type: 'startAsked' }
  | { type: 'restartAsked' }
  | { type: 'stopAsked' }
  | { type: 'ready' }
  /** The process is gone, or never came up; `sentence` says what to do if it stays so. */
  | { type: 'exited'; at: number; sentence: string }
  /** Starting again cannot help. */
  | { type: 'hopeless'; sentence: string }
  | { type: 'backoffOver' };

/**
 * What comes next. Entering `starting` means: launch; `stopping`: stop the process; `backoff`: wait. Other pairs change
 * nothing.
 */
export function supervise(current: Supervision, event: SupervisorEvent, policy: RestartPolicy): Supervision {
  const { state } = current;
  switch (event.type) {
    case 'startAsked':
      return state.kind === 'stopped' ? { ...current, state: { kind: 'starting' } } : current;
    case 'restartAsked':
      return { ...STOPPED, state: isAlive(state) ? { kind: 'stopping', then: 'starting' } : { kind: 'starting' } };
    case 'stopAsked':
      return { ...current, state: isAlive(state) ? { kind: 'stopping', then: 'stopped' } : { kind: 'stopped' } };
    case 'ready':
      return state.kind === 'starting' ? { ...current, state: { kind: 'ready' }, failedStarts: 0 } : current;
    case 'hopeless':
      return state.kind === 'stopping'
        ? afterStop(current, state.then)
        : { ...current, state: { kind: 'failed', sentence: event.sentence } };
    case 'backoffOver':
      return state.kind === 'backoff' ? { ...current, state: { kind: 'starting' } } : current;
    case 'exited':
      return afterExit(current, event, policy);
  }
}

function afterExit(
  current: Supervision,
  { at, sentence }: { at: number; sentence: string },
  policy: RestartPolicy,
): Supervision {
  const { state } = current;
  switch (state.kind) {
    case 'stopping':
      return afterStop(current, state.then);
    case 'starting': {
      const failedStarts = current.failedStarts + 1;
      if (failedStarts >= policy.mostFailedStarts)
        return { ...current, failedStarts, state: { kind: 'failed', sentence } };
      return { ...current, failedStarts, state: { kind: 'backoff', delayMs: backoffMs(failedStarts, policy) } };
    }
    case 'ready': {
      const crashes = [...current.crashes.filter((time) => time > at - policy.crashWindowMs), at];
      if (crashes.length >= policy.mostCrashes) return { ...current, crashes, state: { kind: 'failed', sentence } };
      return { ...current, crashes, state: { kind: 'backoff', delayMs: backoffMs(crashes.length, policy) } };
    }
    case 'stopped':
    case 'backoff':
    case 'failed':
      return current;
  }
}

function afterStop(current: Supervision, then: 'stopped' | 'starting'): Supervision {
  return { ...current, state: { kind: then } };
}

/** Doubles with each failure in a row, up to the longest. */
function backoffMs(failures: number, policy: RestartPolicy): number {
  return Math.min(policy.firstBackoffMs * 2 ** (failures - 1), policy.longestBackoffMs);
}

/** True while a process may exist. */
function isAlive(state: SupervisorState): boolean {
  return state.kind === 'starting' || state.kind === 'ready' || state.kind === 'stopping';
}

/** What others are told. */
export function workerStatus(state: SupervisorState): WorkerStatus {
  switch (state.kind) {
    case 'stopped':
      return { state: 'stopped' };
    case 'starting':
    case 'backoff':
      return { state: 'starting' };
    case 'stopping':
      return { state: state.then === 'starting' ? 'starting' : 'stopped' };
    case 'ready':
      return { state: 'ready' };
    case 'failed':
      return { state: 'failed', sentence: state.sentence };
  }
}
