import type { NightEvent, PauseReason, Phase, SleepStatus } from '../../../../src-shared/contract/index.ts';
import type { Cycles } from '../../ports.ts';
import { overallProgress, planNight, secondsPerPhase } from './progress.ts';

/** Progress inside a phase is told in steps of this share. */
const PROGRESS_GRAIN = 0.02;

/** Where the running night is, from what it tells of itself. */
export interface NightView {
  hear(event: NightEvent): void;
  /** Part of a phase done; says whether that is worth telling. */
  advance(part: number, of: number): boolean;
  phase(): Phase;
  step(): number | null;
  /** `why` it is held, if it is. */
  state(now: number, why: PauseReason | null): SleepStatus['state'];
}

/** Creates the view of a night of so many steps; how long it will take is read off the last one. */
export function createNightView(
  { number: cycle, startedAt }: { number: number; startedAt: number },
  steps: number,
  lastNight: Readonly<Record<string, number>> | null,
): NightView {
  const plan = planNight(lastNight);
  let phase: Phase = 'gather';
  let part = 0;
  let told = 0;
  let step: number | null = null;
  let loss: number | null = null;
  let firstLoss: number | null = null;
  return {
    phase: () => phase,
    step: () => step,
    hear(event) {
      if (event.type === 'phase' && event.state === 'running') [phase, part, told] = [event.phase, 0, 0];
      if (event.type !== 'metric') return;
      step = event.step;
      loss = event.trainLoss ?? loss;
      firstLoss ??= event.trainLoss;
    },
    advance(done, of) {
      part = of === 0 ? 1 : done / of;
      if (Math.abs(part - told) < PROGRESS_GRAIN && part < 1) return false;
      told = part;
      return true;
    },
    state(now, why) {
      const progress = overallProgress(plan, phase, part);
      if (why !== null) return { kind: 'paused', cycle, phase, progress, why, step };
      const training = phase === 'train';
      return {
        kind: 'asleep',
        cycle,
        phase,
        progress,
        startedAt,
        endsAt: now + plan.total * 1000 * (1 - progress),
        step: training ? step : null,
        steps: training ? steps : null,
        trainLoss: loss,
        firstTrainLoss: firstLoss,
      };
    },
  };
}

/** Wall seconds of the phases of the last whole night with this recipe, cycles of other recipes being no guide. */
export function secondsOfLast(
  cycles: Pick<Cycles, 'list' | 'phases'>,
  current: number,
  recipe: string,
): Record<string, number> | null {
  const last = cycles
    .list(20)
    .find(
      (row) =>
        row.number !== current && row.recipe === recipe && (row.verdict === 'promoted' || row.verdict === 'rejected'),
    );
  return last === undefined ? null : secondsPerPhase(cycles.phases(last.number));
}
