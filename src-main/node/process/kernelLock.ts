import { DatabaseSync } from 'node:sqlite';

/**
 * Held by the kernel for the life of the process, through SQLite: there is no stale lock. Nothing else may open the
 * file.
 */
export interface KernelLock {
  isHeld(): boolean;
  release(): void;
}

/** The lock on the file, which is made if need be; null while another process, or another place in this one, has it. */
export function takeKernelLock(path: string, waitMs = 0): KernelLock | null {
  const lock = new DatabaseSync(path, { timeout: waitMs });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (isBusy(error)) return null;
    throw error;
  }
  return {
    isHeld: () => lock.isOpen,
    release() {
      if (lock.isOpen) lock.close();
    },
  };
}

/** True while somebody holds the lock on the file. */
export function isLocked(path: string): boolean {
  const lock = new DatabaseSync(path, { timeout: 0 });
  try {
    lock.prepare('SELECT count(*) FROM sqlite_schema').get();
    return false;
  } catch (error) {
    if (isBusy(error)) return true;
    throw error;
  } finally {
    lock.close();
  }
}

function isBusy(error: unknown): boolean {
  const SQLITE_BUSY = 5;
  return (
    error instanceof Error &&
    'errcode' in error &&
    typeof error.errcode === 'number' &&
    (error.errcode & 0xff) === SQLITE_BUSY
  );
}
