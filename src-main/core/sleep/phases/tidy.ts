import { duplicates, type Memories, probesOf } from '../../memory/index.ts';
import type { Log, Memories as MemoryRows, VectorIndex } from '../../ports.ts';
import type { PauseGate } from '../model/pauseGate.ts';
import type { TidyOutput } from '../record/tidy.ts';

const MOST_PROBES = 40;

export interface TidyPorts {
  memories: Pick<Memories, 'synchronise' | 'search' | 'changed'>;
  memoryRows: Pick<MemoryRows, 'list' | 'get' | 'update'>;
  vectors: Pick<VectorIndex, 'ids' | 'remove'>;
  gate: Pick<PauseGate, 'wait'>;
  signal: AbortSignal;
  log: Pick<Log, 'warn'>;
  progress(done: number, of: number): void;
}

/**
 * Brings the index up to date and merges memories that say the same; undone when recall falls. Without an index, which
 * holds no truth, the night goes on.
 */
export async function tidy(ports: TidyPorts): Promise<TidyOutput> {
  const { memories, memoryRows: rows, signal } = ports;
  const active = () => rows.list({ state: 'active', limit: 5000 });
  const indexed = await tend(ports, () => memories.synchronise(signal));
  if (
    indexed === null ||
    (await tend(ports, () => removeStrangers(ports, new Set(active().map(({ id }) => id))))) === null
  ) {
    memories.changed();
    return {
      ...{ merged: 0, indexed: indexed ?? 0, probes: 0 },
      foundBefore: 0,
      foundAfter: 0,
      restored: false,
      tended: false,
    };
  }
  const probes = probesOf(active(), MOST_PROBES);
  const foundBefore = await found(ports, probes);
  const twins = duplicates(active());
  for (const { drop, keep } of twins) rows.update(drop, { state: 'replaced', replacedBy: keep });
  const survivors = new Map(twins.map(({ drop, keep }) => [drop, keep]));
  const foundAfter = await found(
    ports,
    probes.map((probe) => ({ ...probe, id: survivors.get(probe.id) ?? probe.id })),
  );
  const restored = foundAfter < foundBefore;
  if (restored) for (const { drop } of twins) rows.update(drop, { state: 'active', replacedBy: null });
  memories.changed();
  const merged = restored ? 0 : twins.length;
  return { merged, indexed, probes: probes.length, foundBefore, foundAfter, restored, tended: true };
}

/** What the work on the index gives, or null where the index is away; only a night that is woken ends here. */
async function tend<Value>({ signal, log }: TidyPorts, work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work();
  } catch (error) {
    signal.throwIfAborted();
    log.warn('the index could not be tended tonight', { error: String(error) });
    return null;
  }
}

/** Vectors whose memory is gone leave the index; says how many. */
async function removeStrangers(
  { memoryRows, vectors, signal }: TidyPorts,
  known: ReadonlySet<string>,
): Promise<number> {
  const strangers = (await vectors.ids(signal)).filter(
    (id) => !known.has(id) && (memoryRows.get(id)?.state ?? 'forgotten') === 'forgotten',
  );
  if (strangers.length > 0) await vectors.remove(strangers, signal);
  return strangers.length;
}

async function found(
  { gate, memories, signal, progress }: TidyPorts,
  probes: readonly { id: string; query: string }[],
): Promise<number> {
  let count = 0;
  for (const [index, probe] of probes.entries()) {
    await gate.wait(signal);
    const hits = await memories.search(probe.query, 5, signal);
    if (hits.some((hit) => hit.memory.id === probe.id)) count += 1;
    progress(index + 1, probes.length);
  }
  return count;
}
