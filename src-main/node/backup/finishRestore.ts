import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from '../files/sync.ts';

/** A restore that is being unpacked; without its end it counts for nothing. */
export const UNPACKING = 'restore.partial';
/** A restore that is complete: from the moment the folder has this name, it takes the place of what is there. */
const READY = 'restore.ready';

/** What belongs to the data that goes: the index and the copies of the database are made anew. */
const GOES = ['chroma', 'cycles', 'backups'];
const DATABASE = 'circadia.db';

/** Makes the unpacked restore the one that counts, whatever happens from here on, and puts it in place. */
export function commitRestore(dataFolder: string): void {
  renameSync(join(dataFolder, UNPACKING), join(dataFolder, READY));
  syncFolder(dataFolder);
  finishRestore(dataFolder);
}

/**
 * Puts a committed restore in place, also one that a crash cut off; drops one that was never committed. Call it with
 * the owner lock held.
 */
export function finishRestore(dataFolder: string): void {
  rmSync(join(dataFolder, UNPACKING), { recursive: true, force: true });
  const ready = join(dataFolder, READY);
  if (!existsSync(ready)) return;
  const remove = (name: string) => rmSync(join(dataFolder, name), { recursive: true, force: true });
  for (const name of GOES) remove(name);
  // What is already in place is no longer in `ready`, so going on removes nothing of it.
  for (const name of readdirSync(ready)) {
    remove(name);
    if (name === DATABASE) for (const suffix of ['-wal', '-shm', '-journal']) remove(name + suffix);
    renameSync(join(ready, name), join(dataFolder, name));
  }
  syncFolder(dataFolder);
  rmSync(ready, { recursive: true, force: true });
}

/** An empty folder to unpack into. */
export function unpackingFolder(dataFolder: string): string {
  const folder = join(dataFolder, UNPACKING);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'adapters'), { recursive: true, mode: 0o700 });
  return folder;
}
