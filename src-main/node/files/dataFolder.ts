import { chmodSync, mkdirSync, statfsSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { StorageFull } from '../../core/storeErrors.ts';

/** Where the data lives: CIRCADIA_HOME, else the platform's folder for application data (the same that Electron uses). */
export function dataFolderPath(environment: NodeJS.ProcessEnv = process.env, platform: string = process.platform, home = homedir()): string {
  const chosen = environment['CIRCADIA_HOME'];
  if (chosen) return resolve(chosen);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Circadia');
  if (platform === 'win32') return join(environment['APPDATA'] || join(home, 'AppData', 'Roaming'), 'Circadia');
  const configured = environment['XDG_CONFIG_HOME'];
  return join(configured && isAbsolute(configured) ? configured : join(home, '.config'), 'Circadia');
}

/** Less than this and the next message may not fit. */
const NEEDED_AT_START_BYTES = 20 * 1024 * 1024;

/** Makes the folder, readable by its owner only. Throws StorageFull when there is no room to work in it. */
export function prepareDataFolder(folder: string, freeBytes: (folder: string) => number = freeDiskBytes): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw isDiskFull(error)
      ? new StorageFull({ cause: error })
      : new Error(`The data folder ${folder} could not be made. Set CIRCADIA_HOME to a folder you may write to.`, { cause: error });
  }
  if (process.platform !== 'win32') chmodSync(folder, 0o700);
  if (freeBytes(folder) < NEEDED_AT_START_BYTES) throw new StorageFull();
}

/** Bytes that this user may still write on the folder's disk. */
export function freeDiskBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** True for an error that means that the disk or the quota is full. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}
