import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readdir, readFile, rename } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { connect, type Connection } from '../database/connection.ts';
import { ERASURE_KEY, readMark } from '../database/marks.ts';
import { isDiskFull } from '../files/dataFolder.ts';
import { isGone } from '../files/filesBelow.ts';
import { syncFile, syncFolder } from '../files/sync.ts';
import { StorageFull } from '../../core/storeErrors.ts';
import { addFile, BackupRefused, type BackupContents, beginBackup, contentsOf } from './backupFile.ts';

export interface WrittenBackup extends BackupContents {
  file: string;
  bytes: number;
}

/** A deletion may come in between; it takes a moment. */
const ATTEMPTS = 3;

/**
 * Writes one file with everything that cannot be made again: chats, memories, nights, adapters, settings. Works beside
 * a running Circadia.
 * The file appears complete or not at all. Throws BackupRefused.
 */
export async function writeBackup(dataFolder: string, to: string, now: number): Promise<WrittenBackup> {
  const file = resolve(to);
  const database = join(dataFolder, 'circadia.db');
  if (!existsSync(database)) throw new BackupRefused(`There is nothing to back up in ${dataFolder} yet.`);
  if (!relative(resolve(dataFolder), file).startsWith('..'))
    throw new BackupRefused('A backup inside the data folder is lost with it. Name a file somewhere else.');
  if (existsSync(file)) throw new BackupRefused(`${file} is there already. Remove it, or choose another name.`);
  if (!existsSync(dirname(file)))
    throw new BackupRefused(`The folder ${dirname(file)} is not there. Make it, or choose another one.`);
  const partial = `${file}.partial`;
  try {
    for (let attempt = 1; ; attempt += 1) {
      const contents = await fill(dataFolder, database, partial, now);
      if (contents === 'erased meanwhile' && attempt < ATTEMPTS) continue;
      if (contents === 'erased meanwhile')
        throw new BackupRefused('Chats were being deleted while the backup was made. Run it again.');
      syncFile(partial);
      await rename(partial, file);
      syncFolder(dirname(file));
      return { file, bytes: statSync(file).size, ...contents };
    }
  } catch (error) {
    rmSync(partial, { force: true });
    if (isDiskFull(error)) throw new StorageFull({ cause: error });
    throw isForbidden(error)
      ? new BackupRefused(`${file} cannot be written. Choose a folder you may write to.`, { cause: error })
      : error;
  } finally {
    rmSync(`${partial}-journal`, { force: true });
  }
}

/**
 * A snapshot of the database first, then the files that it names; what was erased after the snapshot must not be in it.
 */
async function fill(
  dataFolder: string,
  database: string,
  partial: string,
  now: number,
): Promise<BackupContents | 'erased meanwhile'> {
  // SQLite would make the file readable by everybody.
  writeFileSync(partial, '', { mode: 0o600 });
  const source = connect(database);
  try {
    const before = readMark(source, ERASURE_KEY);
    source.run('VACUUM INTO :partial', { partial });
    const copy = connect(partial);
    try {
      prepareCopy(copy, now);
      await addSettings(copy, dataFolder);
      for (const row of copy.all('SELECT path FROM adapters'))
        await addAdapter(copy, dataFolder, basename(String(row['path'])));
      return readMark(source, ERASURE_KEY) === before ? contentsOf(copy) : 'erased meanwhile';
    } finally {
      copy.close();
    }
  } finally {
    source.close();
  }
}

/** What only makes sense in the data folder it came from: a night under way, and what its index holds. */
function prepareCopy(copy: Connection, now: number): void {
  beginBackup(copy);
  copy.run(
    "UPDATE cycles SET state = 'finished', verdict = 'interrupted', ended_at = :now, reason = 'The backup was made in the middle of this night. Nothing was kept; the turns wait for the next one.' WHERE state = 'running'",
    { now },
  );
  copy.run('UPDATE memories SET indexed_at = NULL, embedder = NULL');
}

async function addSettings(copy: Connection, dataFolder: string): Promise<void> {
  const bytes = await readFile(join(dataFolder, 'settings.json')).catch(ignoreGone);
  if (bytes !== null) addFile(copy, 'settings.json', bytes);
}

/** An adapter that is damaged or gone in the data folder is so in the backup too. */
async function addAdapter(copy: Connection, dataFolder: string, name: string): Promise<void> {
  const folder = join(dataFolder, 'adapters', name);
  for (const file of (await readdir(folder).catch(ignoreGone)) ?? []) {
    const bytes = await readFile(join(folder, file)).catch(ignoreGone);
    if (bytes !== null) addFile(copy, `adapters/${name}/${file}`, bytes);
  }
}

function ignoreGone(error: unknown): null {
  if (isGone(error)) return null;
  throw error;
}

function isForbidden(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS')
  );
}
