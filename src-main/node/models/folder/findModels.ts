import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelFinding } from '../../../../src-shared/contract/index.ts';
import { hubName, isHubCache, snapshotOf } from './hubCache.ts';
import { isUnfinished } from './lacking.ts';

/** Something in the models folder: a model's own folder, or what lies there and is none. */
export type Found =
  | { kind: 'folder'; name: string; folder: string }
  | { kind: 'other'; name: string; path: string; finding: ModelFinding };

/** Everything in the models folder that somebody may take for a model, in the order of names. */
export async function findModels(models: string): Promise<Found[]> {
  const found = await Promise.all((await visible(models)).map((entry) => below(models, entry)));
  return found.flat();
}

async function below(models: string, entry: Dirent): Promise<Found[]> {
  const { name } = entry;
  const path = join(models, name);
  if (!entry.isDirectory()) return alone(path, name, entry);
  if (isHubCache(name)) {
    const folder = await snapshotOf(path);
    const own = hubName(name);
    return folder === null
      ? [{ kind: 'other', name: own, path, finding: { code: 'incomplete', file: 'config.json' } }]
      : [{ kind: 'folder', name: own, folder }];
  }
  if (await isModel(path)) return [{ kind: 'folder', name, folder: path }];
  const inside = await visible(path);
  if (inside.some((one) => one.isFile() && one.name.endsWith('.safetensors')))
    return [{ kind: 'other', name, path, finding: { code: 'incomplete', file: 'config.json' } }];
  return (await Promise.all(inside.map((one) => nested(path, name, one)))).flat();
}

/** A publisher's folder, as some programs keep models: a folder or a file of each. */
async function nested(publisher: string, name: string, entry: Dirent): Promise<Found[]> {
  const path = join(publisher, entry.name);
  const own = `${name}/${entry.name}`;
  if (!entry.isDirectory()) return alone(path, own, entry);
  if (await isModel(path)) return [{ kind: 'folder', name: own, folder: path }];
  const files = await visible(path);
  return files.flatMap((file) => (file.isFile() ? alone(join(path, file.name), `${own}/${file.name}`, file) : []));
}

function alone(path: string, name: string, entry: Dirent): Found[] {
  if (entry.isSymbolicLink()) return [{ kind: 'other', name, path, finding: { code: 'link' } }];
  if (!entry.isFile()) return [];
  if (/\.gguf$/i.test(name)) return [{ kind: 'other', name, path, finding: { code: 'gguf' } }];
  return isUnfinished(name) ? [{ kind: 'other', name, path, finding: { code: 'unfinished', file: entry.name } }] : [];
}

async function isModel(folder: string): Promise<boolean> {
  const config = await stat(join(folder, 'config.json')).catch(() => null);
  return config !== null;
}

/** Hidden names are somebody's own business, ours among them. */
async function visible(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter(({ name }) => !name.startsWith('.')).toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
