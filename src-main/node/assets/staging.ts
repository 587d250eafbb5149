import { constants, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { copyFile, link, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from '../files/makeFolder.ts';
import { syncFile } from '../files/sync.ts';
import { folderName, type Recipe, type WantedFile } from './recipe.ts';

/**
 * Where an asset is until it is whole. Nothing below `downloads/` is ever loaded; `files` holds what arrived and has
 * the right hash, so a killed run goes on from there.
 */
export interface Staging {
  root: string;
  files: string;
  /** Parts of files, resumed by their source. */
  parts: string;
  /** Of one source, emptied before and after. */
  scratch: string;
  /** The folder to be, emptied before. */
  making: string;
  lock: string;
  /** What had a wrong hash or stood in the way, for somebody to look at. */
  aside: string;
  /** The asset itself, once whole. */
  target: string;
}

export function stagingOf(dataFolder: string, recipe: Recipe): Staging {
  const downloads = join(dataFolder, 'downloads');
  const root = join(downloads, folderName(recipe));
  return {
    root,
    files: join(root, 'files'),
    parts: join(root, 'parts'),
    scratch: join(root, 'scratch'),
    making: join(root, 'making'),
    lock: join(downloads, `${recipe.id}.lock`),
    aside: join(downloads, 'set-aside'),
    // An embedder among the models would be listed as one of unknown kind.
    target: join(dataFolder, recipe.kind === 'model' ? 'models' : 'embedders', folderName(recipe)),
  };
}

/** Written last, before the rename into place. */
export const ABOUT = 'circadia.json';

/** True once the asset can be used. */
export const isReady = (staging: Pick<Staging, 'target'>): boolean => existsSync(join(staging.target, ABOUT));

/** Bytes on the disk that a next run does not fetch again. */
export function keptBytes(staging: Staging, files: readonly WantedFile[]): number {
  const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return files.reduce(
    (sum, { name }) => sum + (sizeOf(join(staging.files, name)) || sizeOf(join(staging.parts, name))),
    0,
  );
}

/** Bytes of all plain files in the folder; what vanishes meanwhile counts nothing. */
export function bytesIn(folder: string): number {
  let bytes = 0;
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
      if (entry.isFile()) bytes += statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    // A folder that is being emptied.
  }
  return bytes;
}

/** The folder, there and empty. */
export async function emptyFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  makeFolder(folder);
}

/** The same bytes under a second name, without taking room twice where the disk can do that. */
export async function linkOrCopy(from: string, to: string): Promise<void> {
  mkdirSync(dirname(to), { recursive: true });
  await link(from, to).catch(() => copyFile(from, to));
}

/** A copy of somebody's own file, there at once or not at all. A link would let them change ours. */
export async function bringIn(from: string, to: string): Promise<void> {
  makeFolder(dirname(to));
  await copyFile(from, `${to}.partial`, constants.COPYFILE_FICLONE);
  syncFile(`${to}.partial`);
  await rename(`${to}.partial`, to);
}

/** Keeps a file or folder that is not what it should be where nothing loads it, instead of the one kept there before. */
export async function setAside(file: string, aside: string): Promise<void> {
  makeFolder(aside);
  await rm(join(aside, basename(file)), { recursive: true, force: true });
  await rename(file, join(aside, basename(file)));
}
