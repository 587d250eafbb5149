import { modelSentence } from '../../../src-shared/words/system.ts';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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
const CHATML = ['<|im_start|>', '<|im_end|>'];
const LLAMA3 = ['<|begin_of_text|>', '<|start_header_id|>', '<|end_header_id|>', '<|eot_id|>'];

/** A safetensors file with one tensor of these bytes. */
function weightsOf(content: string): Buffer {
  const header = Buffer.from(
    JSON.stringify({ w: { dtype: 'U8', shape: [content.length], data_offsets: [0, content.length] } }),
  );
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  return Buffer.concat([length, header, Buffer.from(content)]);
}

interface Parts {
  config?: unknown;
  tokens?: readonly string[];
  weights?: string | Buffer | null;
  files?: Record<string, unknown>;
}
/** A model folder that could be used, but for what the parts change. */
function model(name: string, { config, tokens = CHATML, weights = 'weights', files = {} }: Parts = {}): string {
  const path = join(folder, 'data', 'models', name);
  mkdirSync(path, { recursive: true });
  const written: Record<string, unknown> = {
    'config.json': config ?? { model_type: 'llama' },
    'tokenizer.json': { added_tokens: tokens.map((content, id) => ({ id, content })) },
    'tokenizer_config.json': {},
    'model.safetensors': typeof weights === 'string' ? weightsOf(weights) : weights,
    ...files,
  };
  for (const [file, content] of Object.entries(written))
    if (content !== null)
      writeFileSync(
        join(path, file),
        typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content),
      );
  return path;
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

const byName = async () => Object.fromEntries((await list()).map((one) => [one.name, one]));

test('folders in the data folder are models, whatever their architecture is called', async () => {
  bundle();
  model('Llama-3.2-3B-Instruct-4bit@7a82cca', {
    config: { model_type: 'llama', max_position_embeddings: 131072 },
    tokens: LLAMA3,
  });
  model('SmolLM2', { config: { model_type: 'llama', max_position_embeddings: 2048 } });
  model('Qwen3-4B', {
    config: { model_type: 'qwen3' },
    tokens: [...CHATML, '<think>', '</think>'],
    files: { 'tokenizer_config.json': { chat_template: '{%- if enable_thinking is false %}' } },
  });
  model('gemma', {
    config: { model_type: 'gemma3', text_config: { max_position_embeddings: 1024 } },
    tokens: ['<bos>', '<start_of_turn>', '<end_of_turn>'],
  });
  mkdirSync(join(folder, 'data', 'models', 'no-model'));
  const models = await byName();
  expect(models['Llama-3.2-3B-Instruct-4bit@7a82cca']).toMatchObject({
    installed: true,
    template: 'llama3',
    windowTokens: 8192,
    label: 'Llama 3.2 3B Instruct 4bit',
    demo: false,
    bytes: weightsOf('weights').length,
  });
  expect(models['SmolLM2']).toMatchObject({ installed: true, template: 'chatml', windowTokens: 2048, sampling: null });
  expect(models['Qwen3-4B']).toMatchObject({ installed: true, template: 'qwen3', windowTokens: 4096 });
  expect(models['gemma']).toMatchObject({ installed: true, template: 'gemma', windowTokens: 1024 });
  expect(models['no-model']).toBeUndefined();
});

test('what its makers and whoever assembled it say comes with a model', async () => {
  model('advised', { files: { 'generation_config.json': { do_sample: true, temperature: 0.7, top_p: 0.8 } } });
  model('greedy', { files: { 'generation_config.json': { do_sample: false, temperature: 0.7 } } });
  model('strange', { files: { 'generation_config.json': { temperature: 900 }, 'circadia.json': '{' } });
  const sha256 = 'a'.repeat(64);
  model('assembled@1', {
    files: {
      'generation_config.json': { temperature: 1 },
      'circadia.json': {
        id: 'assembled',
        label: 'Assembled',
        licence: 'Apache-2.0',
        template: 'chatml',
        sha256,
        sampling: { temperature: 0.2, topP: 0.9 },
      },
    },
  });
  const models = await byName();
  expect(models['advised']?.sampling).toEqual({ temperature: 0.7, topP: 0.8 });
  expect(models['greedy']?.sampling).toBeNull();
  expect(models['strange']).toMatchObject({ installed: true, sampling: null });
  expect(models['assembled@1']).toMatchObject({
    label: 'Assembled',
    sha256,
    sampling: { temperature: 0.2, topP: 0.9 },
  });
});

test.each<[string, Parts, RegExp]>([
  ['another kind', { config: { model_type: 'mamba' } }, /of a kind \(mamba\)/],
  ['code of its own', { config: { model_type: 'llama', auto_map: { AutoModel: 'evil.Model' } } }, /run its own code/],
  ['an unreadable config', { config: '{' }, /config\.json cannot be read/],
  ['no weights', { weights: null }, /has no weights/],
  ['no tokens of a chat', { tokens: ['<s>', '</s>'] }, /none of the marks of a chat/],
  ['no tokenizer', { files: { 'tokenizer.json': null } }, /tokenizer\.json is missing/],
  [
    'a shard too few',
    { files: { 'model.safetensors.index.json': { weight_map: { a: 'model.safetensors', b: 'model-2.safetensors' } } } },
    /model-2\.safetensors is missing/,
  ],
  [
    'a download under way',
    { files: { 'model-2.safetensors.part': 'x' } },
    /not finished \(model-2\.safetensors\.part\)/,
  ],
  ['weights cut off', { weights: weightsOf('weights').subarray(0, -2) }, /shorter than it says/],
  ['weights cut off in the header', { weights: weightsOf('weights').subarray(0, 20) }, /shorter than it says/],
  ['weights that are none', { weights: Buffer.from('\x80\x04pickle pickle pickle') }, /cannot be read|shorter/],
  ['bytes behind the weights', { weights: Buffer.concat([weightsOf('w'), Buffer.from('more')]) }, /cannot be read/],
  [
    'a pointer for weights',
    { weights: 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 1\n', files: {} },
    /git lfs pull/,
  ],
  [
    'code beside it',
    { files: { 'modeling.py': 'raise SystemExit' } },
    /modeling\.py is a kind of file that can run code/,
  ],
])('a model with %s is listed with what it lacks', async (_, parts, sentence) => {
  const { weights } = parts;
  model('found', typeof weights === 'string' ? { ...parts, weights: Buffer.from(weights) } : parts);
  expect((await byName())['found']).toMatchObject({
    installed: false,
    sentence: expect.stringMatching(sentence),
  });
});

test('links, files and folders of a publisher are told apart', async () => {
  model('publisher/nested');
  const models = join(folder, 'data', 'models');
  writeFileSync(join(models, 'alone.Q4_0.gguf'), 'GGUF');
  mkdirSync(join(models, 'lmstudio', 'tiny-gguf'), { recursive: true });
  writeFileSync(join(models, 'lmstudio', 'tiny-gguf', 'tiny.gguf'), 'GGUF');
  writeFileSync(join(models, 'large.gguf.part'), 'GGUF');
  writeFileSync(join(models, 'notes.txt'), 'mine');
  symlinkSync(model('publisher/linked'), join(models, 'link'));
  symlinkSync('/etc/hostname', join(model('reaching-out'), 'extra.json'));
  mkdirSync(join(models, 'weights-only'));
  writeFileSync(join(models, 'weights-only', 'model.safetensors'), weightsOf('w'));
  mkdirSync(join(models, '.making-1'));
  const found = await byName();
  expect(found['publisher/nested']).toMatchObject({ installed: true, label: 'nested' });
  expect(found['alone.Q4_0.gguf']).toMatchObject({ installed: false, finding: { code: 'gguf' } });
  expect(found['lmstudio/tiny-gguf/tiny.gguf']).toMatchObject({ installed: false, finding: { code: 'gguf' } });
  expect(found['large.gguf.part']).toMatchObject({ installed: false, finding: { code: 'unfinished' } });
  expect(found['link']).toMatchObject({ installed: false, finding: { code: 'link' } });
  expect(found['reaching-out']).toMatchObject({ finding: { code: 'linkInside', file: 'extra.json' } });
  expect(found['weights-only']).toMatchObject({ finding: { code: 'incomplete', file: 'config.json' } });
  expect(Object.keys(found).filter((name) => /notes|making/.test(name))).toEqual([]);
});

test('a hub cache is used while its links stay within it', async () => {
  const cache = join(folder, 'data', 'models', 'models--publisher--Tiny-4bit');
  const real = model('made-for-the-cache');
  const [snapshot, blobs] = [join(cache, 'snapshots', 'abc'), join(cache, 'blobs')];
  for (const path of [snapshot, blobs, join(cache, 'refs')]) mkdirSync(path, { recursive: true });
  writeFileSync(join(cache, 'refs', 'main'), 'abc');
  for (const name of readdirSync(real)) {
    renameSync(join(real, name), join(blobs, `hash-${name}`));
    symlinkSync(join('..', '..', 'blobs', `hash-${name}`), join(snapshot, name));
  }
  rmSync(real, { recursive: true });
  expect((await byName())['Tiny-4bit']).toMatchObject({ installed: true, folder: snapshot, label: 'Tiny 4bit' });
  rmSync(join(blobs, 'hash-model.safetensors'));
  expect((await byName())['Tiny-4bit']).toMatchObject({ finding: { code: 'incomplete', file: 'model.safetensors' } });
  symlinkSync('/etc/hostname', join(blobs, 'hash-model.safetensors'));
  expect((await byName())['Tiny-4bit']).toMatchObject({ finding: { code: 'linkInside', file: 'model.safetensors' } });
});

test('other weights are another identity', async () => {
  model('one', { weights: 'weights' });
  const before = (await list())[1]?.sha256;
  model('one', { weights: 'Weights' });
  expect(before).toMatch(/^[0-9a-f]{64}$/);
  expect((await list())[1]?.sha256).not.toBe(before);
});
