import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createEngineClient } from '../../src-main/core/engine/client.ts';
import { createConvertGguf } from '../../src-main/node/models/convertGguf.ts';
import { createModels } from '../../src-main/node/models/createModels.ts';
import { createEngines } from '../../src-main/node/python/createEngines.ts';
import { createPythonEnvironment } from '../../src-main/node/python/environment.ts';
import { APP_ROOT, pythonChildren, temporaryFolder, until } from './helpers/support.ts';
import { writeGguf } from './support/ggufFile.ts';

const python = createPythonEnvironment({ appRoot: APP_ROOT, environment: process.env, platform: process.platform });
const log = { debug() {}, info() {}, warn() {}, error() {} };
const clock = { now: Date.now };
const convert = createConvertGguf({ python, clock, log });
const CHATML = ['<|endoftext|>', '<|im_start|>', '<|im_end|>'];
const never = new AbortController().signal;

function place(): { file: string; folder: string; data: string } {
  const data = temporaryFolder();
  const folder = join(data, 'models', 'imported');
  mkdirSync(folder, { recursive: true });
  return { file: join(data, 'model.gguf'), folder, data };
}

describe('a GGUF file', () => {
  test('becomes a model that is listed, loads and answers', async () => {
    const { file, folder, data } = place();
    writeGguf(file, { control: CHATML });
    const told: number[] = [];
    const outcome = await convert({ file, folder, signal: never, onProgress: (done) => told.push(done) });
    expect(outcome).toEqual({ kind: 'converted', requantised: [], template: 'chatml', contextLength: 256 });
    expect(told.every((done) => done > 0 && done <= 1)).toBe(true);
    const listed = await createModels({ appRoot: APP_ROOT, dataFolder: data }).list();
    const model = listed.find(({ name }) => name === 'imported');
    expect(model).toMatchObject({ installed: true, template: 'chatml', windowTokens: 256 });

    const engines = createEngines(python, clock, log);
    onTestFinished(() => engines.close());
    const engine = createEngineClient(engines.engine);
    expect(await engine.load({ modelPath: folder, template: 'chatml' })).toMatchObject({
      contextLength: 256,
      layers: 1,
    });
    const answer = engine.generate({ messages: [{ role: 'user', content: 'ab' }], maxTokens: 4, temperature: 0 });
    let step = await answer.next();
    while (step.done !== true) step = await answer.next();
    expect(step.value.generatedTokens).toBeGreaterThan(0);
  });

  test('without the marks of a chat is refused, and so is a file that is none; the folder stays empty', async () => {
    const { file, folder } = place();
    writeGguf(file, { control: ['<s>', '</s>'] });
    expect(await convert({ file, folder, signal: never })).toEqual({ kind: 'refused', reason: { code: 'noTemplate' } });
    writeFileSync(file, 'not a model');
    expect(await convert({ file, folder, signal: never })).toEqual({ kind: 'refused', reason: { code: 'notGguf' } });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('cancelled or killed in the middle leaves nothing and no process', async () => {
    const { file, folder } = place();
    writeGguf(file, { control: CHATML, rows: 400_000 });
    const before = pythonChildren(process.pid);
    const started = () => existsSync(join(folder, 'model.safetensors'));

    const cancel = new AbortController();
    const cancelled = convert({ file, folder, signal: cancel.signal });
    await Promise.race([until(started), cancelled]);
    cancel.abort(new Error('enough'));
    await expect(cancelled).rejects.toThrow('enough');
    expect(readdirSync(folder)).toEqual([]);

    const killed = convert({ file, folder, signal: never });
    await Promise.race([until(started), killed]);
    for (const child of pythonChildren(process.pid)) if (!before.includes(child)) process.kill(child, 'SIGKILL');
    expect(await killed).toEqual({ kind: 'refused', reason: { code: 'failed' } });
    expect(readdirSync(folder)).toEqual([]);
    expect(pythonChildren(process.pid)).toEqual(before);
  });
});
