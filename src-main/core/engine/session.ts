import { modelSentence } from '../../../src-shared/words/system.ts';
import { tooLargeSentence } from '../../../src-shared/words/models.ts';
import { memoryNeed, modelInUse } from '../models/index.ts';
import type { AdapterRow, CorePorts, ModelDescription } from '../ports.ts';
import { createTopic, type Topic } from '../topic.ts';
import type { EngineClient } from './client.ts';
import { EngineError } from './connection.ts';
import { createLease, type Priority } from './lease.ts';

/** `model` is left out by who made the adapter a moment ago on the model it asks. */
export type AdapterChoice = (Pick<AdapterRow, 'id' | 'path' | 'scale'> & { model?: string | null }) | null;
export interface LoadedModel {
  description: ModelDescription;
  parameters: number;
  windowTokens: number;
}

/** The one engine process, shared: whoever uses it gets the right model and adapter, and chat goes before the night. */
export interface ModelSession {
  loaded: Pick<Topic<LoadedModel | null>, 'get' | 'watch'>;
  /**
   * Runs `work` alone with this adapter on (null: the untouched model). Loads the model first when another is loaded;
   * one that is larger than the memory is refused. An adapter is only ever put on the weights it was trained on.
   * `wanted` aborts when chat waits for work of the night.
   */
  use<T>(
    adapter: AdapterChoice,
    priority: Priority,
    signal: AbortSignal,
    work: (engine: EngineClient, wanted: AbortSignal) => Promise<T>,
  ): Promise<T>;
  /** The model in use, or the one this session is bound to. */
  description(): Promise<ModelDescription>;
  /** The same as it was when it was last asked for; null before. */
  known(): ModelDescription | null;
  /** The adapter in use on the model that was asked for last. */
  active(): AdapterRow | null;
  /** The same engine for work that stays with one model, whichever is in use meanwhile. */
  on(model: ModelDescription): ModelSession;
}

const LOAD_DEADLINE_MS = 180_000;

type SessionPorts = Pick<CorePorts, 'engine' | 'models' | 'modelFolders' | 'machine' | 'log'> & {
  database: { cycles: Pick<CorePorts['database']['cycles'], 'activeAdapter'> };
};

/** Creates the session; nothing is started or loaded before the first `use`. */
export function createModelSession(
  ports: SessionPorts,
  engine: EngineClient,
  chosen: () => string | null,
): ModelSession {
  const lease = createLease();
  const loaded = createTopic<LoadedModel | null>(null);
  let last: ModelDescription | null = null;
  /** undefined: unknown, as after a restart. */
  let adapterOn: string | null | undefined;
  ports.engine.onStatus((status) => {
    if (status.state === 'ready' && loaded.get() === null) return;
    loaded.set(null);
    adapterOn = undefined;
  });

  const description = async (): Promise<ModelDescription> => {
    const models = await ports.models.list();
    const found = modelInUse(models, chosen());
    last = found;
    if (found === null) {
      const broken = models.find((model) => model.name === chosen()) ?? models[0];
      throw new EngineError(
        'model_missing',
        broken === undefined
          ? 'No model was found. Run npm start again to restore the pocket model.'
          : modelSentence(broken),
      );
    }
    return found;
  };

  const refuseTooLarge = async (model: ModelDescription): Promise<void> => {
    const { shape } = await ports.modelFolders.facts(model);
    const need = shape === null ? null : memoryNeed(shape, model.windowTokens, ports.machine);
    if (need?.fits === 'neither') throw new EngineError('out_of_memory', tooLargeSentence(model.label, need));
  };

  const ensureModel = async (model: ModelDescription, signal: AbortSignal): Promise<void> => {
    const current = loaded.get()?.description;
    if (current?.folder === model.folder && current.sha256 === model.sha256) return;
    await refuseTooLarge(model);
    // From here on the process holds another model, or none.
    loaded.set(null);
    adapterOn = undefined;
    const result = await engine.load(
      { modelPath: model.folder, template: model.template },
      { signal, deadlineMs: LOAD_DEADLINE_MS },
    );
    adapterOn = null;
    loaded.set({
      description: model,
      parameters: result.parameters,
      windowTokens: Math.min(model.windowTokens, result.contextLength),
    });
    ports.log.info('model loaded', { model: model.name, seconds: result.seconds });
  };

  const ensureAdapter = async (model: ModelDescription, adapter: AdapterChoice, signal: AbortSignal): Promise<void> => {
    if (adapter?.model !== undefined && adapter.model !== model.sha256)
      throw new EngineError('adapter_invalid', `${model.label} is in use now. Try again.`);
    const wantedAdapter = adapter === null ? null : `${adapter.id}@${adapter.scale}`;
    if (adapterOn === wantedAdapter) return;
    adapterOn = undefined;
    await engine.setAdapter({ path: adapter?.path ?? null, scale: adapter?.scale ?? 0 }, { signal });
    adapterOn = wantedAdapter;
  };

  const boundTo = (bound: ModelDescription | null): ModelSession => ({
    loaded,
    description: async () => bound ?? description(),
    known: () => bound ?? last,
    active: () => ports.database.cycles.activeAdapter((bound ?? last)?.sha256 ?? null),
    on: (model) => boundTo(model),
    use: (adapter, priority, signal, work) =>
      lease(priority, signal, async (wanted) => {
        const model = bound ?? (await description());
        await ensureModel(model, signal);
        await ensureAdapter(model, adapter, signal);
        return work(engine, wanted);
      }),
  });
  return boundTo(null);
}
