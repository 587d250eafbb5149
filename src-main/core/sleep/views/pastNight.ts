import type { NightEvent, NightPlan } from '../../../../src-shared/contract/index.ts';
import { type Channel, createChannel } from '../../channel.ts';
import { summarise } from '../../harness/index.ts';
import type { Cycles } from '../../ports.ts';
import { fromRow } from '../judge/exam/exam.ts';
import { readOutput } from '../record/outputs.ts';
import { secondsPerPhase } from './progress.ts';
import { storedSummary } from './summaries.ts';

/** The events of a night that is over, from its rows: phases, losses, verdict. */
export function pastNight(
  cycles: Pick<Cycles, 'get' | 'results' | 'phases' | 'metrics'>,
  cycle: number,
): Channel<NightEvent> {
  const channel = createChannel<NightEvent>();
  const [row, phases] = [cycles.get(cycle), cycles.phases(cycle)];
  const night = { report: row?.report ?? null, reason: row?.reason ?? null, phases };
  const plan = planOf(cycles, cycle);
  if (plan !== null) channel.push({ type: 'plan', cycle, plan });
  for (const one of phases)
    if (one.state !== 'pending')
      channel.push({ type: 'phase', cycle, phase: one.phase, state: one.state, summary: storedSummary(one, night) });
  for (const { step, trainLoss, validationLoss, learningRate } of cycles.metrics(cycle))
    channel.push({ type: 'metric', cycle, step, trainLoss, validationLoss, learningRate });
  if (row?.state === 'finished') channel.push(verdictEvent(cycles, cycle));
  channel.end();
  return channel;
}

/** What the night set out to do; null where it made no plan, or it cannot be read. */
export function planOf(cycles: Pick<Cycles, 'get' | 'phases'>, cycle: number): NightPlan | null {
  const stored = readOutput('gather', { report: cycles.get(cycle)?.report ?? null, phases: cycles.phases(cycle) });
  return stored.kind === 'read' ? stored.output.plan : null;
}

/** The last event of a night, from what is stored. */
export function verdictEvent(cycles: Pick<Cycles, 'get' | 'results' | 'phases'>, cycle: number): NightEvent {
  const row = cycles.get(cycle);
  const results = cycles.results(cycle);
  const scores = (arm: string) =>
    Object.fromEntries(
      Object.entries(summarise(results.filter((one) => one.arm === arm).map(fromRow)).tasks).map(([task, score]) => [
        task,
        score.accuracy,
      ]),
    );
  return {
    type: 'verdict',
    cycle,
    verdict: row?.verdict ?? 'failed',
    reason: row?.reason ?? null,
    harness: { before: scores('before'), after: scores('after') },
    seconds: secondsPerPhase(cycles.phases(cycle)),
    plannedSeconds: planOf(cycles, cycle)?.seconds ?? {},
  };
}
