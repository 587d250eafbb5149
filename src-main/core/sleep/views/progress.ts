import { type Phase, PHASES } from '../../../../src-shared/contract/index.ts';

/** Share of a night that each phase takes when nothing is known: measured on the pocket model. */
const USUAL_SECONDS: Record<Phase, number> = {
  gather: 0.2,
  sort: 0.5,
  tidy: 1,
  prepare: 30,
  train: 70,
  examine: 80,
  decide: 0.2,
  settle: 0.5,
};

export interface Plan {
  secondsOf: Record<Phase, number>;
  total: number;
}

/** How long each phase should take: as the last night did, else as usual. */
export function planNight(lastNight: Readonly<Record<string, number>> | null): Plan {
  const secondsOf = { ...USUAL_SECONDS };
  if (lastNight !== null)
    for (const phase of PHASES) secondsOf[phase] = Math.max(0.1, lastNight[phase] ?? USUAL_SECONDS[phase]);
  return { secondsOf, total: PHASES.reduce((sum, phase) => sum + secondsOf[phase], 0) };
}

/** Share of the whole night done, 0..1; never says 1 before the end. */
export function overallProgress(plan: Plan, phase: Phase, partOfPhase: number): number {
  let done = 0;
  for (const earlier of PHASES) {
    if (earlier === phase) break;
    done += plan.secondsOf[earlier];
  }
  return Math.min(0.99, (done + plan.secondsOf[phase] * Math.min(1, Math.max(0, partOfPhase))) / plan.total);
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
