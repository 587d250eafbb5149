import { dirname } from 'node:path';
import type { AssetProblem, AssetState } from '../../core/models/assets.ts';
import { sentenceOf } from '../../core/failure.ts';
import type { Log } from '../../core/ports.ts';
import { makeFolder } from '../files/makeFolder.ts';
import { takeKernelLock, type KernelLock } from '../process/kernelLock.ts';
import { pause } from '../process/pause.ts';
import { fetchAsset, type Work } from './fetchAsset.ts';
import { SourceFailed } from './fetching.ts';
import { createRate } from './rate.ts';
import type { Recipe } from './recipe.ts';
import { isReady, keptBytes, type Staging } from './staging.ts';

/** The reason of a signal that ends a run which is to be gone on with. */
export const PAUSED = new DOMException('Paused.', 'AbortError');

/** Another host that fetches the same is looked at this often. */
const LOOK_AGAIN_MS = 1_000;
const SHOW_EVERY_MS = 200;

export interface Run extends Omit<Work, 'onReceived' | 'onAssembling'> {
  now: () => number;
  onState: (state: AssetState) => void;
}

/**
 * One run from wherever the last one stopped to ready, paused, missing or failed, alone among all hosts; never throws.
 * Says its states on the way, not its last.
 */
export async function runAsset(run: Run, log: Log): Promise<AssetState> {
  const { recipe, staging, signal, onState } = run;
  const onReceived = progressOf(run);
  const onAssembling = (done: number): void => onState({ kind: 'assembling', done });
  let lock: KernelLock | null = null;
  try {
    lock = await lockOf(run);
    onReceived(keptBytes(staging, recipe.files));
    await fetchAsset({ ...run, onReceived, onAssembling });
    return { kind: 'ready', folder: staging.target };
  } catch (error) {
    if (signal.aborted) return stoppedState(recipe, staging, signal);
    if (!(error instanceof SourceFailed))
      log.error('an asset could not be made', { id: recipe.id, error: String(error) });
    else log.warn('an asset could not be fetched', { id: recipe.id, ...error.problem });
    return { kind: 'failed', problem: problemOf(error) };
  } finally {
    lock?.release();
  }
}

/** What lies on the disk says, when nothing runs. */
export function restingState(recipe: Recipe, staging: Staging): AssetState {
  if (isReady(staging)) return { kind: 'ready', folder: staging.target };
  const receivedBytes = keptBytes(staging, recipe.files);
  return receivedBytes === 0 ? { kind: 'missing' } : pausedState(recipe, receivedBytes);
}

function stoppedState(recipe: Recipe, staging: Staging, { reason }: AbortSignal): AssetState {
  const state = restingState(recipe, staging);
  return state.kind === 'missing' && reason === PAUSED ? pausedState(recipe, 0) : state;
}

const pausedState = ({ downloadBytes: totalBytes }: Recipe, receivedBytes: number): AssetState => ({
  kind: 'paused',
  receivedBytes: Math.min(receivedBytes, totalBytes),
  totalBytes,
});

async function lockOf({ staging, signal, onState }: Run): Promise<KernelLock> {
  makeFolder(dirname(staging.lock));
  for (;;) {
    signal.throwIfAborted();
    const lock = takeKernelLock(staging.lock);
    if (lock !== null) return lock;
    onState({ kind: 'waiting' });
    await pause(LOOK_AGAIN_MS, signal);
  }
}

function progressOf({ recipe: { downloadBytes: totalBytes }, now, onState }: Run): (bytes: number) => void {
  const rate = createRate(now);
  let shownAt = 0;
  return (bytes) => {
    rate.add(bytes);
    if (now() - shownAt < SHOW_EVERY_MS) return;
    shownAt = now();
    onState({
      kind: 'fetching',
      receivedBytes: Math.min(bytes, totalBytes),
      totalBytes,
      bytesPerSecond: rate.bytesPerSecond(),
      secondsLeft: rate.secondsLeft(totalBytes),
    });
  };
}

function problemOf(error: unknown): AssetProblem {
  return error instanceof SourceFailed ? error.problem : { code: 'unreadable', reason: sentenceOf(error) };
}
