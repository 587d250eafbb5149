import { describe, expect, test } from 'vitest';
import type { Asset, AssetState } from '../assets.ts';
import { type FoundModel, listModels, type ListParts } from './modelList.ts';

const GIGABYTE = 1e9;
const asset = (change: Partial<Asset> = {}): Asset => ({
  id: 'SmolLM2-135M-Instruct',
  kind: 'model',
  label: 'SmolLM2 135M Instruct',
  licence: 'Apache-2.0',
  revision: 'b179c952',
  downloadBytes: 92_871_040,
  diskBytes: 100_500_000,
  parameters: 134_515_008,
  quantizationBits: 4,
  sampling: { temperature: 0.2, topP: 0.9 },
  offered: 'everywhere',
  ...change,
});
const llama = asset({
  id: 'Llama-3.2-3B-Instruct-4bit',
  label: 'Llama 3.2 3B Instruct',
  parameters: 3_212_749_824,
  downloadBytes: 1.8e9,
  offered: 'appleSilicon',
});
const found = (name: string, change: Partial<FoundModel> = {}): FoundModel => ({
  name,
  label: name,
  demo: name === 'pocket',
  folder: `/models/${name}`,
  template: 'chatml',
  windowTokens: 4096,
  bytes: 99_000_000,
  finding: { code: 'runs' },
  installed: true,
  sha256: `weights of ${name}`,
  source: name === 'pocket' ? 'bundled' : 'folder',
  licence: null,
  sampling: null,
  placement: null,
  shape: null,
  ...change,
});
const pocket = found('pocket');
const list = (change: Partial<ListParts> & { offers?: [Asset, AssetState][] }) =>
  listModels({
    found: [pocket],
    assets: (change.offers ?? []).map(([one, state]) => ({ asset: one, state })),
    machine: { memoryBytes: 16 * GIGABYTE, appleSilicon: false },
    inUse: pocket.folder,
    activeNight: () => null,
    retryAt: () => null,
    ...change,
  });
const missing = { kind: 'missing' } as const;

describe('what is offered', () => {
  test('the first model is recommended and first on any machine, and the practice model is last', () => {
    const models = list({ found: [pocket, found('own')], offers: [[asset(), missing]] });
    expect(models.map(({ id, recommended }) => [id, recommended])).toEqual([
      ['smollm2-135m-instruct', true],
      ['own', false],
      ['pocket', false],
    ]);
    expect(models[0]).toMatchObject({
      about: 'first',
      source: 'catalogue',
      actions: ['get'],
      memory: { fits: 'both' },
      downloadBytes: 92_871_040,
    });
  });

  test('large models are offered on Apple silicon only, the article’s first where it fits', () => {
    const offers: [Asset, AssetState][] = [
      [asset(), missing],
      [llama, missing],
    ];
    expect(list({ offers }).map(({ id }) => id)).not.toContain('llama-3.2-3b-instruct-4bit');
    const on = (memoryBytes: number) => list({ offers, machine: { memoryBytes, appleSilicon: true } });
    expect(on(24 * GIGABYTE)[0]).toMatchObject({ id: 'llama-3.2-3b-instruct-4bit', recommended: true });
    expect(on(8 * GIGABYTE)[0]).toMatchObject({ id: 'smollm2-135m-instruct', recommended: true });
  });

  test('one that is here stays in the list where it is not offered', () => {
    const here = found('Llama-3.2-3B-Instruct-4bit@7f0dc925');
    const models = list({ found: [pocket, here], offers: [[llama, { kind: 'ready', folder: here.folder }]] });
    expect(models[0]).toMatchObject({ id: 'llama-3.2-3b-instruct-4bit', state: { kind: 'ready' } });
  });

  test('an embedder is no model', () => {
    expect(list({ offers: [[asset({ id: 'all-MiniLM-L6-v2', kind: 'embedder' }), missing]] })).toHaveLength(1);
  });
});

describe('where a model stands', () => {
  test.each<[AssetState, string, string[]]>([
    [missing, 'missing', ['get']],
    [{ kind: 'waiting' }, 'waiting', ['pause']],
    [
      { kind: 'fetching', receivedBytes: 1, totalBytes: 2, bytesPerSecond: null, secondsLeft: null },
      'fetching',
      ['pause'],
    ],
    [{ kind: 'paused', receivedBytes: 1, totalBytes: 2 }, 'paused', ['get', 'remove']],
    [{ kind: 'assembling', done: 0.5 }, 'assembling', []],
    [{ kind: 'failed', problem: { code: 'offline' } }, 'failed', ['get', 'remove']],
  ])('%j', (state, kind, actions) => {
    expect(list({ offers: [[asset(), state]] })[0]).toMatchObject({ state: { kind }, actions });
  });

  test('what cannot be used says so, and can be fetched again where that is known', () => {
    const here = found('SmolLM2-135M-Instruct@b179c952', { installed: false, finding: { code: 'noWeights' } });
    const offers: [Asset, AssetState][] = [[asset(), missing]];
    expect(list({ found: [pocket, here], offers })[0]).toMatchObject({
      state: { kind: 'broken', finding: { code: 'noWeights' } },
      actions: ['get', 'remove'],
    });
    const own = found('own', { installed: false, finding: { code: 'ownCode' } });
    expect(list({ found: [pocket, own] })[0]).toMatchObject({ state: { kind: 'broken' }, actions: ['remove'] });
  });

  test('the model in use and the practice model stay', () => {
    const here = found('SmolLM2-135M-Instruct@b179c952');
    const models = list({ found: [pocket, here], inUse: here.folder, offers: [[asset(), missing]] });
    expect(models.map(({ inUse, actions }) => [inUse, actions])).toEqual([
      [true, []],
      [false, ['use']],
    ]);
  });

  test('one that is larger than the memory can be removed and nothing else', () => {
    const here = found('Llama-3.2-3B-Instruct-4bit');
    const machine = { memoryBytes: 2 * GIGABYTE, appleSilicon: false };
    const models = list({ found: [pocket, here], machine, offers: [[llama, { kind: 'ready', folder: here.folder }]] });
    expect(models[0]).toMatchObject({ memory: { fits: 'neither' }, actions: ['remove'] });
    const offers: [Asset, AssetState][] = [[{ ...llama, offered: 'everywhere' }, missing]];
    expect(list({ machine, offers })[0]).toMatchObject({ actions: [] });
  });

  test('two revisions of one model are told apart', () => {
    const models = list({ found: [pocket, found('Own@1'), found('Own@2')] });
    expect(models.map(({ id }) => id)).toEqual(['own', 'own@2', 'pocket']);
  });
});
