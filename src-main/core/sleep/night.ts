import type { Ending, Phase, Suite, Verdict } from '../../../src-shared/contract/index.ts';
import { reasonSentence } from '../../../src-shared/words/night.ts';
import { EngineError } from '../engine/connection.ts';
import { sentenceOf } from '../failure.ts';
import type { Cycles, ModelDescription, NightFiles } from '../ports.ts';
import type { Recipe } from './model/recipes.ts';
import { decide } from './phases/decide.ts';
import { examine, type ExaminePorts } from './phases/examine.ts';
import { gather, type GatherPorts } from './phases/gather.ts';
import { prepare, type PreparePorts } from './phases/prepare.ts';
import { settle, type SettlePorts } from './phases/settle.ts';
import { sort, type SortPorts } from './phases/sort.ts';
import { tidy, type TidyPorts } from './phases/tidy.ts';
import { train, type TrainPorts } from './phases/train.ts';
import { asPlanned, checkpointsIn } from './plan/asPlanned.ts';
import { unplanned } from './plan/unplanned.ts';
import { cycleId } from './record/cycleId.ts';
import { NightEnds, Suspension, verdictOf } from './record/ending.ts';
import { type NightOutputs, readOutput } from './record/outputs.ts';
import { phaseSummary } from './views/summaries.ts';
import { verdictEvent } from './views/pastNight.ts';

/** What was settled before the night began. */
export interface Night {
  cycle: number;
  startedAt: number;
  recipe: Recipe;
  suite: Suite;
  model: ModelDescription;
  systemPrompt: string;
}

type PhasePorts = GatherPorts & SortPorts & TidyPorts & PreparePorts & TrainPorts & ExaminePorts & SettlePorts;
/** What a phase is given to tell of itself while it runs. */
interface Desk<Name extends Phase> {
  keep(output: NightOutputs[Name]): void;
  progress(done: number, of: number): void;
}
/** All that the phases of a night need of the world; each names its part of it. */
export type NightPorts = Omit<
  PhasePorts,
  'keep' | 'progress' | 'cycles' | 'files' | 'log' | 'plan' | 'trained' | 'threads'
> & {
  planner: Pick<GatherPorts, 'plan'> & Pick<TrainPorts, 'trained' | 'threads'>;
  cycles: Cycles;
  files: NightFiles;
  log: PhasePorts['log'] & { error(message: string, detail?: Record<string, unknown>): void };
  progress(phase: Phase, done: number, of: number): void;
};

/**
 * Runs the phases that are not done yet, each a durable row, and hands each what it needs of those before it; ends with
 * a verdict whatever happens, and never throws but for a suspension.
 */
export async function runNight(night: Night, ports: NightPorts): Promise<Verdict> {
  const { cycles, files, log, signal } = ports;
  try {
    await runPhases(night, ports);
  } catch (error) {
    if (signal.aborted && signal.reason instanceof Suspension) throw error;
    endEarly(night.cycle, ports, error);
  }
  await files
    .removeCycleWork(cycleId(night.cycle))
    .catch((error: unknown) => log.warn('work files of the night stay', { error: String(error) }));
  ports.emit(verdictEvent(cycles, night.cycle));
  return cycles.get(night.cycle)?.verdict ?? 'failed';
}

/** The night itself: what each phase reads of the phases before it stands here and nowhere else. */
async function runPhases(night: Night, ports: NightPorts): Promise<void> {
  const { cycle, recipe: whole, model, systemPrompt, startedAt } = night;
  const run = <Name extends Phase>(name: Name, work: (desk: Desk<Name>) => Promise<NightOutputs[Name]>) =>
    runPhase(cycle, ports, name, work);

  const gathered = await run('gather', () =>
    gather({ cycle, windowDays: whole.windowDays, model }, { ...ports, plan: ports.planner.plan }),
  );
  const plan = gathered.plan ?? unplanned(whole, night.suite, model.demo);
  const { suite, sizes } = plan;
  const recipe = asPlanned(whole, plan, model.demo);
  const checkpoints = checkpointsIn(recipe, sizes.measured);
  if (gathered.plan !== null) ports.emit({ type: 'plan', cycle, plan: gathered.plan });
  const sorted = await run('sort', () => sort({ cycle, gathered }, ports));
  await run('tidy', (desk) => tidy({ ...ports, ...desk }));
  const prepared = await run('prepare', (desk) =>
    prepare({ cycle, recipe, model, systemPrompt, gathered, sorted, plan }, { ...ports, ...desk }),
  );
  // A phase that found nothing to teach has ended the night.
  if (prepared.kind === 'nothing') throw new NightEnds({ kind: 'unreadable', phase: 'prepare' });
  const begun = readOutput('train', recordOf(cycle, ports));
  const trained = await run('train', (desk) =>
    train(
      { cycle, recipe, model, prepared, begun: begun.kind === 'read' ? begun.output : null },
      { ...ports, ...desk, trained: ports.planner.trained, threads: ports.planner.threads },
    ),
  );
  const examined = await run('examine', (desk) =>
    examine(
      {
        ...{ cycle, startedAt, recipe, suite, model, systemPrompt, gathered, prepared, trained, checkpoints },
        exams: sizes.exams,
      },
      { ...ports, ...desk },
    ),
  );
  const { learned, leaks, placement } = examined;
  // Nobody looked for private words, so nothing is put in use.
  if (leaks === null) throw new NightEnds({ kind: 'unreadable', phase: 'examine' });
  const decided = await run('decide', () =>
    decide({ cycle, suite, model, prepared, examined: { learned, leaks, placement } }, ports),
  );
  await run('settle', () =>
    settle({ cycle, startedAt, recipe, model, gathered, trained, examined, decided, checkpoints }, ports),
  );
}

/** What a phase left, from its row where it is done, else by running it; what cannot be read ends the night. */
async function runPhase<Name extends Phase>(
  cycle: number,
  ports: NightPorts,
  phase: Name,
  work: (desk: Desk<Name>) => Promise<NightOutputs[Name]>,
): Promise<NightOutputs[Name]> {
  const { cycles, clock, signal } = ports;
  const record = recordOf(cycle, ports);
  const row = record.phases.find((one) => one.phase === phase);
  if (row?.state === 'done') {
    const stored = readOutput(phase, record);
    if (stored.kind !== 'read') throw new NightEnds({ kind: 'unreadable', phase });
    return stored.output;
  }
  signal.throwIfAborted();
  await ports.gate.wait(signal);
  const begun = { cycle, phase, startedAt: row?.startedAt ?? clock.now(), endedAt: null, summary: null };
  cycles.savePhase({ ...begun, state: 'running', output: row?.output ?? null });
  ports.emit({ type: 'phase', cycle, phase, state: 'running', summary: null });
  const output = await work({
    keep: (partial) => cycles.savePhase({ ...begun, state: 'running', output: partial }),
    progress: (done, of) => ports.progress(phase, done, of),
  });
  cycles.savePhase({ ...begun, state: 'done', endedAt: clock.now(), output });
  ports.emit({ type: 'phase', cycle, phase, state: 'done', summary: phaseSummary(phase, output) });
  return output;
}

function recordOf(cycle: number, { cycles }: Pick<NightPorts, 'cycles'>) {
  return { report: cycles.get(cycle)?.report ?? null, phases: cycles.phases(cycle) };
}

/** Writes down that the night ended before its last phase, and why. */
function endEarly(cycle: number, { cycles, clock, log, signal, emit }: NightPorts, error: unknown): void {
  const ending = endingOf(error, signal);
  const verdict = verdictOf(ending);
  if (verdict === 'failed')
    log.error('the night failed', {
      cycle,
      error: ending.kind === 'unreadable' ? reasonSentence(ending) : String(error),
      detail: error instanceof EngineError ? error.detail : error instanceof Error ? (error.stack ?? null) : null,
    });
  const running = cycles.phases(cycle).find((row) => row.state === 'running');
  if (running !== undefined) {
    const { phase } = running;
    const state = verdict === 'light' ? 'skipped' : 'failed';
    cycles.savePhase({ ...running, state, endedAt: clock.now(), summary: null });
    emit({ type: 'phase', cycle, phase, state, summary: { of: 'ending', ending } });
  }
  cycles.finish(cycle, { verdict, reason: ending, endedAt: clock.now() });
}

function endingOf(error: unknown, signal: AbortSignal): Ending {
  if (error instanceof NightEnds) return error.ending;
  if (signal.aborted && signal.reason instanceof NightEnds) return signal.reason.ending;
  if (error instanceof EngineError && error.code === 'diverged') return { kind: 'diverged' };
  return { kind: 'failed', sentence: sentenceOf(error) };
}
