import { opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Every plain file below the folder with its size; links are not followed, what vanishes meanwhile is left out. */
export async function* filesBelow(folder: string): AsyncGenerator<{ path: string; bytes: number }> {
  let entries;
  try {
    entries = await opendir(folder);
  } catch (error) {
    if (isGone(error)) return;
    throw error;
  }
  for await (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile()) {
      const found = await stat(path).catch(() => null);
      if (found !== null) yield { path, bytes: found.size };
    }
  }
}

/** True for an error that means that the file or folder is not there. */
export function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
