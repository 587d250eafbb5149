import { modelSentence, noticeSentence } from '../../src-shared/words/system.ts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import Conf from 'conf';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createEngineClient } from '../../src-main/core/engine/client.ts';
import { openNodePorts, type NodePorts } from '../../src-main/node/createNodePorts.ts';
import { readOwner } from '../../src-main/node/files/ownerLock.ts';
import { APP_ROOT, HELPERS, isRunning, pythonChildren, temporaryFolder, until } from './helpers/support.ts';

async function open(dataFolder: string): Promise<NodePorts> {
  const opened = await openNodePorts({ appRoot: APP_ROOT, host: 'cli', StoreClass: Conf, dataFolder });
  onTestFinished(() => opened.close());
  return opened;
}
const story = {
  messages: [{ role: 'user' as const, content: 'Hello, who are you?' }],
  maxTokens: 400,
  temperature: 1.5,
  seed: 3,
};

describe('the real engine', () => {
  test('loads the bundled model, streams, scores, embeds, and recovers when it is killed in the middle of an answer', async () => {
    const { ports } = await open(temporaryFolder());
    const engine = createEngineClient(ports.engine);
    const [pocket] = await ports.models.list();
    if (!pocket?.installed) throw new Error(pocket && modelSentence(pocket));
    const model = { modelPath: pocket.folder, template: pocket.template };
    expect(await engine.load(model)).toMatchObject({
      quantizationBits: expect.any(Number),
      contextLength: expect.any(Number),
    });

    let text = '';
    const stream = engine.generate({ ...story, temperature: 0, maxTokens: 24 });
    let step = await stream.next();
    for (; !step.done; step = await stream.next()) text += step.value.text;
    expect(step.value).toMatchObject({ text, promptTokens: expect.any(Number) });
    for await (const { nll, tokens } of engine.score({
      items: [{ messages: story.messages, answer: 'I am Circadia.' }],
    })) {
      expect(nll).toBeGreaterThan(0);
      expect(tokens).toBeGreaterThan(0);
    }
    const { vectors } = await engine.embed(['My dog is called Biscuit.'], 'lexical-1');
    expect(Math.hypot(...(vectors[0] ?? []))).toBeCloseTo(1, 3);

    const cut = engine.generate(story);
    await cut.next();
    const [processId] = pythonChildren(process.pid);
    process.kill(processId ?? 0, 'SIGKILL');
    await expect(
      (async () => {
        for await (const _piece of cut);
      })(),
    ).rejects.toMatchObject({
      code: 'disconnected',
      message: 'The engine stopped. It starts again; your message is safe.',
    });
    // The new process has no model yet, and says so.
    await expect(engine.tokenize({ messages: story.messages })).rejects.toMatchObject({ code: 'model_not_loaded' });
    await engine.load(model);
    expect((await engine.tokenize({ messages: story.messages })).tokens).toBeGreaterThan(3);
  });

  test('stops an answer within a moment of closing its stream', async () => {
    const { ports } = await open(temporaryFolder());
    const engine = createEngineClient(ports.engine);
    const [pocket] = await ports.models.list();
    await engine.load({ modelPath: pocket?.folder ?? '', template: 'pocket' });
    const stream = engine.generate(story);
    await stream.next();
    await stream.return({} as never);
    const startedAt = Date.now();
    await engine.tokenize({ messages: story.messages });
    expect(Date.now() - startedAt).toBeLessThan(1000);
  });

  test('a model that is not there is a coded error with a sentence', async () => {
    const { ports } = await open(temporaryFolder());
    await expect(
      createEngineClient(ports.engine).load({ modelPath: '/nowhere', template: 'pocket' }),
    ).rejects.toMatchObject({
      code: 'model_missing',
      message: expect.stringContaining('There is no model at'),
    });
  });
});

describe('everything together', () => {
  test.runIf(process.platform === 'linux')(
    'when the app is killed, engine, trainer and index end by themselves',
    async () => {
      const folder = temporaryFolder();
      const app = spawn(process.execPath, [join(HELPERS, 'runEverything.ts'), folder], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      onTestFinished(() => void app.kill('SIGKILL'));
      await once(createInterface({ input: app.stdout }), 'line');
      const children = pythonChildren(app.pid ?? 0);
      expect(children).toHaveLength(3);
      app.kill('SIGKILL');
      await once(app, 'exit');
      await until(() => children.every((id) => !isRunning(id)), 15_000);
      expect(readOwner(folder)).toBeNull();
      await (await open(folder)).close();
    },
  );

  test.runIf(process.platform === 'linux')('close ends all that was started, and can be called twice', async () => {
    const { ports, preload, close } = await open(temporaryFolder());
    preload();
    await Promise.all([
      ports.engine.call('memory', {}, {}),
      ports.startTrainer(),
      ports.vectors.ids(AbortSignal.timeout(60_000)),
    ]);
    expect(pythonChildren(process.pid)).toHaveLength(3);
    await close();
    await close();
    expect(pythonChildren(process.pid)).toEqual([]);
    expect(readOwner(ports.dataFolder)).toBeNull();
  });

  test('a start that fails half-way gives the folder back', async () => {
    const folder = temporaryFolder();
    await (await open(folder)).close();
    const newer = new DatabaseSync(join(folder, 'circadia.db'));
    newer.exec('PRAGMA user_version = 999');
    newer.close();
    await expect(open(folder)).rejects.toMatchObject({ name: 'DatabaseRefused' });
    expect(readOwner(folder)).toBeNull();
    await expect(open(folder)).rejects.toMatchObject({ name: 'DatabaseRefused' });
  });

  test('a settings file of rubbish is set aside, with a notice, and the good parts are kept', async () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'settings.json'),
      JSON.stringify({ theme: 'dark', sleep: { from: 'late' }, unknown: 1 }),
    );
    const { ports } = await open(folder);
    expect(ports.settings.get()).toMatchObject({ theme: 'dark', sleep: { from: '01:00' } });
    expect(ports.notices.map(noticeSentence)).toEqual([
      expect.stringMatching(/^The settings file could not be read in full\. It is kept as settings-damaged-/),
    ]);
    const seen: string[] = [];
    ports.settings.onChange((settings) => seen.push(settings.theme));
    ports.settings.set({ ...ports.settings.get(), theme: 'light' });
    expect(seen).toEqual(['light']);
    expect(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))).toMatchObject({ theme: 'light' });
  });
});
