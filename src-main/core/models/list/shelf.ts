import type { ListedModel, ModelList } from '../../../../src-shared/contract/index.ts';
import { type ModelRefusal, modelRefusalSentence } from '../../../../src-shared/words/modelRefusals.ts';
import { failure } from '../../failure.ts';
import type { JobSlot } from '../../jobs/index.ts';
import type { CorePorts, ModelDescription } from '../../ports.ts';
import { createTopic, type Topic } from '../../topic.ts';
import { createArrival } from '../first/arrival.ts';
import { getRefusal, removeRefusal, useRefusal } from './asking.ts';
import { createFirstModel } from '../first/bringFirst.ts';
import type { ImportRefusal } from '../facts.ts';
import { idOf, modelInUse, withId } from '../inUse.ts';
import { type FoundModel, idsOf, listModels } from './modelList.ts';
import { FIRST_MODEL } from '../offer.ts';

/** All models that can be used or had, and what may be done with them. */
export interface ModelShelf {
  list: Topic<ModelList>;
  /** Reads the disk again; resolves with the list as it is then. */
  refresh(): Promise<ModelList>;
  get(id: string): Promise<ListedModel>;
  pause(id: string): Promise<ListedModel>;
  use(id: string): Promise<ListedModel>;
  remove(id: string): Promise<{ freedBytes: number }>;
  import(path: string): Promise<{ model: ListedModel; requantised: string[] }>;
  markArrivalRead(id: string): void;
  /** Fetches the first model by itself where that is wanted. */
  start(): void;
  /** Holds every fetch; what has come stays. */
  dispose(): Promise<void>;
}

export interface ShelfParts {
  ports: CorePorts;
  jobs: Pick<JobSlot, 'holder'>;
  /** Called when another model is in use, or the one in use is another; resolves once everybody follows. */
  onInUse(): Promise<void>;
  /** Lets go of a model whose files are about to be removed. */
  letGo(model: ModelDescription): Promise<void>;
}

/** Creates the shelf; it is empty until the first `refresh`. */
export function createModelShelf({ ports, jobs, onInUse, letGo }: ShelfParts): ModelShelf {
  const { assets, clock, database, log, modelFolders, settings } = ports;
  const closing = new AbortController();
  const arrival = createArrival(database.values, clock);
  const first = createFirstModel(
    { ...ports, values: database.values, isHere: () => withId(found, FIRST_MODEL)?.installed === true },
    () => publish(),
  );
  const list = createTopic<ModelList>({ models: [], arrived: null });
  const fetches = new Set<Promise<unknown>>();
  let found: FoundModel[] = [];
  let stopBringing: (() => Promise<void>) | null = null;
  let inUse: string | null = null;
  let following: Promise<void> = Promise.resolve();

  const publish = (): ModelList => {
    const now = modelInUse(found, settings.get().chosenModel);
    const models = listModels({
      found,
      assets: assets.catalogue().map((asset) => ({ asset, state: assets.state(asset.id) })),
      machine: ports.machine,
      inUse: now?.folder ?? null,
      activeNight: (sha256) => database.cycles.activeAdapter(sha256)?.cycle ?? null,
      retryAt: (id) => (id === FIRST_MODEL ? first.retryAt() : null),
    });
    const entry = models.find((one) => one.inUse);
    if (entry !== undefined) arrival.see(entry, settings.get().chosenModel);
    list.set({ models, arrived: arrival.arrived() });
    return list.get();
  };
  const refresh = async (): Promise<ModelList> => {
    const descriptions = await ports.models.list();
    found = await Promise.all(descriptions.map(async (one) => ({ ...(await modelFolders.facts(one)), ...one })));
    const before = inUse;
    const now = modelInUse(found, settings.get().chosenModel);
    inUse = now === null ? null : `${now.folder} ${now.sha256}`;
    const published = publish();
    if (before !== null && before !== inUse)
      following = onInUse().catch((error: unknown) => log.warn('not all follow the model', { error: String(error) }));
    // Also where another reading of the disk saw the change first: whoever asked for it may ask of the new one next.
    await following;
    return published;
  };
  const quietly = (work: Promise<unknown>, what: string) =>
    void work.catch((error: unknown) => log.warn(what, { error: String(error) }));

  const entry = async (id: string): Promise<ListedModel> => {
    const { models } = await refresh();
    const one = models.find((model) => model.id === idOf(id)) ?? models.find((model) => model.id === id.toLowerCase());
    if (one === undefined) throw refuse({ code: 'unknown', id, known: models.map((model) => model.id) }, 'NOT_FOUND');
    return one;
  };
  const hereWith = (id: string) => found.find(({ folder }) => idsOf(found).get(folder) === id) ?? null;
  const assetOf = (id: string) => assets.catalogue().find((asset) => idOf(asset.id) === id) ?? null;

  const stops = [
    assets.onChange((_, state) => {
      if (state.kind === 'ready' || state.kind === 'missing') quietly(refresh(), 'the models could not be read again');
      else publish();
    }),
    settings.onChange(() => quietly(refresh(), 'the models could not be read again')),
  ];

  return {
    list,
    refresh,
    async get(id) {
      const model = await entry(id);
      const refusal = getRefusal(model);
      if (refusal !== null) throw refuse(refusal);
      const asset = assetOf(model.id);
      if (model.state.kind === 'ready' || asset === null) return model;
      if (model.id === FIRST_MODEL) first.holdBack(false);
      const fetching = assets
        .get(asset.id, closing.signal)
        .catch((error: unknown) => {
          if (!closing.signal.aborted) log.error('a fetch broke off', { model: model.id, error: String(error) });
        })
        .finally(() => fetches.delete(fetching));
      fetches.add(fetching);
      return entry(model.id);
    },
    async pause(id) {
      const model = await entry(id);
      if (model.id === FIRST_MODEL) first.holdBack(true);
      const asset = assetOf(model.id);
      if (asset !== null) assets.pause(asset.id);
      return entry(model.id);
    },
    async use(id) {
      const model = await entry(id);
      const refusal = useRefusal(model);
      if (refusal !== null) throw refuse(refusal);
      settings.set({ ...settings.get(), chosenModel: model.id });
      return entry(model.id);
    },
    async remove(id) {
      const model = await entry(id);
      const refusal = removeRefusal(model, jobs.holder() !== null);
      if (refusal !== null) throw refuse(refusal);
      if (model.id === FIRST_MODEL) first.holdBack(true);
      const here = hereWith(model.id);
      if (here !== null) await letGo(here);
      const asset = assetOf(model.id);
      const freed = here === null ? model.diskBytes : await modelFolders.remove(here.folder);
      if (asset !== null) await assets.remove(asset.id);
      await refresh();
      return { freedBytes: freed };
    },
    async import(path) {
      const made = await modelFolders.import(path, { signal: closing.signal, onProgress: () => undefined });
      if (made.kind === 'refused') throw refuse(importRefusal(path, made.reason), 'BAD_REQUEST');
      const { models } = await refresh();
      const model = models.find(({ id }) => id === idsOf(found).get(made.folder));
      if (model === undefined) throw new Error(`what was imported to ${made.folder} is not listed`);
      return { model, requantised: made.requantised };
    },
    markArrivalRead(id) {
      arrival.read(id);
      publish();
    },
    start() {
      stopBringing ??= first.start();
    },
    async dispose() {
      for (const stop of stops) stop();
      closing.abort();
      await Promise.all([stopBringing?.(), ...fetches]);
    },
  };
}

function refuse(refusal: ModelRefusal, code: 'REFUSED' | 'NOT_FOUND' | 'BAD_REQUEST' = 'REFUSED') {
  return failure(code, modelRefusalSentence(refusal));
}

function importRefusal(path: string, reason: ImportRefusal): ModelRefusal {
  switch (reason.code) {
    case 'notFound':
      return { code: 'pathNotFound', path };
    case 'notAModel':
      return { code: 'notAModel', path };
    case 'nameTaken':
    case 'unusable':
      return reason;
  }
}
