import { stat } from 'node:fs/promises';
import { filesBelow } from '../files/filesBelow.ts';
import { hashFile } from '../files/hashFile.ts';
import type { Recipe, WantedFile } from './recipe.ts';

/** All files of an asset, and where each was found. */
export interface Recognised {
  recipe: Recipe;
  found: ReadonlyMap<WantedFile, string>;
}

/**
 * Which asset a file or folder holds, by the hashes of its files whatever they are called; null when it holds all files
 * of none. Only files of the right size are read.
 */
export async function recognise(
  path: string,
  recipes: readonly Recipe[],
  signal: AbortSignal,
): Promise<Recognised | null> {
  const wanted = recipes.flatMap((recipe) => recipe.files);
  const hashes = new Map<string, string>();
  for await (const file of candidates(path)) {
    signal.throwIfAborted();
    if (wanted.some((one) => one.bytes === file.bytes)) hashes.set(await hashFile(file.path), file.path);
  }
  for (const recipe of recipes) {
    const found = recipe.files.flatMap((file): [WantedFile, string][] => {
      const place = hashes.get(file.sha256);
      return place === undefined ? [] : [[file, place]];
    });
    if (found.length === recipe.files.length) return { recipe, found: new Map(found) };
  }
  return null;
}

async function* candidates(path: string): AsyncGenerator<{ path: string; bytes: number }> {
  const info = await stat(path);
  if (info.isDirectory()) yield* filesBelow(path);
  else if (info.isFile()) yield { path, bytes: info.size };
}
