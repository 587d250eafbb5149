import type { NightEvent, NightPlan, PauseReason, Phase, SleepStatus } from '../../../../src-shared/contract/index.ts';
import type { Clock } from '../../ports.ts';
import { overallProgress, secondsLeft, USUAL_SECONDS } from './progress.ts';

/** Progress inside a phase is told in steps of this share. */
const PROGRESS_GRAIN = 0.02;
/** A longer silence is a pause, or a machine that slept; it says nothing of how fast the night is. */
const LONGEST_STEP_MS = 120_000;

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

/** Creates the view of a night of so many steps; how long it takes is its plan's to say, and its own pace. */
export function createNightView(
  { number: cycle, startedAt }: { number: number; startedAt: number },
  steps: number,
  clock: Pick<Clock, 'now'>,
): NightView {
  let plan: NightPlan | null = null;
  let phase: Phase = 'gather';
  let part = 0;
  let told = 0;
  let step: number | null = null;
  let loss: number | null = null;
  let firstLoss: number | null = null;
  let tookMs = 0;
  let heardAt = clock.now();
  const tick = () => {
    const now = clock.now();
    const passed = now - heardAt;
    if (passed > 0 && passed < LONGEST_STEP_MS) tookMs += passed;
    heardAt = now;
  };
  return {
    phase: () => phase,
    step: () => step,
    hear(event) {
      tick();
      if (event.type === 'plan') plan = event.plan;
      if (event.type === 'phase' && event.state === 'running') [phase, part, told] = [event.phase, 0, 0];
      if (event.type !== 'metric') return;
      step = event.step;
      loss = event.trainLoss ?? loss;
      firstLoss ??= event.trainLoss;
    },
    advance(done, of) {
      tick();
      part = of === 0 ? 1 : done / of;
      if (Math.abs(part - told) < PROGRESS_GRAIN && part < 1) return false;
      told = part;
      return true;
    },
    state(now, why) {
      const planned = plan?.seconds ?? USUAL_SECONDS;
      const progress = overallProgress(planned, phase, part);
      if (why !== null) return { kind: 'paused', cycle, phase, progress, why, step };
      const training = phase === 'train';
      return {
        kind: 'asleep',
        cycle,
        phase,
        progress,
        startedAt,
        endsAt: now + secondsLeft(planned, phase, part, tookMs / 1000) * 1000,
        step: training ? step : null,
        steps: training ? (plan?.sizes.steps ?? steps) : null,
        trainLoss: loss,
        firstTrainLoss: firstLoss,
        plan,
      };
    },
  };
}
