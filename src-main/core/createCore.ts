import { createArchive } from './archive/index.ts';
import { createChat } from './chat/index.ts';
import { createEngineClient } from './engine/client.ts';
import { createModelSession } from './engine/session.ts';
import { sentenceOf } from './failure.ts';
import { watchHealth } from './health.ts';
import { createLab } from './lab/index.ts';
import { createMemories } from './memory/index.ts';
import type { CorePorts } from './ports.ts';
import { type CoreRouter, createRouter } from './router.ts';
import { createSleep, type Sleep } from './sleep/index.ts';
import { createStyle } from './style/index.ts';
import { createTopic } from './topic.ts';

const LAST_INDEXING_MS = 3_000;

export interface Core {
  router: CoreRouter;
  sleep: Pick<Sleep, 'status' | 'goToSleep' | 'wakeUp' | 'skipTonight'>;
  /** Warms the engine and the index, starts the timer, goes on with a night that was cut off. Returns at once when those fail: health tells. */
  start(options?: { /** By default on wherever the app stays open. */ timer?: boolean }): Promise<void>;
  /** Ends answers, the night (resumable) and experiments; the ports are closed by whoever opened them. */
  dispose(): Promise<void>;
}

/** Wires the app together; the only place that knows every part. */
export function createCore(ports: CorePorts): Core {
  const engine = createEngineClient(ports.engine);
  const session = createModelSession(ports, engine, ports.settings.get().model);
  const memories = createMemories({ ...ports, engine });
  const style = createStyle({ ...ports, memories, template: () => session.loaded.get()?.description.template ?? 'pocket' });
  const sleep = createSleep(ports, session, memories, style);
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
      style.refresh();
      sleep.refresh();
    },
  });
  const lab = createLab(ports, session, sleep);
  const archive = createArchive({
    ports,
    session,
    memories,
    onChange: () => {
      chat.refresh();
      style.refresh();
      sleep.refresh();
    },
  });
  const health = watchHealth(ports, session);
  const settings = createTopic(ports.settings.get());
  const stopSettings = ports.settings.onChange((next) => {
    settings.set(next);
    session.choose(next.model);
  });
  const closing = new AbortController();
  /** A wish forgotten or written in Memory, or another model, changes the card. */
  const follow = async (topic: { watch(signal: AbortSignal): AsyncIterable<unknown> }) => {
    for await (const _ of topic.watch(closing.signal)) style.refresh();
  };
  void follow(memories.counts);
  void follow(session.loaded);

  ports.vectors.onRebuilt?.(() => {
    if (closing.signal.aborted) return;
    void memories.synchronise(closing.signal).catch((error: unknown) => ports.log.warn('the index is not full again yet', { error: String(error) }));
  });

  /** The first answer should not wait for a model to load; a failure here shows up in health and again at first use. */
  const warm = async () => {
    const active = ports.database.cycles.activeAdapter();
    await session.use(active, 'night', closing.signal, async () => undefined);
    await memories.synchronise(closing.signal);
  };

  return {
    router: createRouter({ ports, session, chat, archive, memories, style, sleep, lab, health, settings }),
    sleep,
    async start({ timer = ports.host !== 'cli' } = {}) {
      await dropBrokenAdapter(ports);
      await health.refresh();
      if (timer) await sleep.start();
      void warm().catch((error: unknown) => {
        if (!closing.signal.aborted) ports.log.warn('warming up failed', { sentence: sentenceOf(error), error: String(error) });
      });
    },
    async dispose() {
      // A fact told just before closing should be found by meaning at the next start.
      await Promise.race([memories.settled(), delay(LAST_INDEXING_MS)]);
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
    ports.notices.push(`The files of night ${active.cycle} are damaged. ${next === null ? 'The untouched model' : `Night ${next.cycle}`} is in use.`);
  }
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds));
}
