import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StorageFull } from '../../core/storeErrors.ts';
import { isDiskFull } from './dataFolder.ts';
import { syncFolder } from './sync.ts';

/**
 * The file holds the old bytes or all of the new ones, whatever happens, and the new ones are on the disk on return.
 */
export async function atomicWrite(path: string, content: string | Uint8Array | Iterable<string>): Promise<void> {
  const temporary = `${path}.${process.pid}.partial`;
  try {
    const file = await open(temporary, 'w', 0o600);
    try {
      if (typeof content === 'string' || content instanceof Uint8Array) await file.writeFile(content);
      else for (const part of content) await file.appendFile(part);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    syncFolder(dirname(path));
  } catch (error) {
    await rm(temporary, { force: true });
    throw isDiskFull(error) ? new StorageFull({ cause: error }) : error;
  }
}
