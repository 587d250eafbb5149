import * as z from 'zod';
import { routeTurns } from '../../memory/index.ts';
import type { RouteRow } from '../../ports.ts';
import type { NightContext } from '../record/context.ts';
import { outputOf } from '../record/context.ts';
import { studiedSafely } from '../lessons/fit/studied.ts';
import { gatherOutputSchema, turnsOf } from './gather.ts';

export const sortOutputSchema = z.object({
  kept: z.array(z.object({ message: z.string(), text: z.string() })),
  memories: z.number(),
  leftOut: z.array(z.object({ reason: z.string(), count: z.number() })),
});
export type SortOutput = z.infer<typeof sortOutputSchema>;

/** Routes each span of the day: facts into memory, conversation to the lessons, secrets nowhere. */
export async function sort(context: NightContext): Promise<{ output: SortOutput; summary: string }> {
  const turns = turnsOf(context, outputOf(context, 'gather', gatherOutputSchema).turns);
  const kept: SortOutput['kept'] = [];
  const leftOut = new Map<string, number>();
  let memories = 0;
  for (const turn of turns) {
    context.signal.throwIfAborted();
    memories += await context.memories.remember(turn.user, 'night', context.cycle);
    const studied = await studiedSafely(context.ports, turn);
    if (studied.kind === 'keep') kept.push({ message: turn.user.id, text: studied.text });
    else leftOut.set(studied.why, (leftOut.get(studied.why) ?? 0) + 1);
  }
  const cycles = context.ports.database.cycles;
  // Read after all of the day was decided: a later turn may have replaced what an earlier one said.
  const routed = await routeTurns(
    { memories: context.ports.database.memories, secrets: context.ports.secrets },
    turns.map(({ user }) => user),
  );
  cycles.saveRoutes(context.cycle, routed.flatMap(routeRows));
  const dayMemories = routed
    .flatMap(({ spans }) => spans)
    .filter(({ label }) => label === 'fact' || label === 'both').length;
  cycles.update(context.cycle, { memories: dayMemories });
  return {
    output: { kept, memories: dayMemories, leftOut: [...leftOut].map(([reason, count]) => ({ reason, count })) },
    summary: `${kept.length} to study, ${dayMemories} to memory${memories > 0 ? `, ${memories} found now` : ''}`,
  };
}

/** What was withheld, or forgotten since, leaves no words in the night's rows. */
function routeRows({ message, spans }: Awaited<ReturnType<typeof routeTurns>>[number]): RouteRow[] {
  return spans.map(({ text, label, reason, confidence }) => ({
    message,
    text: label === 'secret' || label === 'drop' ? '' : text,
    label,
    reason,
    confidence,
  }));
}
