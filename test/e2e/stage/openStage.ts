import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import Conf from 'conf';
import { type Core, createCore } from '../../../src-main/core/createCore.ts';
import type { CorePorts } from '../../../src-main/core/ports.ts';
import { openNodePorts } from '../../../src-main/node/createNodePorts.ts';
import { createModels } from '../../../src-main/node/models/createModels.ts';
import { seedChats } from '../seed/chats.ts';
import { LONG_ANSWER } from '../seed/dinner.ts';
import { seedLab } from '../seed/lab.ts';
import { seedMemories } from '../seed/memories.ts';
import { seedNights } from '../seed/nights.ts';
import { createFakeAssets } from '../../support/fakeAssets.ts';
import { createFakeEngine, type EngineWays } from './engine.ts';
import { createFakeMachine } from './machine.ts';
import { createVectorsInMemory } from './vectors.ts';

/** What the data folder holds, and what goes on when the page opens. */
export type Scenario = 'day' | 'unread' | 'empty' | 'firstRun' | 'asleep' | 'paused' | 'failed' | 'noModel';

const APP_ROOT = join(import.meta.dirname, '..', '..', '..');
const WAYS: EngineWays = {
  reply: () => LONG_ANSWER,
  readMs: 80,
  wordMs: 40,
  itemMs: 40,
  stepsAtOnce: 132,
  stepMs: 400,
  dead: null,
};
const DEAD = 'The engine stopped and did not start again. Your chats are safe.';

/**
 * The real core on a real data folder with the rows of the scenario. Made by hand are only the engine, the index, what
 * can be fetched, the clock and the power supply.
 */
export async function openStage(scenario: Scenario, ways: Partial<EngineWays> = {}) {
  await using opened = new AsyncDisposableStack();
  const dataFolder = await mkdtemp(join(tmpdir(), 'circadia-stage-'));
  opened.defer(() => rm(dataFolder, { recursive: true, force: true }));
  const bare = scenario === 'empty' || scenario === 'firstRun' || scenario === 'noModel';
  if (!bare) await cp(await seededFolder(scenario === 'unread'), dataFolder, { recursive: true });
  const machine = createFakeMachine();
  const played = { ...WAYS, ...ways, dead: scenario === 'failed' ? DEAD : null };
  const { ports, close } = await openPorts(dataFolder, machine.power);
  opened.defer(close);
  // A fetch begins where a test says so.
  ports.settings.set({ ...ports.settings.get(), bringFirstModel: false, welcomed: scenario !== 'firstRun' });
  const assets = createFakeAssets();
  const core = createCore({
    ...ports,
    assets,
    ...createFakeEngine(played),
    clock: machine.clock,
    vectors: createVectorsInMemory(),
    models: scenario === 'noModel' ? createModels({ appRoot: dataFolder, dataFolder }) : ports.models,
  });
  opened.defer(core.dispose);
  if (!bare)
    ports.ephemeral.conversations.insert({
      id: 'off',
      title: 'Off the record',
      createdAt: machine.clock.now() - 8_000_000,
      systemPrompt: null,
    });
  await core.start();
  if (scenario === 'asleep' || scenario === 'paused') await fallAsleep(core.sleep, played.stepsAtOnce);
  if (scenario === 'paused') await createRouterClient(core.router, { context: {} }).sleep.pause();
  const everything = opened.move();
  return { core, ports, machine, assets, ways: played, close: () => everything.disposeAsync() };
}

/** A core with what was made by hand for it. */
export type Stage = Awaited<ReturnType<typeof openStage>>;

async function openPorts(dataFolder: string, power: CorePorts['power']) {
  return openNodePorts({ appRoot: APP_ROOT, host: 'web', StoreClass: Conf, dataFolder, power });
}

/** Resolves while it trains, or is held there. */
async function fallAsleep(sleep: Core['sleep'], step: number): Promise<void> {
  await sleep.goToSleep({ recipe: undefined, anyway: true, trigger: 'button' });
  for await (const { state } of sleep.status.watch(AbortSignal.timeout(20_000))) {
    if (state.kind === 'asleep' && (state.step ?? 0) >= step) return;
    if (state.kind !== 'asleep') throw new Error(`It did not fall asleep: ${JSON.stringify(state)}`);
  }
}

const folders = new Map<boolean, Promise<string>>();

/** A data folder with the rows of a few weeks, made once for each process. */
function seededFolder(unread: boolean): Promise<string> {
  const known = folders.get(unread) ?? seedFolder(unread);
  folders.set(unread, known);
  return known;
}

/** Removes what was made for later stages of this process. */
export async function removeSeeds(): Promise<void> {
  const made = await Promise.all(folders.values());
  folders.clear();
  await Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true })));
}

async function seedFolder(unread: boolean): Promise<string> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'circadia-seed-'));
  const { ports, close } = await openPorts(dataFolder, createFakeMachine().power);
  // By day, whatever the hour: the window opens in six hours.
  const hour = new Date(ports.clock.now()).getHours();
  const time = (later: number) => `${String((hour + later) % 24).padStart(2, '0')}:00`;
  ports.settings.set({
    ...ports.settings.get(),
    sleep: { ...ports.settings.get().sleep, from: time(6), to: time(11) },
  });
  seedChats(ports);
  await seedNights(ports, { unread });
  seedMemories(ports);
  seedLab(ports);
  await close();
  return dataFolder;
}
