import type { NightPlan } from '../../../../src-shared/contract/index.ts';
import type { Clock, Cycles, Messages, ModelDescription } from '../../ports.ts';
import type { Turn } from '../lessons/choose/lessons.ts';
import type { GatherOutput } from '../record/day.ts';

/** A night claims at most this many new turns; the rest waits for the next one. */
const MOST_TURNS = 2_000;
const DAY_MS = 86_400_000;

export interface GatherPorts {
  messages: Pick<Messages, 'unlearned' | 'learnedSince'>;
  cycles: Pick<Cycles, 'update'>;
  clock: Pick<Clock, 'now'>;
  /** What the night sets out to do with so many new turns, and so many that are studied again. */
  plan(turns: number, again: number): Promise<NightPlan>;
}

/**
 * Claims the turns not yet learned from and those of the rolling window that are studied again, and plans the night.
 */
export async function gather(
  { cycle, windowDays, model }: { cycle: number; windowDays: number; model: Pick<ModelDescription, 'sha256'> },
  { messages, cycles, clock, plan }: GatherPorts,
): Promise<GatherOutput> {
  const fresh = messages.unlearned(MOST_TURNS, model.sha256);
  const claimed = new Set(fresh.map((turn) => turn.user.id));
  // Learned by a night of another model counts as fresh.
  const again =
    windowDays === 0
      ? []
      : messages
          .learnedSince(clock.now() - windowDays * DAY_MS, MOST_TURNS)
          .filter((turn) => !claimed.has(turn.user.id));
  cycles.update(cycle, { turns: fresh.length });
  const ids = (turns: Turn[]) => turns.map((turn) => turn.user.id);
  return { turns: ids(fresh), studiedAgain: ids(again), plan: await plan(fresh.length, again.length) };
}
