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
  const session = createModelSession(ports, engine, ports.settings.get().model);
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
    onCommitted() {
      chat.refresh();
      style.card.changed();
      sleep.reload();
      // The engine lets go of an adapter only when another one is put on.
      if (session.loaded.get() !== null)
        void session
          .use(ports.database.cycles.activeAdapter(), 'night', closing.signal, async () => undefined)
          .catch(() => undefined);
    },
  });
  const chat = createChat({
    ...ports,
    session,
    memories,
    style,
    settings: () => ports.settings.get(),
    active: () => {
      const adapter = ports.database.cycles.activeAdapter();
      return { adapter, night: adapter?.cycle ?? null };
    },
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
  const stopSettings = ports.settings.onChange((next) => {
    settings.set(next);
    session.choose(next.model);
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

  /** The first answer should not wait for a model to load; a failure here shows up in health and again at first use. */
  const warm = async () => {
    const active = ports.database.cycles.activeAdapter();
    await session.use(active, 'night', closing.signal, async () => undefined);
    await memories.synchronise(closing.signal);
  };

  return {
    router: createRouter({ ports, session, chat, archive, forgetting, memories, style, sleep, lab, health, settings }),
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
      chat.live.cancelAll();
      await Promise.all([chat.live.settled(), sleep.dispose(), lab.dispose()]);
    },
  };
}

/** An adapter whose files were damaged or removed goes out of use before anything reads it. */
async function dropBrokenAdapter(ports: CorePorts): Promise<void> {
  for (;;) {
    const active = ports.database.cycles.activeAdapter();
    if (active === null || (await ports.files.adapterIsWhole(active.path, active.sha256))) return;
    const next = ports.database.cycles.undo(active.cycle);
    ports.notices.push({ code: 'nightDamaged', night: active.cycle, inUse: next?.cycle ?? null });
  }
}
