import { type NightEvent, type Phase, PHASES, type Verdict } from '../../../src-shared/contract/index.ts';
import { EngineError } from '../engine/connection.ts';
import { sentenceOf } from '../failure.ts';
import { summarise } from '../harness/index.ts';
import { cycleId, type NightContext, NightEnds } from './record/context.ts';
import { fromRow } from './judge/exam/exam.ts';
import { decide } from './phases/decide.ts';
import { examine } from './phases/examine.ts';
import { gather } from './phases/gather.ts';
import { prepare } from './phases/prepare.ts';
import { settle } from './phases/settle.ts';
import { sort } from './phases/sort.ts';
import { tidy } from './phases/tidy.ts';
import { train } from './phases/train.ts';

type PhaseWork = (context: NightContext) => Promise<{ output: unknown; summary: string }>;
const work: Record<Phase, PhaseWork> = { gather, sort, tidy, prepare, train, examine, decide, settle };

/**
 * Runs the phases that are not done yet, each a durable row; ends with a verdict whatever happens, and never throws.
 */
export async function runNight(context: NightContext): Promise<Verdict> {
  const { cycles } = context.ports.database;
  const { clock, log } = context.ports;
  try {
    for (const phase of PHASES) {
      const stored = cycles.phases(context.cycle).find((row) => row.phase === phase);
      if (stored?.state === 'done') continue;
      context.signal.throwIfAborted();
      await context.gate.wait(context.signal);
      const startedAt = stored?.startedAt ?? clock.now();
      cycles.savePhase({
        cycle: context.cycle,
        phase,
        state: 'running',
        startedAt,
        endedAt: null,
        summary: null,
        output: stored?.output ?? null,
      });
      context.emit({ type: 'phase', cycle: context.cycle, phase, state: 'running', summary: null });
      const { output, summary } = await work[phase](context);
      cycles.savePhase({
        cycle: context.cycle,
        phase,
        state: 'done',
        startedAt,
        endedAt: clock.now(),
        summary,
        output,
      });
      context.emit({ type: 'phase', cycle: context.cycle, phase, state: 'done', summary });
    }
  } catch (error) {
    if (context.signal.aborted && isSuspension(context.signal.reason)) throw error;
    const { verdict, reason, summary } = endOf(error, context);
    if (verdict === 'failed')
      log.error('the night failed', {
        cycle: context.cycle,
        error: String(error),
        detail: error instanceof EngineError ? error.detail : error instanceof Error ? (error.stack ?? null) : null,
      });
    const phases = cycles.phases(context.cycle);
    const running = phases.find((row) => row.state === 'running');
    if (running !== undefined) {
      const state = verdict === 'light' ? 'skipped' : 'failed';
      cycles.savePhase({ ...running, state, endedAt: clock.now(), summary });
      context.emit({ type: 'phase', cycle: context.cycle, phase: running.phase, state, summary });
    }
    cycles.finish(context.cycle, { verdict, reason, endedAt: clock.now() });
  }
  await context.ports.files
    .removeCycleWork(cycleId(context.cycle))
    .catch((error: unknown) => log.warn('work files of the night stay', { error: String(error) }));
  context.emit(verdictEvent(context.ports.database, context.cycle));
  return cycles.get(context.cycle)?.verdict ?? 'failed';
}

/** The abort reason of a shutdown: the night stays `running` and goes on at the next start. */
export class Suspension extends Error {
  override readonly name = 'Suspension';
}

function isSuspension(reason: unknown): boolean {
  return reason instanceof Suspension;
}

function endOf(
  error: unknown,
  context: NightContext,
): { verdict: 'light' | 'interrupted' | 'failed'; reason: string; summary: string } {
  const asked =
    error instanceof NightEnds
      ? error
      : context.signal.aborted && context.signal.reason instanceof NightEnds
        ? context.signal.reason
        : null;
  if (asked !== null) return { verdict: asked.verdict, reason: asked.message, summary: asked.summary };
  const reason =
    error instanceof EngineError && error.code === 'diverged'
      ? 'Training ran away: the loss was no longer a number. Nothing was kept; the turns wait for tonight.'
      : sentenceOf(error);
  return { verdict: 'failed', reason, summary: reason };
}

/** The last event of a night, from what is stored. */
export function verdictEvent(database: NightContext['ports']['database'], cycle: number): NightEvent {
  const row = database.cycles.get(cycle);
  const results = database.cycles.results(cycle);
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
    reason: row?.reason ?? '',
    harness: { before: scores('before'), after: scores('after') },
    seconds: secondsPerPhase(database.cycles.phases(cycle)),
  };
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
