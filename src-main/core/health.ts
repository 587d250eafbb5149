import type { Health } from '../../src-shared/contract/index.ts';
import type { ModelSession } from './engine/session.ts';
import { sentenceOf } from './failure.ts';
import type { CorePorts } from './ports.ts';
import { createTopic, type Topic } from './topic.ts';

const STORE_LOOK_MS = 2_000;

/** What runs and what is broken, kept up to date until `stop`. */
export function watchHealth(
  ports: CorePorts,
  session: ModelSession,
): { health: Topic<Health>; refresh: () => Promise<void>; stop: () => void } {
  const read = (model: Health['model']): Health => ({
    engine: ports.engine.status(),
    store: ports.vectors.status(),
    model,
    notices: [...ports.notices],
  });
  const unknown: Health['model'] = {
    name: ports.settings.get().chosenModel ?? 'pocket',
    label: 'Pocket',
    demo: true,
    loaded: false,
    parameters: null,
    contextSize: 0,
  };
  const health = createTopic(read(unknown));
  const refresh = async () => {
    try {
      const description = await session.description();
      const now = session.loaded.get();
      // Another chat's own model may be loaded.
      const loaded = now?.description.folder === description.folder ? now : null;
      health.set(
        read({
          name: description.name,
          label: description.label,
          demo: description.demo,
          loaded: loaded !== null,
          parameters: loaded?.parameters ?? null,
          contextSize: loaded?.windowTokens ?? description.windowTokens,
        }),
      );
    } catch (error) {
      health.set({ ...read({ ...unknown, loaded: false }), engine: { state: 'failed', sentence: sentenceOf(error) } });
    }
  };
  const soon = () => {
    void refresh();
  };
  const controller = new AbortController();
  void (async () => {
    for await (const _ of session.loaded.watch(controller.signal)) soon();
  })();
  const stops = [
    ports.engine.onStatus(soon),
    ports.clock.every(STORE_LOOK_MS, () => {
      if (JSON.stringify(health.get().store) !== JSON.stringify(ports.vectors.status())) soon();
    }),
    () => controller.abort(),
  ];
  return {
    health,
    refresh,
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}
