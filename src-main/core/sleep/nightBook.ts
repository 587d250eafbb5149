import type { CycleDetail, NightEvent, NightPlan } from '../../../src-shared/contract/index.ts';
import type { Channel } from '../channel.ts';
import type { ModelSession } from '../engine/session.ts';
import { failure } from '../failure.ts';
import type { Style } from '../manner/index.ts';
import type { Clock, Database, ExampleRow, SecretScanner } from '../ports.ts';
import { cycleDetail } from './views/cycleViews.ts';
import { pastNight } from './views/pastNight.ts';
import { type PlannedSpan, plannedSpans, withoutSmallTalk } from './views/plannedSpans.ts';

/** What is asked of nights that are over, and of the one to come. */
export interface NightBook {
  cycle(number: number): CycleDetail;
  /** The events of a night that is over. */
  past(number: number): Channel<NightEvent>;
  examples(number: number): ExampleRow[];
  /** Says which night is in use now, and which was undone. */
  undo(isAsleep: boolean): { activeNight: number | null; undone: number };
  markRead(number: number): void;
  /** What tonight would study, and how long it would take if it began now. */
  plan(): Promise<{ turns: number; spans: PlannedSpan[]; preferences: string[]; night: NightPlan | null }>;
}

/** The most turns that a plan looks at. */
const MOST_PLANNED = 500;

/** Reads the nights in the database; of them it changes only what is in use, and whether a report was read. */
export function createNightBook(
  { database, secrets, clock }: { database: Database; secrets: SecretScanner; clock: Clock },
  style: Pick<Style, 'lines'>,
  session: Pick<ModelSession, 'active' | 'known'>,
  tonight: (turns: number, wishes: boolean) => Promise<NightPlan | null>,
): NightBook {
  const cycle = (number: number): CycleDetail => {
    const row = database.cycles.get(number);
    if (row === null) throw failure('NOT_FOUND', `There is no night ${number}.`);
    return cycleDetail(database, row, session.active()?.cycle ?? null);
  };
  return {
    cycle,
    past(number) {
      cycle(number);
      return pastNight(database.cycles, number);
    },
    examples(number) {
      cycle(number);
      return database.cycles.examples(number);
    },
    undo(isAsleep) {
      const active = session.active();
      if (active === null) throw failure('REFUSED', 'There is no night to undo. The untouched model is in use.');
      if (isAsleep) throw failure('REFUSED', 'It is asleep. Wake it up first, then undo.');
      const next = database.cycles.undo(active.cycle);
      return { activeNight: next?.cycle ?? null, undone: active.cycle };
    },
    markRead(number) {
      cycle(number);
      database.cycles.update(number, { readAt: clock.now() });
    },
    async plan() {
      const turns = database.messages.unlearned(MOST_PLANNED, session.known()?.sha256 ?? null);
      const spans = await plannedSpans({ database, secrets }, turns);
      const preferences = style.lines();
      return {
        turns: turns.length,
        spans: preferences.length === 0 ? withoutSmallTalk(spans) : spans,
        preferences,
        night: await tonight(turns.length, preferences.length > 0),
      };
    },
  };
}
