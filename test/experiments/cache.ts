import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Not in the repository: what several pieces share, and data folders of pieces under way. */
export const cacheFolder = join(import.meta.dirname, '..', '..', '.cache', 'experiments');

/** A kept value, or the given one when there is none. */
export async function readCached<T>(name: string, otherwise: T): Promise<T> {
  const text = await readFile(join(cacheFolder, `${name}.json`), 'utf8').catch(() => null);
  return text === null ? otherwise : (JSON.parse(text) as T);
}

/** Keeps a value in one step, so that a worker beside this one never reads half of it. */
export async function writeCached(name: string, value: unknown): Promise<void> {
  await mkdir(cacheFolder, { recursive: true });
  const file = join(cacheFolder, `${name}.json`);
  await writeFile(`${file}.${process.pid}`, JSON.stringify(value));
  await rename(`${file}.${process.pid}`, file);
}
