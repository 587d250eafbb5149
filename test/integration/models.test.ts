import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import Conf from 'conf';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCore } from '../../src-main/core/createCore.ts';
import { openNodePorts } from '../../src-main/node/createNodePorts.ts';
import type { ListedModel, ModelList, ReplyEvent } from '../../src-shared/contract/index.ts';
import { createFakeEngine } from '../e2e/stage/engine.ts';
import { createVectorsInMemory } from '../e2e/stage/vectors.ts';
import { createFakeAssets, type FakeAssets, FIRST_ASSET } from '../support/fakeAssets.ts';
import { writeSmallModel } from '../support/smallModel.ts';
import { appRoot } from './support/openCore.ts';

const FIRST = 'smollm2-135m-instruct';
const FIRST_FOLDER = 'SmolLM2-135M-Instruct@b179c952';

let dataFolder: string;
let assets: FakeAssets;
const closes: (() => Promise<void>)[] = [];
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'circadia-models-'));
  assets = createFakeAssets();
});
afterEach(async () => {
  for (const close of closes.splice(0)) await close();
  await rm(dataFolder, { recursive: true, force: true });
});

const first = () => join(dataFolder, 'models', FIRST_FOLDER);
/** What fetching ends with: the folder is there, whole. */
async function arrive(): Promise<void> {
  await writeSmallModel(first());
  assets.become(FIRST_ASSET.id, { kind: 'ready', folder: first() });
}

/** The real core on a real data folder; played are the engine, which tells what it loads, and the fetches. */
async function open({ fetchesByItself = true, memoryBytes = 16e9 } = {}) {
  const opened = await openNodePorts({ appRoot, host: 'web', StoreClass: Conf, dataFolder });
  const played = createFakeEngine({
    reply: () => 'Yes.',
    readMs: 0,
    wordMs: 0,
    itemMs: 0,
    stepsAtOnce: 400,
    stepMs: 0,
    dead: null,
  });
  const loaded: string[] = [];
  const adapters: (string | null)[] = [];
  const { ports } = opened;
  const core = createCore({
    ...ports,
    ...played,
    engine: {
      ...played.engine,
      call(method, params, options) {
        if (method === 'load') loaded.push((params as { modelPath: string }).modelPath);
        if (method === 'setAdapter') adapters.push((params as { path: string | null }).path);
        return played.engine.call(method, params, options);
      },
    },
    vectors: createVectorsInMemory(),
    assets,
    fetchesByItself,
    machine: { ...ports.machine, memoryBytes },
  });
  await core.start({ timer: false });
  const client = createRouterClient(core.router, { context: {} });
  const close = async () => {
    await core.dispose();
    await opened.close();
  };
  closes.push(close);
  const list = async (): Promise<ModelList> => {
    for await (const one of await client.models.watch()) return one;
    throw new Error('nothing was listed');
  };
  const until = async (wanted: (list: ModelList) => boolean): Promise<ModelList> => {
    for await (const one of await client.models.watch(undefined, { signal: AbortSignal.timeout(10_000) }))
      if (wanted(one)) return one;
    throw new Error('it never came');
  };
  const say = async (text: string, conversation: string | null = null) => {
    const events: ReplyEvent[] = [];
    for await (const event of await client.chat.send({ conversation, text })) events.push(event);
    const end = events.at(-1);
    if (end?.type !== 'finished') throw new Error('no answer');
    return end.message;
  };
  const entry = async (id: string): Promise<ListedModel | undefined> =>
    (await list()).models.find((one) => one.id === id);
  return { ...{ client, core, ports, loaded, adapters, list, until, say, entry }, close: () => closes.pop()?.() };
}
const inUse = ({ models }: ModelList) => models.find((one) => one.inUse)?.id;

describe('the first model', () => {
  it('is fetched by itself while the practice model answers, then new chats use it and that is said once', async () => {
    const app = await open();
    expect(assets.asked).toEqual([`get ${FIRST_ASSET.id}`]);
    const before = await app.say('Hello');
    expect(before.stats?.model).toContain('Pocket');

    await arrive();
    const { arrived } = await app.until((one) => inUse(one) === FIRST);
    expect(arrived).toMatchObject({ id: FIRST, label: FIRST_ASSET.label });
    expect((await app.say('Hello again')).stats?.model).not.toContain('Pocket');

    await app.close();
    const later = await open();
    expect((await later.list()).arrived).not.toBeNull();
    await later.client.models.markArrivalRead({ id: FIRST });
    await later.close();
    expect((await (await open()).list()).arrived).toBeNull();
    expect(assets.asked).toHaveLength(1);
  });

  it('is not fetched where nobody allows it, where the settings say no, and where a model was chosen', async () => {
    const app = await open({ fetchesByItself: false });
    await app.client.settings.update({ bringFirstModel: false });
    await app.close();
    const unwilling = await open();
    await unwilling.client.settings.update({ bringFirstModel: true, chosenModel: 'pocket' });
    await unwilling.close();
    await open();
    expect(assets.asked).toEqual([]);
  });

  it('stays away once somebody paused it, until they ask for it', async () => {
    const app = await open();
    await app.client.models.pause({ id: FIRST });
    expect((await app.entry(FIRST))?.state.kind).toBe('paused');
    await app.close();
    const later = await open();
    expect(assets.asked).toHaveLength(1);
    await later.client.models.get({ id: FIRST });
    expect(assets.asked).toHaveLength(2);
  });

  it('is tried again after a failure, and the list says when', async () => {
    const app = await open();
    assets.become(FIRST_ASSET.id, { kind: 'failed', problem: { code: 'offline' } });
    const { models } = await app.until((one) => one.models[0]?.state.kind === 'failed');
    const [model] = models;
    if (model?.state.kind !== 'failed') throw new Error('it did not fail');
    expect(model.state.retryAt).toBeGreaterThan(Date.now());
    await app.close();
    await open();
    expect(assets.asked).toHaveLength(2);
  });
});

describe('a choice', () => {
  it('wins over the model that arrives', async () => {
    const app = await open();
    await app.client.models.use({ id: 'pocket' });
    await arrive();
    const list = await app.until(({ models }) => models.some((one) => one.id === FIRST && one.state.kind === 'ready'));
    expect(inUse(list)).toBe('pocket');
    expect(list.arrived).toBeNull();
  });

  it('of what is not here, unknown, or larger than the memory is refused in words', async () => {
    const app = await open({ fetchesByItself: false, memoryBytes: 5e8 });
    await expect(app.client.models.use({ id: FIRST })).rejects.toThrow(/cannot be used yet/);
    await expect(app.client.models.use({ id: 'somebody' })).rejects.toThrow(/no model named somebody.*pocket/);
    await expect(app.client.models.get({ id: FIRST })).rejects.toThrow(/needs .* of memory and this computer has/);
    await arrive();
    await expect(app.client.models.use({ id: FIRST })).rejects.toThrow(/needs .* of memory/);
  });
});

describe('a chat', () => {
  it('keeps the model it began with, and another answers where that is gone and says so once', async () => {
    await writeSmallModel(first());
    const app = await open({ fetchesByItself: false });
    const began = await app.say('Hello');
    await app.client.models.use({ id: 'pocket' });
    const going = await app.say('And now?', began.conversation);
    expect(going.stats?.model).toBe(began.stats?.model);
    expect((await app.say('A new chat')).stats?.model).toContain('Pocket');

    await app.client.models.remove({ id: FIRST });
    const after = await app.say('Still there?', began.conversation);
    expect(after.stats?.model).toContain('Pocket');
    expect(after.notes).toContainEqual(expect.objectContaining({ kind: 'otherModel', wanted: FIRST }));
    expect((await app.say('Fine.', began.conversation)).notes ?? []).not.toContainEqual(
      expect.objectContaining({ kind: 'otherModel' }),
    );
    await app.client.chat.setModel({ conversation: began.conversation, model: 'pocket' });
    expect((await app.client.chat.open({ conversation: began.conversation })).conversation.model).toBe('pocket');
  });
});

describe('removing', () => {
  it('takes the files of what is not in use, and of nothing else', async () => {
    await writeSmallModel(first());
    const app = await open();
    await expect(app.client.models.remove({ id: FIRST })).rejects.toThrow(/is in use\. Use another model first/);
    await expect(app.client.models.remove({ id: 'pocket' })).rejects.toThrow(/comes with Circadia/);
    await app.client.models.use({ id: 'pocket' });
    expect((await app.client.models.remove({ id: FIRST })).freedBytes).toBeGreaterThan(0);
    expect(await app.entry(FIRST)).toMatchObject({ state: { kind: 'missing' } });
    // Somebody did not want it, so it does not come back by itself.
    await app.client.settings.update({ chosenModel: null });
    await app.close();
    await open();
    expect(assets.asked).toEqual([`remove ${FIRST_ASSET.id}`]);
  });
});

describe('what the nights taught', () => {
  it('belongs to the model it was taught to, and undo goes back on that one alone', async () => {
    await writeSmallModel(first());
    const app = await open({ fetchesByItself: false });
    const { cycles } = app.ports.database;
    const weights = new Map((await app.ports.models.list()).map((one) => [one.name, one.sha256]));
    const teach = async (name: string) => {
      const { number } = cycles.insert({ recipe: 'gentle', trigger: 'button', startedAt: 1 });
      const adapter = { id: `night-${number}`, cycle: number, path: `/adapters/${number}`, scale: 1, createdAt: 1 };
      const model = weights.get(name) ?? null;
      cycles.promote({ ...adapter, model, sha256: 'a', conversations: [] }, [], {
        verdict: 'promoted',
        reason: { kind: 'told', sentence: 'A good night.' },
        endedAt: 2,
      });
      return number;
    };
    const ofPocket = await teach('pocket');
    const ofFirst = await teach(FIRST_FOLDER);
    const again = await teach(FIRST_FOLDER);
    app.adapters.length = 0;

    await app.say('Hello');
    await app.client.models.use({ id: 'pocket' });
    await app.say('Hello there');
    expect(app.adapters.filter((path) => path !== null)).toEqual([`/adapters/${again}`, `/adapters/${ofPocket}`]);

    await app.client.models.use({ id: FIRST });
    expect(await app.client.sleep.undo()).toEqual({ activeNight: ofFirst, undone: again });
    await app.client.models.use({ id: 'pocket' });
    expect((await app.entry('pocket'))?.activeNight).toBe(ofPocket);
    expect((await app.entry(FIRST))?.activeNight).toBe(ofFirst);
  });
});

describe('importing', () => {
  it('takes in a folder of this machine under its own name, once', async () => {
    const own = await writeSmallModel(join(dataFolder, 'elsewhere', 'My Model'), 2);
    const app = await open({ fetchesByItself: false });
    const { model } = await app.client.models.import({ path: own });
    expect(model).toMatchObject({ id: 'my-model', source: 'folder', about: 'found', state: { kind: 'ready' } });
    await expect(app.client.models.import({ path: own })).rejects.toThrow(/a model named My-Model already/);
    expect((await app.client.models.use({ id: 'my-model' })).inUse).toBe(true);
  });

  it('says what is wrong with a path, and leaves nothing half-made', async () => {
    const app = await open({ fetchesByItself: false });
    await expect(app.client.models.import({ path: join(dataFolder, 'nothing') })).rejects.toThrow(/nothing to read/);
    await expect(app.client.models.import({ path: join(dataFolder, 'logs') })).rejects.toThrow(
      /neither a model folder/,
    );
    const broken = await writeSmallModel(join(dataFolder, 'elsewhere', 'broken'));
    await rm(join(broken, 'model.safetensors'));
    await expect(app.client.models.import({ path: broken })).rejects.toThrow(/no weights/);
    expect((await app.list()).models.map(({ id }) => id)).toEqual([FIRST, 'pocket']);
  });
});
