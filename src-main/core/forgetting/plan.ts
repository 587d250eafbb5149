import { wordsOfWish } from '../manner/index.ts';
import type { AdapterRow, CorePorts } from '../ports.ts';
import { armKey, cycleId } from '../sleep/index.ts';
import { nextActive, taintedAdapters } from './lineage.ts';

export interface ForgettingPlan {
  /** Nights that had read it, kept or not. */
  cycles: number[];
  tainted: AdapterRow[];
  /** In use on the model in use, before and after. */
  before: AdapterRow | null;
  active: AdapterRow | null;
  /** In use from now on, on every model. */
  inUse: AdapterRow[];
  files: number;
  bytes: number;
  keepArms: string[];
  redact: string[];
}

/** What the deletion of this conversation takes with it. Ask again after any wait: a night may have ended. */
export async function planForgetting(
  ports: CorePorts,
  conversation: string,
  model: string | null,
): Promise<ForgettingPlan> {
  const { database, files } = ports;
  const whole = new Set<string>();
  for (const adapter of database.cycles.adapters())
    if (await files.adapterIsWhole(adapter.path, adapter.sha256)) whole.add(adapter.id);
  const models = await ports.models.list();
  const sizes = await Promise.all(
    database.forgetting.cyclesThatRead(conversation).map((cycle) => files.measureNight(cycleId(cycle))),
  );

  // From here on nothing waits, so rows cannot change under the plan.
  const adapters = database.cycles.adapters();
  const tainted = taintedAdapters(adapters, conversation);
  const taintedIds = new Set(tainted.map((adapter) => adapter.id));
  const before = database.cycles.activeAdapter(model);
  const isUsable = (adapter: AdapterRow) =>
    whole.has(adapter.id) && database.cycles.get(adapter.cycle)?.undone === false;
  const next = (of: string | null) =>
    nextActive(
      adapters.filter((adapter) => adapter.model === of),
      database.cycles.activeAdapter(of)?.id ?? null,
      taintedIds,
      isUsable,
    );
  const clean = adapters.filter((adapter) => !taintedIds.has(adapter.id));
  return {
    cycles: database.forgetting.cyclesThatRead(conversation),
    tainted,
    before,
    active: next(model),
    inUse: [...new Set(adapters.map((adapter) => adapter.model))].flatMap((of) => next(of) ?? []),
    files: sizes.reduce((sum, size) => sum + size.files, 0),
    bytes: sizes.reduce((sum, size) => sum + size.bytes, 0),
    keepArms: models.flatMap((model) => [
      armKey(ports, model, null, 0),
      ...clean.map((adapter) => armKey(ports, model, adapter.sha256, adapter.scale)),
    ]),
    redact: database.memories
      .ofConversation(conversation)
      .flatMap((memory) => (memory.kind === 'preference' ? wordsOfWish(memory.text) : [])),
  };
}
