import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { AssetState } from '../../src-main/core/models/assets.ts';
import { createAssets } from '../../src-main/node/assets/createAssets.ts';
import { content, hubPath, recipeOf, temporaryFolder } from './support/assets.ts';
import { only, startFileServer, type FileServer } from './support/fileServer.ts';

const WEIGHTS = content(1_500_000);
const recipe = recipeOf({ 'tiny.gguf': WEIGHTS }, { assembly: { kind: 'gguf', file: 'tiny.gguf' } });

interface Run {
  process: ChildProcess;
  /** Resolves at the first state of the kind. */
  until(kind: AssetState['kind']): Promise<AssetState>;
}

function run(server: FileServer, dataFolder: string, standsStill = false): Run {
  const order = JSON.stringify({ address: server.address, dataFolder, recipe, standsStill });
  const process_ = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'helpers/getAsset.ts'), order],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  onTestFinished(() => void process_.kill('SIGKILL'));
  const states: AssetState[] = [];
  const waiting = new Set<() => void>();
  createInterface({ input: process_.stdout }).on('line', (line) => {
    states.push(JSON.parse(line) as AssetState);
    for (const look of waiting) look();
  });
  return {
    process: process_,
    until: (kind) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = states.find((state) => state.kind === kind);
          if (found !== undefined) resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}

async function kill({ process: one }: Run): Promise<void> {
  one.kill('SIGKILL');
  await once(one, 'exit');
}

const target = (dataFolder: string): string => join(dataFolder, 'models', 'tiny@c0ffee00');
const part = (dataFolder: string): string => join(dataFolder, 'downloads', 'tiny@c0ffee00', 'parts', 'tiny.gguf');

async function serve(): Promise<FileServer> {
  const server = await startFileServer({ [hubPath('tiny.gguf')]: WEIGHTS });
  onTestFinished(() => server.close());
  return server;
}

test('killed while a file arrives, and again: the next start goes on there, and no byte comes twice', async () => {
  const server = await serve();
  server.play(only(600_000, 'silence'), only(500_000, 'silence'));
  const dataFolder = temporaryFolder();
  for (const bytes of [600_000, 1_100_000]) {
    const killed = run(server, dataFolder);
    await vi.waitFor(() => expect(readFileSync(part(dataFolder))).toHaveLength(bytes), { timeout: 10_000 });
    await kill(killed);
    expect(existsSync(target(dataFolder))).toBe(false);
  }
  expect(await run(server, dataFolder).until('ready')).toEqual({ kind: 'ready', folder: target(dataFolder) });
  expect(readFileSync(join(target(dataFolder), 'model.safetensors')).equals(WEIGHTS)).toBe(true);
  expect(server.sent()).toBe(WEIGHTS.length);
});

test('killed in the middle of the conversion: nothing half-made is in use, nothing is fetched again', async () => {
  const server = await serve();
  const dataFolder = temporaryFolder();
  const killed = run(server, dataFolder, true);
  const making = join(dataFolder, 'downloads', 'tiny@c0ffee00', 'making', 'model.safetensors');
  await vi.waitFor(() => expect(readFileSync(making)).toHaveLength(1000), { timeout: 10_000 });
  await kill(killed);
  expect(existsSync(target(dataFolder))).toBe(false);
  await run(server, dataFolder).until('ready');
  expect(readFileSync(join(target(dataFolder), 'model.safetensors')).equals(WEIGHTS)).toBe(true);
  expect(server.sent()).toBe(WEIGHTS.length);
  await vi.waitFor(() => expect(readdirSync(join(dataFolder, 'downloads'))).toEqual(['tiny.lock']));
});

test('killed after the last step but one: it is ready, and what is left over goes at the next start', async () => {
  const dataFolder = temporaryFolder();
  for (const folder of [target(dataFolder), join(dataFolder, 'downloads', 'tiny@c0ffee00', 'files')])
    mkdirSync(folder, { recursive: true });
  writeFileSync(join(target(dataFolder), 'circadia.json'), '{"id":"tiny"}');
  const unused = () => Promise.reject(new Error('nothing is fetched'));
  const assets = createAssets({
    dataFolder,
    fetchers: { hub: unused, wheel: unused },
    convertGguf: unused,
    log: { info() {}, warn() {}, error() {} },
    recipes: [recipe],
  });
  expect(assets.state('tiny')).toEqual({ kind: 'ready', folder: target(dataFolder) });
  await vi.waitFor(() => expect(readdirSync(join(dataFolder, 'downloads'))).toEqual([]));
});

test('two programs ask at once: one fetches, and when it is killed the other goes on where it stopped', async () => {
  const server = await serve();
  server.play(only(600_000, 'silence'));
  const dataFolder = temporaryFolder();
  const first = run(server, dataFolder);
  await vi.waitFor(() => expect(readFileSync(part(dataFolder))).toHaveLength(600_000), { timeout: 10_000 });
  const second = run(server, dataFolder);
  await second.until('waiting');
  expect(server.requests).toHaveLength(1);
  await kill(first);
  await second.until('ready');
  expect(readFileSync(join(target(dataFolder), 'model.safetensors')).equals(WEIGHTS)).toBe(true);
  expect(server.sent()).toBe(WEIGHTS.length);
});
