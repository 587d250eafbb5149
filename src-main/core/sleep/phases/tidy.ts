import * as z from 'zod';
import type { MemoryRow } from '../../ports.ts';
import type { NightContext } from '../record/context.ts';
import { duplicates, probesOf } from '../../memory/index.ts';

export const tidyOutputSchema = z.object({
  merged: z.number(),
  indexed: z.number(),
  probes: z.number(),
  foundBefore: z.number(),
  foundAfter: z.number(),
  restored: z.boolean(),
});
export type TidyOutput = z.infer<typeof tidyOutputSchema>;

const MOST_PROBES = 40;

/**
 * Brings the index up to date and merges memories that say the same; undone when recall falls. Without an index, which
 * holds no truth, the night goes on.
 */
export async function tidy(context: NightContext): Promise<{ output: TidyOutput; summary: string }> {
  const rows = context.ports.database.memories;
  const active = () => rows.list({ state: 'active', limit: 5000 });
  const indexed = await tend(context, () => context.memories.synchronise(context.signal));
  if (indexed === null || (await tend(context, () => removeStrangers(context, active()))) === null) {
    context.memories.changed();
    return {
      output: { merged: 0, indexed: indexed ?? 0, probes: 0, foundBefore: 0, foundAfter: 0, restored: false },
      summary:
        'the search index could not be tended, so memories are found by their words tonight and none were merged',
    };
  }
  const probes = probesOf(active(), MOST_PROBES);
  const foundBefore = await found(context, probes);
  const twins = duplicates(active());
  for (const { drop, keep } of twins) rows.update(drop, { state: 'replaced', replacedBy: keep });
  const survivors = new Map(twins.map(({ drop, keep }) => [drop, keep]));
  const foundAfter = await found(
    context,
    probes.map((probe) => ({ ...probe, id: survivors.get(probe.id) ?? probe.id })),
  );
  const restored = foundAfter < foundBefore;
  if (restored) for (const { drop } of twins) rows.update(drop, { state: 'active', replacedBy: null });
  context.memories.changed();
  const merged = restored ? 0 : twins.length;
  const probeText =
    probes.length === 0 ? 'nothing to probe' : `recall ${restored ? foundBefore : foundAfter} of ${probes.length}`;
  return {
    output: { merged, indexed, probes: probes.length, foundBefore, foundAfter, restored },
    summary: `${merged} merged, ${probeText}${restored ? ', put back because recall fell' : ''}`,
  };
}

/** What the work on the index gives, or null where the index is away; only a night that is woken ends here. */
async function tend<Value>({ signal, ports }: NightContext, work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work();
  } catch (error) {
    signal.throwIfAborted();
    ports.log.warn('the index could not be tended tonight', { error: String(error) });
    return null;
  }
}

/** Vectors whose memory is gone leave the index; says how many. */
async function removeStrangers(context: NightContext, active: MemoryRow[]): Promise<number> {
  const known = new Set(active.map((row) => row.id));
  const rows = context.ports.database.memories;
  const strangers = (await context.ports.vectors.ids(context.signal)).filter(
    (id) => !known.has(id) && (rows.get(id)?.state ?? 'forgotten') === 'forgotten',
  );
  if (strangers.length > 0) await context.ports.vectors.remove(strangers, context.signal);
  return strangers.length;
}

async function found(context: NightContext, probes: readonly { id: string; query: string }[]): Promise<number> {
  let count = 0;
  for (const [index, probe] of probes.entries()) {
    await context.gate.wait(context.signal);
    const hits = await context.memories.search(probe.query, 5, context.signal);
    if (hits.some((hit) => hit.memory.id === probe.id)) count += 1;
    context.progress('tidy', index + 1, probes.length);
  }
  return count;
}
