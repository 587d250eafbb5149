import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileStamp } from '../files/fileStamp.ts';
import { syncFile, syncFolder } from '../files/sync.ts';
import { isUsable, listBackups } from './backups.ts';

/** Sets the damaged file aside, puts the newest whole copy in its place, and returns the sentence that says so. */
export function rescue(file: string, backupFolder: string | undefined, now: number, newestVersion: number): string {
  const aside = join(dirname(file), `circadia-damaged-${fileStamp(now)}.db`);
  for (const suffix of ['', '-wal']) if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  rmSync(`${file}-shm`, { force: true });
  syncFolder(dirname(file));

  const copy = backupFolder
    ? listBackups(backupFolder).find((backup) => isUsable(backup.path, newestVersion))
    : undefined;
  if (!copy)
    return `The database was damaged and there is no whole copy of it. A new one was started; the damaged file is kept as ${basename(aside)}.`;
  const temporary = `${file}.partial`;
  copyFileSync(copy.path, temporary);
  syncFile(temporary);
  renameSync(temporary, file);
  syncFolder(dirname(file));
  const when = new Date(copy.at).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });
  return `The database was damaged. The copy of ${when} was put in its place; anything newer is only in ${basename(aside)}, which was kept.`;
}
