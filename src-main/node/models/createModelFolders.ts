import { randomBytes } from 'node:crypto';
import { copyFile, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { assetProblemSentence } from '../../../src-shared/words/models.ts';
import { modelSentence } from '../../../src-shared/words/system.ts';
import type { AssetState } from '../../core/models/assets.ts';
import type { ImportRefusal, ModelFolders } from '../../core/models/facts.ts';
import { freeDiskBytes, isDiskFull } from '../files/dataFolder.ts';
import { filesBelow } from '../files/filesBelow.ts';
import { makeFolder } from '../files/makeFolder.ts';
import { describeFolder } from './describeFolder.ts';
import { readFacts } from './readFacts.ts';

/** Writes config, tokenizer and weights of a GGUF file into an empty folder; refused, the sentence says why. */
export type ConvertFile = (request: {
  file: string;
  folder: string;
  signal: AbortSignal;
  onProgress: (done: number) => void;
}) => Promise<{ kind: 'converted'; requantised: string[]; template: string } | { kind: 'refused'; sentence: string }>;

/** Takes in what the catalogue knows by its hashes; null where it is something else. */
export type Recognise = (path: string, signal: AbortSignal) => Promise<{ id: string; state: AssetState } | null>;

/** What a model is loaded from; everything else in its folder stays behind. */
const WANTED = /\.(json|safetensors)$|^tokenizer\.model$/;
const GGUF_MAGIC = 'GGUF';

/** The models folder of this data folder. What is brought in appears there whole or not at all. */
export function createModelFolders({
  dataFolder,
  convert,
  recognise,
}: {
  dataFolder: string;
  convert: ConvertFile;
  recognise: Recognise;
}): ModelFolders {
  const models = join(dataFolder, 'models');
  return {
    facts: ({ folder }) => readFacts(folder),
    async remove(folder) {
      const inside = relative(models, folder);
      if (inside === '' || inside.startsWith('..') || isAbsolute(inside))
        throw new Error(`${folder} is not a model of this data folder`);
      const bytes = await bytesBelow(folder);
      // Gone at once for whoever lists, even where removing gigabytes takes a while.
      const aside = join(models, `.removed-${randomBytes(6).toString('hex')}`);
      await rename(folder, aside);
      await rm(aside, { recursive: true, force: true });
      return bytes;
    },
    async import(given, { signal, onProgress }) {
      const path = resolve(given);
      const kind = await kindOf(path);
      if (kind === null) return refused({ code: 'notFound' });
      if (kind === 'other') return refused({ code: 'notAModel' });
      const known = await recognise(path, signal);
      if (known?.state.kind === 'ready') return { kind: 'imported', folder: known.state.folder, requantised: [] };
      if (known?.state.kind === 'failed')
        return refused({ code: 'unusable', sentence: assetProblemSentence(known.state.problem) });
      const name = nameOf(path);
      makeFolder(models);
      if ((await readdir(models)).some((one) => one.toLowerCase() === name.toLowerCase()))
        return refused({ code: 'nameTaken', name });
      const neededBytes = await bytesBelow(path);
      const freeBytes = freeDiskBytes(dataFolder);
      const full = (): ImportRefusal => ({
        code: 'unusable',
        sentence: assetProblemSentence({ code: 'diskFull', neededBytes, freeBytes }),
      });
      if (freeBytes < neededBytes) return refused(full());
      const making = join(models, `.making-${randomBytes(6).toString('hex')}`);
      makeFolder(making);
      try {
        const made =
          kind === 'folder'
            ? await copyModel(path, making, name, { signal, onProgress })
            : await convertModel(path, making, name, { convert, signal, onProgress });
        if (made.kind === 'refused') return made;
        const described = await describeFolder(making, name);
        if (described?.installed !== true)
          return refused({
            code: 'unusable',
            sentence: described === null ? modelSentence(unreadable(name)) : modelSentence(described),
          });
        signal.throwIfAborted();
        const folder = join(models, name);
        await rename(making, folder);
        return { kind: 'imported', folder, requantised: made.requantised };
      } catch (error) {
        if (isDiskFull(error)) return refused(full());
        throw error;
      } finally {
        await rm(making, { recursive: true, force: true });
      }
    },
  };
}

type Made = { kind: 'made'; requantised: string[] } | { kind: 'refused'; reason: ImportRefusal };
interface Watched {
  signal: AbortSignal;
  onProgress: (done: number) => void;
}

const refused = (reason: ImportRefusal) => ({ kind: 'refused', reason }) as const;
const unreadable = (name: string) => ({ name, label: name, finding: { code: 'unreadable' } }) as const;

/** Links are followed: what a hub's cache links to is copied. */
async function kindOf(path: string): Promise<'folder' | 'gguf' | 'other' | null> {
  const found = await stat(path).catch(() => null);
  if (found === null) return null;
  if (found.isDirectory())
    return (await stat(join(path, 'config.json')).catch(() => null)) === null ? 'other' : 'folder';
  return found.isFile() && (await firstBytes(path, GGUF_MAGIC.length)) === GGUF_MAGIC ? 'gguf' : 'other';
}

async function firstBytes(path: string, length: number): Promise<string | null> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
      return buffer.subarray(0, bytesRead).toString('latin1');
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}

/** `models--publisher--name/snapshots/HASH` of a hub's cache is called name, `name.Q4_1.gguf` without its ending. */
function nameOf(path: string): string {
  const above = basename(dirname(path)) === 'snapshots' ? basename(dirname(dirname(path))) : null;
  const own = above?.startsWith('models--') === true ? (above.split('--').at(-1) ?? above) : basename(path);
  const plain = own.replace(/\.gguf$/i, '').replaceAll(/[^A-Za-z0-9._-]+/g, '-');
  return plain.replace(/^[^A-Za-z0-9]+/, '').slice(0, 100) || 'model';
}

async function bytesBelow(path: string): Promise<number> {
  const found = await stat(path);
  if (found.isFile()) return found.size;
  let bytes = 0;
  for await (const file of filesBelow(path)) bytes += file.bytes;
  return bytes;
}

async function copyModel(from: string, to: string, name: string, { signal, onProgress }: Watched): Promise<Made> {
  const names = (await readdir(from)).filter((one) => WANTED.test(one));
  for (const [index, one] of names.entries()) {
    signal.throwIfAborted();
    if ((await stat(join(from, one))).isFile()) await copyFile(join(from, one), join(to, one));
    onProgress((index + 1) / names.length);
  }
  if (!names.includes('circadia.json')) await writeAbout(to, { id: name, source: { kind: 'folder', sha256: null } });
  return { kind: 'made', requantised: [] };
}

async function convertModel(
  file: string,
  folder: string,
  name: string,
  { convert, ...watched }: Watched & { convert: ConvertFile },
): Promise<Made> {
  const outcome = await convert({ file, folder, ...watched });
  if (outcome.kind === 'refused') return refused({ code: 'unusable', sentence: outcome.sentence });
  const { requantised, template } = outcome;
  await writeAbout(folder, { id: name, template, source: { kind: 'gguf', sha256: null } });
  return { kind: 'made', requantised };
}

async function writeAbout(folder: string, about: Record<string, unknown>): Promise<void> {
  await writeFile(join(folder, 'circadia.json'), `${JSON.stringify(about, null, 2)}\n`, { mode: 0o600 });
}
