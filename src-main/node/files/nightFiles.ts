import { mkdir, readFile, rm } from 'node:fs/promises';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { NightFiles } from '../../core/ports.ts';
import { adapterIsWhole, keepAdapter, readManifests, sweepPartialAdapters } from './adapterFiles.ts';
import { atomicWrite } from './atomicWrite.ts';
import { freeDiskBytes } from './dataFolder.ts';
import { filesBelow } from './filesBelow.ts';

/** The files of nights below the data folder; leftovers of an interrupted copy are swept first. */
export function createNightFiles(dataFolder: string): NightFiles {
  const adapters = join(dataFolder, 'adapters');
  const cycles = join(dataFolder, 'cycles');
  for (const folder of [adapters, cycles]) mkdirSync(folder, { recursive: true, mode: 0o700 });
  sweepPartialAdapters(adapters);
  const folderOf = (cycle: string): string => join(cycles, safeName(cycle));
  const everythingOf = (cycle: string): string[] => [
    folderOf(cycle),
    join(adapters, safeName(cycle)),
    join(adapters, `${safeName(cycle)}.partial`),
  ];

  return {
    cycleFolder(cycle) {
      mkdirSync(folderOf(cycle), { recursive: true, mode: 0o700 });
      return folderOf(cycle);
    },
    async writeLines(cycle, name, rows) {
      await mkdir(folderOf(cycle), { recursive: true, mode: 0o700 });
      const path = join(folderOf(cycle), safeName(name));
      await atomicWrite(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
      return path;
    },
    async readLines(cycle, name) {
      const text = await readFile(join(folderOf(cycle), safeName(name)), 'utf8');
      return text
        .split('\n')
        .filter((line) => line !== '')
        .map((line): unknown => JSON.parse(line));
    },
    keepAdapter: (cycle, checkpointFolder, manifest) =>
      keepAdapter(adapters, safeName(cycle), checkpointFolder, manifest),
    adapterIsWhole,
    removeCycleWork: (cycle) => rm(folderOf(cycle), { recursive: true, force: true }),
    async measureNight(cycle) {
      const sizes: number[] = [];
      for (const folder of everythingOf(cycle)) for await (const file of filesBelow(folder)) sizes.push(file.bytes);
      return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
    },
    async eraseNight(cycle) {
      for (const folder of everythingOf(cycle)) await rm(folder, { recursive: true, force: true });
    },
    manifests: () => readManifests(adapters),
    freeDiskBytes: async () => freeDiskBytes(dataFolder),
  };
}

/** One name inside a folder of ours; anything that could lead elsewhere is a bug of the caller. */
function safeName(name: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,120}$/.test(name))
    throw new Error(`Not a file name: ${JSON.stringify(name.slice(0, 60))}`);
  return name;
}
