import { createArchive } from './archive/index.ts';
import { within } from './awakeDeadline.ts';
import { createChat } from './chat/index.ts';
import { createEngineClient } from './engine/client.ts';
import { createModelSession } from './engine/session.ts';
import { sentenceOf } from './failure.ts';
import { createForgetting } from './forgetting/index.ts';
import { watchHealth } from './health.ts';
import { createJobSlot } from './jobs/index.ts';
import { createLab } from './lab/index.ts';
import { createMemories, ownWords } from './memory/index.ts';
import { createModelShelf } from './models/index.ts';
import type { CorePorts } from './ports.ts';
import { type CoreRouter, createRouter } from './router.ts';
import { createSleep, type Sleep } from './sleep/index.ts';
import { createStyle } from './manner/index.ts';
import { createTopic } from './topic.ts';

const LAST_INDEXING_MS = 3_000;
/** What is not finished by then goes on at the next start. */
const LAST_ERASURE_MS = 20_000;

/** Said of a run of the Lab that ends because an adapter goes, which it may be asking. */
const DELETED_MEANWHILE = 'You deleted a conversation that a night had learned from, so it was ended. Start it again.';

export interface Core {
  router: CoreRouter;
  sleep: Pick<Sleep, 'status' | 'goToSleep' | 'wakeUp' | 'skipTonight'>;
  /**
   * Warms the engine and the index, starts the timer, goes on with a night that was cut off. Returns at once when those
   * fail: health tells.
   */
  start(options?: { /** By default on wherever the app stays open. */ timer?: boolean }): Promise<void>;
  /** Ends answers, the night (resumable) and experiments; the ports are closed by whoever opened them. */
  dispose(): Promise<void>;
}

/** Wires the app together; the only place that knows every part. */
export function createCore(ports: CorePorts): Core {
  const closing = new AbortController();
  const engine = createEngineClient(ports.engine);
  const session = createModelSession(ports, engine, () => ports.settings.get().chosenModel);
  const memories = createMemories({ ...ports, engine });
  const style = createStyle({
    ...ports,
    memories,
    ownWords,
    template: () => session.loaded.get()?.description.template ?? 'pocket',
  });
  const jobs = createJobSlot(() => sleep.refresh());
  const sleep = createSleep(ports, session, memories, style, jobs);
  const forgetting = createForgetting({
    ports,
    memories,
    async stepAside(reads, adapterGoes) {
      await Promise.all([sleep.stepAside(reads), adapterGoes ? lab.dispose(DELETED_MEANWHILE) : undefined]);
    },
    modelInUse: () =>
      session.description().then(
        ({ sha256 }) => sha256,
        () => null,
      ),
    onCommitted() {
      chat.refresh();
      style.card.changed();
      sleep.reload();
      // The engine lets go of an adapter only when another one is put on.
      if (session.loaded.get() !== null) void loadInUse().catch(() => undefined);
    },
  });
  const chat = createChat({
    ...ports,
    session,
    memories,
    style,
    settings: () => ports.settings.get(),
    models: ports.models,
    onActivity: (busy) => sleep.chatBusy(busy),
    onTurn: () => {
      style.card.changed();
      sleep.refresh();
    },
    forget: forgetting.forget,
  });
  const lab = createLab(ports, session, jobs);
  const archive = createArchive({
    ports,
    session,
    memories,
    forgetting,
    onChange: () => {
      chat.refresh();
      style.card.changed();
      sleep.refresh();
    },
  });
  const health = watchHealth(ports, session);
  const settings = createTopic(ports.settings.get());
  const stopSettings = ports.settings.onChange((next) => settings.set(next));
  const shelf = createModelShelf({
    ports,
    jobs,
    async onInUse() {
      await health.refresh();
      sleep.reload();
      style.card.changed();
      // The next answer should not wait for it; an answer being written is waited for.
      void loadInUse().catch((error: unknown) => ports.log.warn('the model was not loaded', { error: String(error) }));
    },
    async letGo(model) {
      if (session.loaded.get()?.description.folder === model.folder) await loadInUse();
    },
  });
  /** A wish forgotten or written in Memory, or another model, changes the card. */
  const follow = async (topic: { watch(signal: AbortSignal): AsyncIterable<unknown> }) => {
    for await (const _ of topic.watch(closing.signal)) style.card.changed();
  };
  void follow(memories.counts);
  void follow(session.loaded);

  ports.vectors.onRebuilt?.(() => {
    if (closing.signal.aborted) return;
    void memories
      .synchronise(closing.signal)
      .catch((error: unknown) => ports.log.warn('the index is not full again yet', { error: String(error) }));
  });

  /** Puts the model in use and its night on. */
  const loadInUse = async () => {
    const own = session.on(await session.description());
    await own.use(own.active(), 'night', closing.signal, async () => undefined);
  };
  /** The first answer should not wait for a model to load; a failure here shows up in health and again at first use. */
  const warm = async () => {
    await loadInUse();
    await memories.synchronise(closing.signal);
  };

  return {
    router: createRouter({ ports, chat, archive, forgetting, memories, style, sleep, lab, health, settings, shelf }),
    sleep,
    async start({ timer = ports.host !== 'cli' } = {}) {
      await dropBrokenAdapter(ports);
      void forgetting
        .resume()
        .catch((error: unknown) => ports.log.error('erasures could not be gone on with', { error: String(error) }));
      void chat
        .hearCutOff()
        .catch((error: unknown) =>
          ports.log.error('what was told before a crash could not be heard', { error: String(error) }),
        );
      await health.refresh();
      await shelf.refresh().catch((error: unknown) => ports.log.warn('no model was listed', { error: String(error) }));
      // Which night is in use is known only now that the model is.
      sleep.reload();
      shelf.start();
      if (timer) await sleep.start();
      void warm().catch((error: unknown) => {
        if (!closing.signal.aborted)
          ports.log.warn('warming up failed', { sentence: sentenceOf(error), error: String(error) });
      });
    },
    async dispose() {
      // A fact told just before closing should be found by meaning at the next start.
      await within(LAST_INDEXING_MS, memories.settled());
      await within(LAST_ERASURE_MS, forgetting.settled());
      closing.abort();
      health.stop();
      stopSettings();
      const shelved = shelf.dispose();
      chat.live.cancelAll();
      await Promise.all([chat.live.settled(), sleep.dispose(), lab.dispose(), shelved]);
    },
  };
}

/** An adapter whose files were damaged or removed goes out of use before anything reads it. */
async function dropBrokenAdapter(ports: CorePorts): Promise<void> {
  const models = new Set(ports.database.cycles.adapters().map(({ model }) => model));
  for (const model of models)
    for (;;) {
      const active = ports.database.cycles.activeAdapter(model);
      if (active === null || (await ports.files.adapterIsWhole(active.path, active.sha256))) break;
      const next = ports.database.cycles.undo(active.cycle);
      ports.notices.push({ code: 'nightDamaged', night: active.cycle, inUse: next?.cycle ?? null });
    }
}
