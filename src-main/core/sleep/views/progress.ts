import { type Phase, PHASES } from '../../../../src-shared/contract/index.ts';
import { total } from '../plan/cost.ts';

/** A night of which nothing is known, as one of the practice model goes. */
export const USUAL_SECONDS: Readonly<Record<Phase, number>> = {
  gather: 0.2,
  sort: 0.5,
  tidy: 1,
  prepare: 30,
  train: 70,
  examine: 80,
  decide: 0.2,
  settle: 0.5,
};

/** Seconds of the plan that are behind it. */
export function secondsDone(planned: Readonly<Record<Phase, number>>, phase: Phase, partOfPhase: number): number {
  const earlier = PHASES.slice(0, PHASES.indexOf(phase)).reduce((sum, one) => sum + planned[one], 0);
  return earlier + planned[phase] * Math.min(1, Math.max(0, partOfPhase));
}

/** Share of the whole night done, 0..1; never says 1 before the end. */
export function overallProgress(planned: Readonly<Record<Phase, number>>, phase: Phase, partOfPhase: number): number {
  return Math.min(0.99, secondsDone(planned, phase, partOfPhase) / total(planned));
}

/** So many seconds of a night say no more than its plan did. */
const BELIEVED_SECONDS = 60;
const MOST_TIMES_SLOWER = 4;

/** How long the rest should take: as planned, times how much slower or faster than planned the night went so far. */
export function secondsLeft(
  planned: Readonly<Record<Phase, number>>,
  phase: Phase,
  partOfPhase: number,
  tookSeconds: number,
): number {
  const done = secondsDone(planned, phase, partOfPhase);
  const pace = (tookSeconds + BELIEVED_SECONDS) / (done + BELIEVED_SECONDS);
  return (total(planned) - done) * Math.min(MOST_TIMES_SLOWER, Math.max(1 / MOST_TIMES_SLOWER, pace));
}

/** Wall seconds of each phase that ran. */
export function secondsPerPhase(
  phases: readonly { phase: Phase; startedAt: number | null; endedAt: number | null }[],
): Record<string, number> {
  return Object.fromEntries(
    phases.flatMap((row) =>
      row.startedAt === null || row.endedAt === null
        ? []
        : [[row.phase, Math.round((row.endedAt - row.startedAt) / 100) / 10]],
    ),
  );
}
