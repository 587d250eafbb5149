import { type PauseReason, RECIPES, type Verdict } from '../../../src-shared/contract/index.ts';
import type { CycleRow } from '../ports.ts';
import type { Recipe } from './model/recipes.ts';
import { NightEnds, Suspension } from './record/ending.ts';
import { type NightParts, type RunningNight, startNight } from './runningNight.ts';

export interface OneNight {
  running(): RunningNight | null;
  /** Starts the night of this row, or goes on with it; `release` is called when it has ended. */
  begin(row: CycleRow, release: () => void): Promise<void>;
  wakeUp(mode: 'discard' | 'finishExam'): { woken: boolean };
  /** Holds the running night until it is told to go on; false where none runs. */
  pause(why: PauseReason): boolean;
  goOn(): boolean;
  /** Ends the running night if `reads` says so; resolves once it has ended. */
  stepAside(reads: (cycle: number) => boolean): Promise<void>;
  /** Suspends it, to be gone on with at the next start. */
  suspend(): Promise<void>;
}

/** The one night that may run at a time: its beginning, what may be done to it, and its end. */
export function createOneNight(
  parts: NightParts,
  recipes: (name: Recipe['name']) => Recipe,
  on: {
    change(cycle: number, what: 'phase' | 'progress'): void;
    begun(): void;
    ended(row: CycleRow | null, verdict: Verdict): void;
  },
): OneNight {
  const { gate } = parts;
  let running: RunningNight | null = null;
  const end = (reason: NightEnds) => {
    running?.stop(reason);
    gate.resume();
  };
  return {
    running: () => running,
    async begin(row, release) {
      const night = await startNight(parts, row, recipes(recipeOf(row)), (what) => on.change(row.number, what));
      running = night;
      void night.done.then((verdict) => {
        running = null;
        release();
        gate.resume();
        on.ended(parts.ports.database.cycles.get(row.number), verdict);
      });
      on.begun();
    },
    wakeUp(mode) {
      if (running === null) return { woken: false };
      const phase = running.phase();
      if (mode === 'finishExam' && (phase === 'examine' || phase === 'decide' || phase === 'settle'))
        return { woken: false };
      end(new NightEnds({ kind: 'woken', phase, step: running.step() }));
      return { woken: true };
    },
    pause(why) {
      if (running !== null) gate.pause(why);
      return running !== null;
    },
    goOn() {
      gate.resume();
      return running !== null;
    },
    async stepAside(reads) {
      if (running === null || !reads(running.cycle)) return;
      const { done } = running;
      end(new NightEnds({ kind: 'conversationDeleted' }));
      await done;
    },
    async suspend() {
      running?.stop(new Suspension('Circadia is closing; the night goes on at the next start'));
      await running?.done;
    },
  };
}

/** The recipe a stored night was started with; one of a later version counts as the default. */
function recipeOf(row: CycleRow): Recipe['name'] {
  return RECIPES.find((name) => name === row.recipe) ?? 'gentle';
}
