import { readdir, readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const MARK = 'models--';

/** `models--publisher--name` of a hub's cache; its files are links from `snapshots/REVISION` into `blobs`. */
export function isHubCache(name: string): boolean {
  return name.startsWith(MARK);
}

/** The folder of the revision that `refs/main` names, else of any; null where none has come. */
export async function snapshotOf(folder: string): Promise<string | null> {
  const snapshots = join(folder, 'snapshots');
  const found = await readdir(snapshots).catch((): string[] => []);
  const main = (await readFile(join(folder, 'refs', 'main'), 'utf8').catch(() => '')).trim();
  const chosen = found.includes(main) ? main : found.toSorted().at(-1);
  return chosen === undefined ? null : join(snapshots, chosen);
}

/** `models--mlx-community--Qwen3-4B-4bit` is called Qwen3-4B-4bit. */
export function hubName(folderName: string): string {
  return folderName.split('--').at(-1) || folderName;
}

/**
 * Where a link of a model folder leads: within the same cache, which is as good as a file, to something that has not
 * come, or elsewhere. `python/circadia_engine/model_files.py` allows the same.
 */
export async function whereLinkLeads(link: string): Promise<'within' | 'nowhere' | 'elsewhere'> {
  const cache = dirname(dirname(dirname(link)));
  if (basename(dirname(dirname(link))) !== 'snapshots' || !isHubCache(basename(cache))) return 'elsewhere';
  try {
    return dirname(await realpath(link)) === join(await realpath(cache), 'blobs') ? 'within' : 'elsewhere';
  } catch {
    return 'nowhere';
  }
}
