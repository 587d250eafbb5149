import { modelSentence } from '../../../src-shared/words/system.ts';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createModels } from './createModels.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'circadia-models-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const list = async () =>
  (await createModels({ appRoot: join(folder, 'app'), dataFolder: join(folder, 'data') }).list()).map((one) => ({
    ...one,
    sentence: modelSentence(one),
  }));
function bundle(): string {
  const pocket = join(folder, 'app', 'models', 'pocket');
  cpSync(join(import.meta.dirname, '../../../models/pocket'), pocket, { recursive: true });
  return pocket;
}
function model(name: string, config: unknown, weights = 'weights'): void {
  const path = join(folder, 'data', 'models', name);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'config.json'), typeof config === 'string' ? config : JSON.stringify(config));
  if (weights) writeFileSync(join(path, 'model.safetensors'), weights);
}

test('the bundled model is there, whole, and called a practice model', async () => {
  bundle();
  const [pocket] = await list();
  expect(pocket).toMatchObject({
    name: 'pocket',
    demo: true,
    installed: true,
    template: 'pocket',
    windowTokens: 320,
  });
  expect(pocket?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(pocket?.label).toContain('practice');
});

test('a missing or damaged bundled model says so and what to do', async () => {
  expect((await list())[0]).toMatchObject({
    installed: false,
    sentence: expect.stringMatching(/^The pocket model is missing\. Restore/),
  });
  const pocket = bundle();
  writeFileSync(join(pocket, 'model.safetensors'), 'cut');
  expect((await list())[0]).toMatchObject({
    installed: false,
    sentence: expect.stringMatching(/weights do not match their hash\. Restore/),
  });
  writeFileSync(join(pocket, 'circadia.json'), '{');
  expect((await list())[0]).toMatchObject({
    installed: false,
    sentence: expect.stringMatching(/description cannot be read\. Restore/),
  });
});

test('folders in the data folder are models of their kind, or say why not', async () => {
  bundle();
  model('Llama-3.2-3B-Instruct-4bit@7a82cca', { model_type: 'llama', max_position_embeddings: 131072 });
  model('Qwen3-4B', { model_type: 'qwen3', max_position_embeddings: 2048 });
  model('strange', { model_type: 'mamba' });
  model('code', { model_type: 'llama', auto_map: { AutoModel: 'evil.Model' } });
  model('broken', '{');
  model('empty', { model_type: 'llama' }, '');
  mkdirSync(join(folder, 'data', 'models', 'no-model'));
  const models = Object.fromEntries((await list()).map((one) => [one.name, one]));
  expect(models['Llama-3.2-3B-Instruct-4bit@7a82cca']).toMatchObject({
    installed: true,
    template: 'llama3',
    windowTokens: 8192,
    label: 'Llama 3.2 3B Instruct 4bit',
    demo: false,
    bytes: 7,
  });
  expect(models['Qwen3-4B']).toMatchObject({ installed: true, template: 'chatml', windowTokens: 2048 });
  expect(models['code']).toMatchObject({ installed: false, sentence: expect.stringContaining('run its own code') });
  for (const name of ['strange', 'broken', 'empty']) expect(models[name]?.installed).toBe(false);
  expect(models['no-model']).toBeUndefined();
});

test('other weights are another identity', async () => {
  model('one', { model_type: 'llama' }, 'weights');
  const before = (await list())[1]?.sha256;
  model('one', { model_type: 'llama' }, 'Weights');
  expect((await list())[1]?.sha256).not.toBe(before);
});
