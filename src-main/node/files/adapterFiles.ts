import { existsSync, readdirSync, rmSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { StorageFull } from '../../core/storeErrors.ts';
import { isDiskFull } from './dataFolder.ts';
import { hashFile } from './hashFile.ts';
import { syncFile, syncFolder } from './sync.ts';

const WEIGHTS = 'adapters.safetensors';
const MANIFEST = 'manifest.json';
const PARTIAL = '.partial';
/** What only the trainer needs, to go on from a checkpoint. */
const FOR_THE_TRAINER = new Set(['optimizer.safetensors', 'training_state.json']);

const filesSchema = z.object({ files: z.record(z.string(), z.string()) });

/**
 * Copies the checkpoint to adapters/<id> with a manifest that holds the hash of every file. The folder appears complete
 * or
 * not at all; keeping the same adapter again replaces it. Returns its path and the hash of the weights.
 */
export async function keepAdapter(
  adapters: string,
  id: string,
  checkpointFolder: string,
  manifest: unknown,
): Promise<{ path: string; sha256: string }> {
  const path = join(adapters, id);
  const partial = path + PARTIAL;
  try {
    await rm(partial, { recursive: true, force: true });
    await mkdir(partial, { recursive: true, mode: 0o700 });
    const files: Record<string, string> = {};
    for (const entry of await readdir(checkpointFolder, { withFileTypes: true })) {
      if (!entry.isFile() || entry.name === MANIFEST || FOR_THE_TRAINER.has(entry.name)) continue;
      const copy = join(partial, entry.name);
      await copyFile(join(checkpointFolder, entry.name), copy);
      syncFile(copy);
      files[entry.name] = await hashFile(copy);
    }
    const sha256 = files[WEIGHTS];
    if (sha256 === undefined) throw new Error(`The checkpoint ${checkpointFolder} has no ${WEIGHTS}.`);
    await writeFile(join(partial, MANIFEST), JSON.stringify({ ...asObject(manifest), files }, null, 2), {
      mode: 0o600,
    });
    syncFile(join(partial, MANIFEST));
    syncFolder(partial);
    await rm(path, { recursive: true, force: true });
    await rename(partial, path);
    syncFolder(adapters);
    return { path, sha256 };
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw isDiskFull(error) ? new StorageFull({ cause: error }) : error;
  }
}

/** True when every file that the manifest names is there with its hash, and the weights are the expected ones. */
export async function adapterIsWhole(path: string, sha256: string): Promise<boolean> {
  try {
    const { files } = filesSchema.parse(JSON.parse(await readFile(join(path, MANIFEST), 'utf8')));
    if (files[WEIGHTS] !== sha256) return false;
    for (const [name, expected] of Object.entries(files))
      if ((await hashFile(join(path, name))) !== expected) return false;
    return true;
  } catch {
    return false;
  }
}

const lineageSchema = z.object({ conversations: z.array(z.string()) });

/** What each adapter folder says it was made from; null where the manifest is missing or cannot be read. */
export async function readManifests(adapters: string): Promise<{ folder: string; conversations: string[] | null }[]> {
  const folders = (await readdir(adapters, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  return Promise.all(
    folders.map(async (folder) => {
      try {
        return {
          folder,
          conversations: lineageSchema.parse(JSON.parse(await readFile(join(adapters, folder, MANIFEST), 'utf8')))
            .conversations,
        };
      } catch {
        return { folder, conversations: null };
      }
    }),
  );
}

/** Removes what an interrupted copy left behind. */
export function sweepPartialAdapters(adapters: string): void {
  if (!existsSync(adapters)) return;
  for (const name of readdirSync(adapters))
    if (name.endsWith(PARTIAL)) rmSync(join(adapters, name), { recursive: true, force: true });
}

function asObject(manifest: unknown): object {
  return typeof manifest === 'object' && manifest !== null ? manifest : { manifest };
}
