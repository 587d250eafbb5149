import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { backup } from 'node:sqlite';
import { fileStamp } from '../../files/fileStamp.ts';
import { syncFile, syncFolder } from '../../files/sync.ts';
import { isWhole } from '../checkup.ts';
import { connect, type Connection } from '../connection.ts';
import { COPY_KEY, ERASURE_KEY, readMark, writeMark } from '../marks.ts';
import { schemaVersion } from '../migrate.ts';

const KEPT = 5;
const LEFTOVERS = ['', '-wal', '-shm', '-journal'] as const;
const NAME = /^circadia-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d\d\dZ)(?:-before-\d+)?\.db$/;

export interface Backup {
  path: string;
  /** What the clock said; it may have been wrong, so nothing is decided by it. */
  at: number;
  /** Which copy of this database it was; 0 for copies that do not know. */
  copy: number;
  /** The mark of the last erasure that the copy knows of; undefined where it cannot be read. */
  erasure: number | null | undefined;
}

/** Complete copies in the folder, the one made last first, whatever the clock said. */
export function listBackups(folder: string): Backup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const stamp = NAME.exec(name)?.[1];
      return stamp ? [{ path: join(folder, name), at: readStamp(stamp), ...marksOf(join(folder, name)) }] : [];
    })
    .toSorted((one, other) => other.copy - one.copy || other.at - one.at);
}

function marksOf(path: string): Pick<Backup, 'copy' | 'erasure'> {
  const connection = connect(path);
  try {
    return { copy: readMark(connection, COPY_KEY) ?? 0, erasure: readMark(connection, ERASURE_KEY) };
  } catch {
    return { copy: 0, erasure: undefined };
  } finally {
    connection.close();
  }
}

/** Numbers the copy that is about to be made: it carries the number in itself. */
function countCopy(connection: Connection): void {
  writeMark(connection, COPY_KEY, (readMark(connection, COPY_KEY) ?? 0) + 1);
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
  countCopy(connection);
  const { temporary, final } = prepare(folder, now, `-before-${schemaVersion(connection) + 1}`);
  connection.run('VACUUM INTO :temporary', { temporary });
  keep(temporary, final, folder);
}

/**
 * A copy made while the app runs, checked before it counts; keeps the last five.
 * Copies that do not know of the last erasure are removed: they would still hold what was to be forgotten.
 */
export async function makeBackup(
  connection: Connection,
  folder: string,
  now: number,
  lastErasure: () => number | null,
): Promise<string> {
  countCopy(connection);
  const { temporary, final } = prepare(folder, now, '');
  await backup(connection.raw, temporary);
  if (!isUsable(temporary, Number.MAX_SAFE_INTEGER)) {
    rmSync(temporary, { force: true });
    throw new Error('The copy of the database is not whole and was not kept.');
  }
  keep(temporary, final, folder);
  const erasure = lastErasure();
  for (const [index, copy] of listBackups(folder).entries()) {
    if (index >= KEPT || (erasure !== null && copy.erasure !== erasure))
      for (const suffix of LEFTOVERS) rmSync(copy.path + suffix, { force: true });
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
  for (const suffix of LEFTOVERS) if (suffix !== '') rmSync(temporary + suffix, { force: true });
  syncFile(temporary);
  renameSync(temporary, final);
  syncFolder(folder);
}

function readStamp(stamp: string): number {
  const [day = '', time = ''] = stamp.split('T');
  const [hour, minute, second, milliseconds] = time.replace('Z', '').split('-');
  return Date.parse(`${day}T${hour}:${minute}:${second}.${milliseconds}Z`);
}
