import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Clock } from '../../core/ports.ts';
import { FORGET_AGAIN, type ForgetAgain } from '../../core/forgetting/index.ts';
import { openDatabase } from '../database/openDatabase.ts';
import { isDiskFull, keepFilesPrivate, prepareDataFolder } from '../files/dataFolder.ts';
import { fileStamp } from '../files/fileStamp.ts';
import { FolderInUse, takeOwnership } from '../files/ownerLock.ts';
import { syncFile } from '../files/sync.ts';
import { StorageFull } from '../../core/storeErrors.ts';
import {
  BackupRefused,
  type BackupContents,
  contentsOf,
  endBackup,
  openBackup,
  pathsOf,
  readFileOf,
} from './backupFile.ts';
import { commitRestore, finishRestore, UNPACKING, unpackingFolder } from './finishRestore.ts';
import { writeBackup } from './writeBackup.ts';

export interface Restored extends BackupContents {
  /** A backup of what was there before, beside the restored file; null when there was nothing. */
  before: string | null;
  /** Chats and memories in the backup that were deleted here since; the next start erases them again. */
  forgottenSince: number;
}

/**
 * Puts a backup in the place of everything in the data folder, once what was there is a backup itself. What was deleted
 * since the backup
 * was made is deleted again. A crash leaves the old data or the new. Throws BackupRefused.
 */
export async function restoreBackup(from: string, dataFolder: string, clock: Clock): Promise<Restored> {
  const file = resolve(from);
  if (!existsSync(file)) throw new BackupRefused(`The file ${file} is not there.`);
  if (!statSync(file).isFile())
    throw new BackupRefused(`${file} is a folder, not a backup. Name the file of a backup.`);
  keepFilesPrivate();
  prepareDataFolder(dataFolder);
  const lock = own(dataFolder);
  try {
    finishRestore(dataFolder);
    const folder = unpackingFolder(dataFolder);
    const contents = await unpack(file, folder);
    const { before, forgotten } = await keepBefore(dataFolder, file, clock);
    const forgottenSince = rememberForgotten(join(folder, 'circadia.db'), forgotten, clock);
    commitRestore(dataFolder);
    return { ...contents, before, forgottenSince };
  } catch (error) {
    throw isDiskFull(error) ? new StorageFull({ cause: error }) : error;
  } finally {
    rmSync(join(dataFolder, UNPACKING), { recursive: true, force: true });
    lock.release();
  }
}

function own(dataFolder: string): { release(): void } {
  try {
    return takeOwnership(dataFolder, 'cli');
  } catch (error) {
    throw error instanceof FolderInUse
      ? new BackupRefused('Circadia is running on this data folder. Quit it, then restore. Nothing was changed.', {
          cause: error,
        })
      : error;
  }
}

/** Works on a copy: the file that was given is never written to. */
async function unpack(file: string, folder: string): Promise<BackupContents> {
  const database = join(folder, 'circadia.db');
  await copyFile(file, database);
  const connection = openBackup(database, file);
  try {
    for (const path of pathsOf(connection, file)) {
      const bytes = readFileOf(connection, path, file);
      await mkdir(dirname(join(folder, path)), { recursive: true, mode: 0o700 });
      writeFileSync(join(folder, path), bytes, { mode: 0o600 });
      syncFile(join(folder, path));
    }
    endBackup(connection);
    return contentsOf(connection);
  } finally {
    connection.close();
  }
}

/** A backup of what is there, and the ids of what was deleted in it. */
async function keepBefore(
  dataFolder: string,
  file: string,
  clock: Clock,
): Promise<{ before: string | null; forgotten: ForgetAgain }> {
  const path = join(dataFolder, 'circadia.db');
  if (!existsSync(path)) return { before: null, forgotten: { conversations: [], memories: [] } };
  const database = openDatabase(path, { clock, backupFolder: join(dataFolder, 'backups') });
  const forgotten = {
    conversations: database.forgetting.list().map(({ receipt }) => receipt.conversation),
    memories: database.memories.list({ state: 'forgotten', limit: Number.MAX_SAFE_INTEGER }).map(({ id }) => id),
  };
  const empty = database.conversations.list().length === 0 && database.memories.list({ limit: 1 }).length === 0;
  database.close();
  if (empty) return { before: null, forgotten };
  const now = clock.now();
  const written = await writeBackup(
    dataFolder,
    join(dirname(file), `circadia-before-restore-${fileStamp(now)}.backup`),
    now,
  );
  return { before: written.file, forgotten };
}

/**
 * Leaves word for the next start, in the restored database itself so that it cannot be lost; returns how many there
 * are.
 */
function rememberForgotten(path: string, forgotten: ForgetAgain, clock: Clock): number {
  const database = openDatabase(path, { clock });
  try {
    const conversations = forgotten.conversations.filter((id) => database.conversations.get(id) !== null);
    const memories = forgotten.memories.filter((id) => {
      const row = database.memories.get(id);
      // The memories of a chat go with it.
      return row !== null && row.state !== 'forgotten' && !conversations.includes(row.source?.conversation ?? '');
    });
    const again: ForgetAgain = { conversations, memories };
    database.values.set(FORGET_AGAIN, again);
    return conversations.length + memories.length;
  } finally {
    database.close();
  }
}
