import { join } from 'node:path';
import type { ModelDescription, Models } from '../../core/ports.ts';
import { describeFolder, unusableModel } from './describeFolder.ts';
import { describePocket } from './describePocket.ts';
import { findModels, type Found } from './folder/findModels.ts';

/** The bundled pocket model, always first, then everything in models/ of the data folder that may be taken for one. */
export function createModels({ appRoot, dataFolder }: { appRoot: string; dataFolder: string }): Models {
  const pocketFolder = join(appRoot, 'models', 'pocket');
  const own = join(dataFolder, 'models');
  return {
    async list() {
      const others = await Promise.all((await findModels(own)).map(describe));
      return [
        await describePocket(pocketFolder),
        ...others.filter((model): model is ModelDescription => model !== null),
      ];
    },
  };
}

/** What vanishes while it is looked at is not there. */
async function describe(found: Found): Promise<ModelDescription | null> {
  try {
    return found.kind === 'folder'
      ? await describeFolder(found.folder, found.name)
      : unusableModel({ name: found.name, folder: found.path }, found.finding);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
