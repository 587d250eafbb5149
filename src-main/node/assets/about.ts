import { join } from 'node:path';
import { atomicWrite } from '../files/atomicWrite.ts';
import type { Recipe } from './recipe.ts';
import { ABOUT } from './staging.ts';

/** Writes what the assembled folder is, for whoever loads it. `sha256` is the hash of the weights that are loaded. */
export async function writeAbout(
  folder: string,
  recipe: Recipe,
  { sha256, template }: { sha256: string; template: string | null },
): Promise<void> {
  const { id, label, licence, sampling } = recipe;
  const weights =
    recipe.assembly.kind === 'gguf' ? recipe.files.find((file) => file.name === gguf(recipe))?.sha256 : sha256;
  const about = {
    ...{ id, label, licence, sha256, sampling },
    ...(template === null ? {} : { template }),
    source: { kind: 'catalogue', sha256: weights ?? null },
  };
  await atomicWrite(join(folder, ABOUT), `${JSON.stringify(about, null, 2)}\n`);
}

const gguf = ({ assembly }: Recipe): string | null => (assembly.kind === 'gguf' ? assembly.file : null);
