import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Notice } from '../../../../src-shared/contract/index.ts';
import { fileStamp } from '../../files/fileStamp.ts';
import { syncFile, syncFolder } from '../../files/sync.ts';
import { isUsable, listBackups } from './backups.ts';

/** Sets the damaged file aside, puts the newest whole copy in its place, and says which. */
export function rescue(file: string, backupFolder: string | undefined, now: number, newestVersion: number): Notice {
  const aside = join(dirname(file), `circadia-damaged-${fileStamp(now)}.db`);
  for (const suffix of ['', '-wal']) if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  rmSync(`${file}-shm`, { force: true });
  syncFolder(dirname(file));

  const copy = backupFolder
    ? listBackups(backupFolder).find((backup) => isUsable(backup.path, newestVersion))
    : undefined;
  const keptAs = basename(aside);
  if (!copy) return { code: 'databaseNew', keptAs };
  const temporary = `${file}.partial`;
  copyFileSync(copy.path, temporary);
  syncFile(temporary);
  renameSync(temporary, file);
  syncFolder(dirname(file));
  return { code: 'databaseRestored', copyOf: copy.at, keptAs };
}
