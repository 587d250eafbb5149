import { join, win32 } from 'node:path';
import type { Connection } from '../connection.ts';

/** Points every adapter to its folder below this one; the name of its own folder stays. */
export function moveAdapters(connection: Connection, folder: string): void {
  connection.transaction(() => {
    for (const { id, path } of connection.all('SELECT id, path FROM adapters')) {
      // Knows both kinds of slashes.
      const moved = join(folder, win32.basename(String(path)));
      if (moved !== path) connection.run('UPDATE adapters SET path = :moved WHERE id = :id', { id: String(id), moved });
    }
  });
}
