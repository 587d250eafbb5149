import { modelSentence } from '../../../src-shared/words/system.ts';
import type { AdapterRow, CorePorts, ModelDescription } from '../ports.ts';
import { createTopic, type Topic } from '../topic.ts';
import type { EngineClient } from './client.ts';
import { EngineError } from './connection.ts';
import { createLease, type Priority } from './lease.ts';

export type AdapterChoice = Pick<AdapterRow, 'id' | 'path' | 'scale'> | null;
export interface LoadedModel {
  description: ModelDescription;
  parameters: number;
  windowTokens: number;
}

/** The one engine process, shared: whoever uses it gets the right model and adapter, and chat goes before the night. */
export interface ModelSession {
  loaded: Topic<LoadedModel | null>;
  /**
   * Runs `work` alone with this adapter on (null: the untouched model). Loads the model first when the process is new.
   */
  use<T>(
    adapter: AdapterChoice,
    priority: Priority,
    signal: AbortSignal,
    work: (engine: EngineClient) => Promise<T>,
  ): Promise<T>;
  /** Which model is to be used from now on. */
  choose(name: string): void;
  description(): Promise<ModelDescription>;
}

const LOAD_DEADLINE_MS = 180_000;

/** Creates the session; nothing is started or loaded before the first `use`. */
export function createModelSession(
  ports: Pick<CorePorts, 'engine' | 'models' | 'log'>,
  engine: EngineClient,
  firstModel: string,
): ModelSession {
  const lease = createLease();
  const loaded = createTopic<LoadedModel | null>(null);
  let wanted = firstModel;
  /** undefined: unknown, as after a restart. */
  let adapterOn: string | null | undefined;
  ports.engine.onStatus((status) => {
    if (status.state === 'ready' && loaded.get() === null) return;
    loaded.set(null);
    adapterOn = undefined;
  });

  const description = async (): Promise<ModelDescription> => {
    const models = await ports.models.list();
    const found =
      models.find((model) => model.name === wanted && model.installed) ??
      models.find((model) => model.demo && model.installed);
    if (found === undefined) {
      const broken = models.find((model) => model.name === wanted) ?? models[0];
      throw new EngineError(
        'model_missing',
        broken === undefined
          ? 'No model was found. Run npm start again to restore the pocket model.'
          : modelSentence(broken),
      );
    }
    return found;
  };

  const ensureModel = async (signal: AbortSignal): Promise<LoadedModel> => {
    const model = await description();
    const current = loaded.get();
    if (current !== null && current.description.name === model.name) return current;
    const result = await engine.load(
      { modelPath: model.folder, template: model.template },
      { signal, deadlineMs: LOAD_DEADLINE_MS },
    );
    adapterOn = null;
    const next = {
      description: model,
      parameters: result.parameters,
      windowTokens: Math.min(model.windowTokens, result.contextLength),
    };
    loaded.set(next);
    ports.log.info('model loaded', { model: model.name, seconds: result.seconds });
    return next;
  };

  const ensureAdapter = async (adapter: AdapterChoice, signal: AbortSignal): Promise<void> => {
    const wantedAdapter = adapter === null ? null : `${adapter.id}@${adapter.scale}`;
    if (adapterOn === wantedAdapter) return;
    adapterOn = undefined;
    await engine.setAdapter({ path: adapter?.path ?? null, scale: adapter?.scale ?? 0 }, { signal });
    adapterOn = wantedAdapter;
  };

  return {
    loaded,
    description,
    choose(name) {
      wanted = name;
    },
    use: (adapter, priority, signal, work) =>
      lease(priority, signal, async () => {
        await ensureModel(signal);
        await ensureAdapter(adapter, signal);
        return work(engine);
      }),
  };
}
