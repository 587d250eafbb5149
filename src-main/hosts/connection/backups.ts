import { restoreBackup, type Restored } from '../../node/backup/restoreBackup.ts';
import { writeBackup, type WrittenBackup } from '../../node/backup/writeBackup.ts';
import { systemClock } from '../../node/clock.ts';
import { dataFolderPath } from '../../node/files/dataFolder.ts';

/** One file with all of the data folder that cannot be made again; a running Circadia goes on. */
export function backUpDataFolder(file: string): Promise<WrittenBackup> {
  return writeBackup(dataFolderPath(), file, systemClock.now());
}

/** Puts a backup in the place of the data folder's contents; refuses while Circadia runs on it. */
export function restoreDataFolder(file: string): Promise<Restored> {
  return restoreBackup(file, dataFolderPath(), systemClock);
}
