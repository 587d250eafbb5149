import { accessSync, constants, statfsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import type { Notice } from '../../../src-shared/contract/index.ts';
import { StorageFull } from '../../core/storeErrors.ts';
import { makeFolder } from './makeFolder.ts';

/**
 * Where the data lives: CIRCADIA_HOME, else the platform's folder for application data (the same that Electron uses).
 */
export function dataFolderPath(
  environment: NodeJS.ProcessEnv = process.env,
  platform: string = process.platform,
  homeFolder?: string,
): string {
  const chosen = environment['CIRCADIA_HOME'];
  if (chosen) return resolve(chosen);
  const home = homeFolder ?? ownHome();
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Circadia');
  if (platform === 'win32') return join(environment['APPDATA'] || join(home, 'AppData', 'Roaming'), 'Circadia');
  const configured = environment['XDG_CONFIG_HOME'];
  return join(configured && isAbsolute(configured) ? configured : join(home, '.config'), 'Circadia');
}

/** Asked only when it is needed: a user without an entry in the system's list, as in some containers, has none. */
function ownHome(): string {
  try {
    return homedir();
  } catch (error) {
    throw new Error('This user has no home folder to keep data in. Set CIRCADIA_HOME to a folder you may write to.', {
      cause: error,
    });
  }
}

/** Less than this and the next message may not fit. */
const NEEDED_AT_START_BYTES = 20 * 1024 * 1024;
/** The permissions of everybody else. */
const OTHERS = 0o077;

/**
 * Makes the folder, readable by its owner only. One that was there before keeps its permissions: it may be shared on
 * purpose.
 * Returns the sentence that says so, or null. Throws StorageFull when there is no room to work in it.
 */
export function prepareDataFolder(
  folder: string,
  freeBytes: (folder: string) => number = freeDiskBytes,
): Notice | null {
  try {
    makeFolder(folder);
  } catch (error) {
    throw isDiskFull(error)
      ? new StorageFull({ cause: error })
      : new Error(`The data folder ${folder} could not be made. Set CIRCADIA_HOME to a folder you may write to.`, {
          cause: error,
        });
  }
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Error(
      `The data folder ${folder} cannot be written by you. Set CIRCADIA_HOME to a folder you may write to.`,
      { cause: error },
    );
  }
  if (freeBytes(folder) < NEEDED_AT_START_BYTES) throw new StorageFull();
  return process.platform !== 'win32' && (statSync(folder).mode & OTHERS) !== 0 ? { code: 'folderOpen', folder } : null;
}

/** From now on nobody but the owner can read what this process and its children write, wherever it lies. */
export function keepFilesPrivate(): void {
  process.umask(OTHERS);
}

/** Bytes that this user may still write on the folder's disk. */
export function freeDiskBytes(folder: string): number {
  const { bavail, bsize, blocks } = statfsSync(folder);
  // Some mounts do not tell their size.
  return blocks === 0 ? Number.MAX_SAFE_INTEGER : bavail * bsize;
}

/** True for an error that means that the disk or the quota is full. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}
