import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import * as z from 'zod';
import type { ModelFinding } from '../../../../src-shared/contract/index.ts';
import { whereLinkLeads } from './hubCache.ts';
import { readJson } from './readJson.ts';
import { isLfsPointer, weightsFile } from './safetensors.ts';

const UNFINISHED = new Set(['.part', '.partial', '.incomplete', '.download', '.crdownload', '.aria2', '.tmp']);
/** Kinds of file that can run code when they are read; `python/circadia_engine/model_files.py` refuses the same. */
const RUNS_CODE = new Set(['.py', ...['.bin', '.pt', '.pth', '.pkl', '.pickle', '.ckpt', '.npz', '.joblib']]);
const NEEDED = ['tokenizer.json', 'tokenizer_config.json'];
const indexSchema = z.object({ weight_map: z.record(z.string(), z.string()) });

/** True for the name of a download that was not finished. */
export function isUnfinished(name: string): boolean {
  return UNFINISHED.has(extname(name).toLowerCase());
}

/** Names of the files that hold the weights. */
export async function weightFiles(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => /^model.*\.safetensors$/.test(name)).toSorted();
}

/** Why a model folder with a config could not be loaded, or null where all that can be seen from outside is there. */
export async function lacking(folder: string): Promise<ModelFinding | null> {
  const entries = await readdir(folder, { withFileTypes: true });
  return (await strange(folder)) ?? (await missing(folder, entries)) ?? (await weightsLacking(folder));
}

/** At any depth, as the engine looks. */
async function strange(folder: string): Promise<ModelFinding | null> {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const file = entry.name;
    const leads = entry.isSymbolicLink() ? await whereLinkLeads(join(entry.parentPath, file)) : 'within';
    if (leads === 'nowhere') return { code: 'incomplete', file };
    if (leads === 'elsewhere') return { code: 'linkInside', file };
    if (RUNS_CODE.has(extname(file).toLowerCase())) return { code: 'runsCode', file };
  }
  return null;
}

async function missing(folder: string, entries: readonly Dirent[]): Promise<ModelFinding | null> {
  const names = new Set(entries.map(({ name }) => name));
  const unfinished = [...names].find(isUnfinished);
  if (unfinished !== undefined) return { code: 'unfinished', file: unfinished };
  const needed = NEEDED.find((name) => !names.has(name));
  if (needed !== undefined) return { code: 'incomplete', file: needed };
  for (const file of NEEDED) if (await isLfsPointer(join(folder, file))) return { code: 'lfsPointer', file };
  const index = await readJson(join(folder, 'model.safetensors.index.json'), indexSchema);
  const shard = Object.values(index?.weight_map ?? {}).find((name) => !names.has(name));
  return shard === undefined ? null : { code: 'incomplete', file: shard };
}

async function weightsLacking(folder: string): Promise<ModelFinding | null> {
  const files = await weightFiles(folder);
  if (files.length === 0) return { code: 'noWeights' };
  for (const file of files) {
    const state = await weightsFile(join(folder, file));
    if (state !== 'whole') return { code: state, file };
  }
  return null;
}
