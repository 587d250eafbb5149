import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Assets, AssetState } from '../../core/models/assets.ts';
import type { Log } from '../../core/ports.ts';
import { freeDiskBytes } from '../files/dataFolder.ts';
import type { ConvertGguf } from '../models/convertGguf.ts';
import { CATALOGUE } from './catalogue.ts';
import type { Fetchers } from './fetching.ts';
import { recognise } from './recognise.ts';
import type { Recipe } from './recipe.ts';
import { PAUSED, restingState, runAsset } from './runAsset.ts';
import { bringIn, emptyFolder, isReady, stagingOf, type Staging } from './staging.ts';

/** The assets, which also take what somebody brings in from a disk. */
export interface AssetsAndImports extends Assets {
  /**
   * Takes an asset of the catalogue out of a file or a folder, without a network. Null when it is none: then nothing
   * was done. Throws the signal's reason, and what the system says of a path that cannot be read.
   */
  importFrom(path: string, signal: AbortSignal): Promise<{ id: string; state: AssetState } | null>;
}

export interface AssetsOptions {
  dataFolder: string;
  fetchers: Fetchers;
  convertGguf: ConvertGguf;
  log: Log;
  recipes?: readonly Recipe[];
  freeBytes?: (folder: string) => number;
  now?: () => number;
}

interface Job {
  /** Aborted by a pause, a removal, the end, and when nobody waits any more. */
  controller: AbortController;
  waiting: number;
  done: Promise<AssetState>;
}

/** Everything that can be fetched, one run an asset at a time, whoever asks and however often. */
export function createAssets(options: AssetsOptions): AssetsAndImports {
  const { dataFolder, log, recipes = CATALOGUE, freeBytes = freeDiskBytes, now = Date.now } = options;
  const listeners = new Set<(id: string, state: AssetState) => void>();
  const jobs = new Map<string, Job>();
  /** Of the assets that are under way, or whose last run failed or was paused. */
  const states = new Map<string, AssetState>();
  const known = (id: string): { recipe: Recipe; staging: Staging } => {
    const recipe = recipes.find((one) => one.id === id);
    if (recipe === undefined) throw new RangeError(`There is no asset ${id}.`);
    return { recipe, staging: stagingOf(dataFolder, recipe) };
  };

  function show(id: string, state: AssetState): AssetState {
    states.set(id, state);
    for (const listener of listeners) listener(id, state);
    return state;
  }

  function start({ recipe, staging }: ReturnType<typeof known>): Job {
    // How the last run ended is no state of this one.
    states.delete(recipe.id);
    const controller = new AbortController();
    const { signal } = controller;
    const { fetchers, convertGguf } = options;
    const onState = (state: AssetState): void => void show(recipe.id, state);
    const work = { recipe, staging, fetchers, convertGguf, freeBytes, signal, now, onState };
    // Not before it is known as under way: whoever listens may ask.
    const begun = Promise.resolve().then(() => runAsset(work, log));
    const done = begun.then((state) => {
      jobs.delete(recipe.id);
      return show(recipe.id, state);
    });
    const job = { controller, waiting: 0, done };
    jobs.set(recipe.id, job);
    return job;
  }

  async function get(id: string, signal: AbortSignal): Promise<AssetState> {
    const one = known(id);
    signal.throwIfAborted();
    // One that is being ended is no one to join.
    for (let job = jobs.get(id); job?.controller.signal.aborted; job = jobs.get(id)) await job.done;
    signal.throwIfAborted();
    if (!jobs.has(id) && isReady(one.staging)) return restingState(one.recipe, one.staging);
    const job = jobs.get(id) ?? start(one);
    job.waiting += 1;
    const { promise: gone, resolve: leave } = Promise.withResolvers<'gone'>();
    const onAbort = (): void => leave('gone');
    signal.addEventListener('abort', onAbort, { once: true });
    const outcome = await Promise.race([job.done, gone]);
    signal.removeEventListener('abort', onAbort);
    job.waiting -= 1;
    if (outcome !== 'gone') return outcome;
    if (job.waiting === 0) {
      job.controller.abort(signal.reason);
      await job.done;
    }
    throw signal.reason;
  }

  async function stop(id: string, reason: unknown): Promise<void> {
    const job = jobs.get(id);
    job?.controller.abort(reason);
    await job?.done;
  }

  for (const recipe of recipes) {
    const staging = stagingOf(dataFolder, recipe);
    // A run was killed after its last step but one.
    if (isReady(staging)) void rm(staging.root, { recursive: true, force: true }).catch(() => {});
  }

  return {
    catalogue: () => recipes,
    state(id) {
      const one = known(id);
      if (jobs.has(id)) return states.get(id) ?? { kind: 'waiting' };
      const last = states.get(id);
      // What lies on the disk counts: somebody may have removed the folder.
      const onDisk = restingState(one.recipe, one.staging);
      return onDisk.kind !== 'ready' && (last?.kind === 'failed' || last?.kind === 'paused') ? last : onDisk;
    },
    get,
    async importFrom(path, signal) {
      const recognised = await recognise(path, recipes, signal);
      if (recognised === null) return null;
      const { recipe, found } = recognised;
      const staging = stagingOf(dataFolder, recipe);
      await stop(recipe.id, PAUSED);
      if (!isReady(staging)) for (const [file, from] of found) await bringIn(from, join(staging.files, file.name));
      return { id: recipe.id, state: await get(recipe.id, signal) };
    },
    pause: (id) => jobs.get(id)?.controller.abort(PAUSED),
    async remove(id) {
      const { staging } = known(id);
      await stop(id, PAUSED);
      // First out of sight at once, then away at leisure.
      await emptyFolder(staging.root);
      await rename(staging.target, join(staging.root, 'leaving')).catch(() =>
        rm(staging.target, { recursive: true, force: true }),
      );
      await rm(staging.root, { recursive: true, force: true });
      show(id, { kind: 'missing' });
      states.delete(id);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      await Promise.all([...jobs.keys()].map((id) => stop(id, PAUSED)));
      listeners.clear();
    },
  };
}
