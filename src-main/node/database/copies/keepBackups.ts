import type { Clock, Log } from '../../../core/ports.ts';
import type { OpenDatabase } from '../openDatabase.ts';

const LOOK_EVERY_MS = 60 * 60 * 1000;
const BACKUP_EVERY_MS = 20 * 60 * 60 * 1000;

/** Copies the database about once a day; returns the way to stop, which waits for a copy under way. */
export function keepBackups(
  database: Pick<OpenDatabase, 'backup' | 'newestBackupAt'>,
  clock: Clock,
  log: Log,
): () => Promise<void> {
  let running = Promise.resolve();
  const look = (): void => {
    const newest = database.newestBackupAt();
    const age = newest === null ? Number.POSITIVE_INFINITY : clock.now() - newest;
    // A copy from the future tells of a clock that was set, not of a copy that is fresh.
    if (age >= 0 && age < BACKUP_EVERY_MS) return;
    running = running
      .then(async () => {
        const path = await database.backup();
        log.info('database copied', { path });
      })
      .catch((error: unknown) => log.warn('the database could not be copied', { error: String(error) }));
  };
  const stop = clock.every(LOOK_EVERY_MS, look);
  look();
  return () => {
    stop();
    return running;
  };
}
