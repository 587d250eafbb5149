import { existsSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { GgufRefusal } from '../../../src-shared/contract/index.ts';
import { ggufSentence } from '../../../src-shared/words/gguf.ts';
import type { AssetProblem } from '../../core/models/assets.ts';
import { filesBelow } from '../files/filesBelow.ts';
import { hashFile } from '../files/hashFile.ts';
import { makeFolder } from '../files/makeFolder.ts';
import { syncFile, syncFolder } from '../files/sync.ts';
import type { ConvertGguf } from '../models/convertGguf.ts';
import { writeAbout } from './about.ts';
import { SourceFailed } from './fetching.ts';
import type { Recipe } from './recipe.ts';
import { emptyFolder, linkOrCopy, setAside, type Staging } from './staging.ts';

const WEIGHTS = 'model.safetensors';
/** Conversion takes nearly all of the time, hashing what it wrote the rest. */
const CONVERSION_SHARE = 0.9;

/**
 * Puts the arrived files together and moves the whole folder into place by one rename. The files stay where they are
 * until then, so that nothing is fetched again after a kill.
 */
export async function assemble(
  recipe: Recipe,
  staging: Staging,
  tools: { convertGguf: ConvertGguf; signal: AbortSignal; onProgress: (done: number) => void },
): Promise<void> {
  const { making } = staging;
  await emptyFolder(making);
  const { sha256, template } = await build(recipe, staging, tools);
  tools.signal.throwIfAborted();
  await writeAbout(making, recipe, { sha256, template: template ?? recipe.template });
  for await (const { path } of filesBelow(making)) syncFile(path);
  syncFolder(making);
  await moveIntoPlace(making, staging);
}

async function build(
  recipe: Recipe,
  staging: Staging,
  { convertGguf, signal, onProgress }: Parameters<typeof assemble>[2],
): Promise<{ sha256: string; template: string | null }> {
  const { assembly, files } = recipe;
  switch (assembly.kind) {
    case 'copy': {
      for (const { name } of files) await linkOrCopy(join(staging.files, name), join(staging.making, name));
      return { sha256: files.find((file) => file.name === WEIGHTS)?.sha256 ?? '', template: null };
    }
    case 'gguf': {
      const converted = await convertGguf({
        file: join(staging.files, assembly.file),
        folder: staging.making,
        signal,
        onProgress: (done) => onProgress(done * CONVERSION_SHARE),
      });
      if (converted.kind === 'refused') throw new SourceFailed(refusalOf(assembly.file, converted.reason));
      return { sha256: await hashFile(join(staging.making, WEIGHTS)), template: converted.template };
    }
  }
}

function refusalOf(file: string, reason: GgufRefusal): AssetProblem {
  return reason.code === 'diskFull' ? reason : { code: 'unreadable', reason: ggufSentence(file, reason) };
}

async function moveIntoPlace(making: string, { target, aside }: Staging): Promise<void> {
  makeFolder(dirname(target));
  // Somebody's own folder of that name, or one that lost its description.
  if (existsSync(target)) await setAside(target, aside);
  try {
    await rename(making, target);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    await moveAcrossDisks(making, target);
  }
  syncFolder(dirname(target));
}

/** The folder of the models is a link to another disk: copied beside its place under a hidden name first. */
async function moveAcrossDisks(making: string, target: string): Promise<void> {
  const beside = join(dirname(target), `.incoming-${process.pid}`);
  await rm(beside, { recursive: true, force: true });
  await cp(making, beside, { recursive: true });
  for await (const { path } of filesBelow(beside)) syncFile(path);
  await rename(beside, target);
  await rm(making, { recursive: true, force: true });
}
