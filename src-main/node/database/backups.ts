import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { backup } from 'node:sqlite';
import { fileStamp } from '../files/fileStamp.ts';
import { syncFile, syncFolder } from '../files/sync.ts';
import { isWhole } from './checkup.ts';
import { connect, type Connection } from './connection.ts';
import { schemaVersion } from './migrate.ts';

const KEPT = 5;
const NAME = /^circadia-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d\d\dZ)(?:-before-\d+)?\.db$/;

export interface Backup {
  path: string;
  at: number;
}

/** Complete copies in the folder, newest first. */
export function listBackups(folder: string): Backup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const stamp = NAME.exec(name)?.[1];
      return stamp ? [{ path: join(folder, name), at: readStamp(stamp) }] : [];
    })
    .toSorted((one, other) => other.at - one.at);
}

/** True when the copy opens, is whole, and is no newer than this app reads. */
export function isUsable(path: string, newestVersion: number): boolean {
  if (!existsSync(path) || statSync(path).size === 0) return false;
  const copy = connect(path);
  try {
    return isWhole(copy) && schemaVersion(copy) >= 1 && schemaVersion(copy) <= newestVersion;
  } catch {
    return false;
  } finally {
    copy.close();
  }
}

/** A copy made at once, before a migration changes the file. */
export function copyBeforeMigration(connection: Connection, folder: string, now: number): void {
  const { temporary, final } = prepare(folder, now, `-before-${schemaVersion(connection) + 1}`);
  connection.run('VACUUM INTO :temporary', { temporary });
  keep(temporary, final, folder);
}

/**
 * A copy made while the app runs, checked before it counts; keeps the last five.
 * Copies older than the last erasure are removed: they would still hold what was to be forgotten.
 */
export async function makeBackup(connection: Connection, folder: string, now: number, erasedAt: number | null): Promise<string> {
  const { temporary, final } = prepare(folder, now, '');
  await backup(connection.raw, temporary);
  if (!isUsable(temporary, Number.MAX_SAFE_INTEGER)) {
    rmSync(temporary, { force: true });
    throw new Error('The copy of the database is not whole and was not kept.');
  }
  keep(temporary, final, folder);
  for (const [index, copy] of listBackups(folder).entries()) {
    if (index >= KEPT || (erasedAt !== null && copy.at < erasedAt)) rmSync(copy.path, { force: true });
  }
  return final;
}

function prepare(folder: string, now: number, suffix: string): { temporary: string; final: string } {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(folder)) if (name.endsWith('.partial')) rmSync(join(folder, name), { force: true });
  const final = join(folder, `circadia-${fileStamp(now)}${suffix}.db`);
  return { temporary: `${final}.partial`, final };
}

function keep(temporary: string, final: string, folder: string): void {
  for (const leftover of ['-wal', '-shm', '-journal']) rmSync(temporary + leftover, { force: true });
  syncFile(temporary);
  renameSync(temporary, final);
  syncFolder(folder);
}

function readStamp(stamp: string): number {
  const [day = '', time = ''] = stamp.split('T');
  const [hour, minute, second, milliseconds] = time.replace('Z', '').split('-');
  return Date.parse(`${day}T${hour}:${minute}:${second}.${milliseconds}Z`);
}
