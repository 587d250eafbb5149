import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelDescription, Models } from '../../core/ports.ts';
import { describeFolder } from './describeFolder.ts';
import { describePocket } from './describePocket.ts';

/** The bundled pocket model, always first, then every folder of models/ in the data folder that looks like one. */
export function createModels({ appRoot, dataFolder }: { appRoot: string; dataFolder: string }): Models {
  const pocketFolder = join(appRoot, 'models', 'pocket');
  const own = join(dataFolder, 'models');
  return {
    async list() {
      const names = existsSync(own)
        ? (await readdir(own, { withFileTypes: true }))
            .filter((entry) => entry.isDirectory())
            .map((entry) => entry.name)
            .toSorted()
        : [];
      const others = await Promise.all(names.map((name) => describeFolder(join(own, name), name)));
      return [
        await describePocket(pocketFolder),
        ...others.filter((model): model is ModelDescription => model !== null),
      ];
    },
  };
}
