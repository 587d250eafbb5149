import * as z from 'zod';
import type { NightContext } from '../record/context.ts';
import type { Turn } from '../lessons/choose/lessons.ts';

export const gatherOutputSchema = z.object({ turns: z.array(z.string()), studiedAgain: z.array(z.string()) });
export type GatherOutput = z.infer<typeof gatherOutputSchema>;

/** A night claims at most this many new turns; the rest waits for the next one. */
const MOST_TURNS = 2_000;
const DAY_MS = 86_400_000;

/** Claims the turns not yet learned from, and those of the rolling window that are studied again. */
export async function gather(context: NightContext): Promise<{ output: GatherOutput; summary: string }> {
  const { messages, cycles } = context.ports.database;
  const fresh = messages.unlearned(MOST_TURNS);
  const since = context.ports.clock.now() - context.recipe.windowDays * DAY_MS;
  const again = context.recipe.windowDays === 0 ? [] : messages.learnedSince(since, MOST_TURNS);
  cycles.update(context.cycle, { turns: fresh.length });
  const ids = (turns: Turn[]) => turns.map((turn) => turn.user.id);
  return {
    output: { turns: ids(fresh), studiedAgain: ids(again) },
    summary: `${fresh.length} ${fresh.length === 1 ? 'turn' : 'turns'} claimed`,
  };
}

/** The claimed turns that still exist: one may have been deleted since. */
export function turnsOf(context: NightContext, ids: readonly string[]): Turn[] {
  return context.ports.database.messages.turns([...new Set(ids)]);
}
