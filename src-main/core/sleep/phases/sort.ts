import type { LeftOutReason } from '../../../../src-shared/contract/index.ts';
import { type Memories, type Route, routeMessage, routeTurns } from '../../memory/index.ts';
import type { Cycles, Memories as MemoryRows, Messages, RouteRow, SecretScanner } from '../../ports.ts';
import { turnsOf } from '../lessons/choose/lessons.ts';
import { studiedSafely } from '../lessons/fit/studied.ts';
import type { GatherOutput, SortOutput } from '../record/day.ts';

export interface SortPorts {
  messages: Pick<Messages, 'turns'>;
  memoryRows: MemoryRows;
  memories: Pick<Memories, 'remember'>;
  cycles: Pick<Cycles, 'saveRoutes' | 'update'>;
  secrets: SecretScanner;
  signal: AbortSignal;
}

/** Routes each span of the day: facts into memory, conversation to the lessons, secrets nowhere. */
export async function sort(
  { cycle, gathered }: { cycle: number; gathered: GatherOutput },
  { messages, memoryRows, memories, cycles, secrets, signal }: SortPorts,
): Promise<SortOutput> {
  const turns = turnsOf({ messages }, gathered.turns);
  const routes = new Map<string, Route[]>();
  const kept: SortOutput['kept'] = [];
  const leftOut = new Map<LeftOutReason, number>();
  let foundNow = 0;
  for (const turn of turns) {
    signal.throwIfAborted();
    const routed = await routeMessage(turn.user, secrets);
    routes.set(turn.user.id, routed);
    foundNow += await memories.remember(turn.user, 'night', cycle, routed);
    const studied = await studiedSafely({ secrets }, turn, routed);
    if (studied.kind === 'keep') kept.push({ message: turn.user.id, text: studied.text });
    else leftOut.set(studied.why, (leftOut.get(studied.why) ?? 0) + 1);
  }
  // Read after all of the day was decided: a later turn may have replaced what an earlier one said.
  const decided = await routeTurns(
    { memories: memoryRows, secrets },
    turns.map(({ user }) => user),
    ({ id }) => routes.get(id),
  );
  cycles.saveRoutes(cycle, decided.flatMap(routeRows));
  const dayMemories = decided
    .flatMap(({ spans }) => spans)
    .filter(({ label }) => label === 'fact' || label === 'both').length;
  cycles.update(cycle, { memories: dayMemories });
  return {
    kept,
    toStudy: kept.length,
    memories: dayMemories,
    foundNow,
    leftOut: [...leftOut].map(([reason, count]) => ({ reason, count })),
  };
}

/** What was withheld, or forgotten since, leaves no words in the night's rows. */
function routeRows({ message, spans }: Awaited<ReturnType<typeof routeTurns>>[number]): RouteRow[] {
  return spans.map(({ text, label, reason, confidence }) => ({
    message,
    text: label === 'secret' || label === 'drop' ? '' : text,
    label,
    reason: JSON.stringify(reason),
    confidence,
  }));
}
