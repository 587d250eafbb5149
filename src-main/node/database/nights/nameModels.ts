import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Connection } from '../connection.ts';

const manifestSchema = z.object({ model: z.object({ sha256: z.string().min(1) }) });

/**
 * Older versions kept the weights an adapter belongs to beside its files only. One that does not tell stays without,
 * and is put on no model.
 */
export function nameModels(connection: Connection): void {
  connection.transaction(() => {
    for (const { id, path } of connection.all('SELECT id, path FROM adapters WHERE model IS NULL')) {
      const model = modelIn(String(path));
      if (model !== null)
        connection.run('UPDATE adapters SET model = :model WHERE id = :id', { id: String(id), model });
    }
  });
}

function modelIn(folder: string): string | null {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))).model.sha256;
  } catch {
    return null;
  }
}
