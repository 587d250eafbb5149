import type { NightEvent, Phase, SleepStatus, Verdict } from '../../../src-shared/contract/index.ts';
import { type Channel, createChannel } from '../channel.ts';
import type { ModelSession } from '../engine/session.ts';
import type { Memories } from '../memory/index.ts';
import type { Style } from '../manner/index.ts';
import type { CorePorts, CycleRow } from '../ports.ts';
import { runNight, secondsPerPhase, Suspension } from './night.ts';
import type { PauseGate } from './model/pauseGate.ts';
import { overallProgress, planNight } from './views/progress.ts';
import type { Recipe } from './model/recipes.ts';

/** Progress inside a phase is told in steps of this share. */
const PROGRESS_GRAIN = 0.02;

export interface RunningNight {
  cycle: number;
  phase(): Phase;
  step(): number | null;
  events: Channel<NightEvent>;
  /** How it shows in the status. */
  state(now: number): SleepStatus['state'];
  stop(reason: Error): void;
  /** Resolves after the last row was written; never rejects. */
  done: Promise<Verdict>;
}

export interface NightParts {
  ports: CorePorts;
  session: ModelSession;
  memories: Memories;
  style: Pick<Style, 'directives' | 'sources'>;
  gate: PauseGate;
}

/**
 * Starts the night of this row, or goes on with it. `onChange('phase')` is called when a row changed, `'progress'`
 * often.
 */
export async function startNight(
  { ports, session, memories, style, gate }: NightParts,
  row: CycleRow,
  recipe: Recipe,
  onChange: (what: 'phase' | 'progress') => void,
): Promise<RunningNight> {
  const model = await session.description();
  const controller = new AbortController();
  const events = createChannel<NightEvent>((last, next) =>
    last.type === 'progress' && next.type === 'progress' && last.phase === next.phase ? next : null,
  );
  const plan = planNight(secondsOfLast(ports, row.number, recipe.name));
  const at = {
    phase: 'gather' as Phase,
    part: 0,
    told: 0,
    step: null as number | null,
    loss: null as number | null,
    firstLoss: null as number | null,
  };
  const settings = ports.settings.get();
  const release = ports.power.holdAwake();
  const done = runNight({
    cycle: row.number,
    recipe,
    suite: settings.sleep.suite,
    model,
    systemPrompt: settings.systemPrompt,
    ports,
    session,
    memories,
    style,
    gate,
    signal: controller.signal,
    emit(event) {
      if (event.type === 'phase' && event.state === 'running')
        Object.assign(at, { phase: event.phase, part: 0, told: 0 });
      if (event.type === 'metric') {
        at.step = event.step;
        at.loss = event.trainLoss ?? at.loss;
        at.firstLoss ??= event.trainLoss;
      }
      events.push(event);
      onChange(event.type === 'phase' || event.type === 'verdict' ? 'phase' : 'progress');
    },
    progress(phase, part, of) {
      at.part = of === 0 ? 1 : part / of;
      if (Math.abs(at.part - at.told) < PROGRESS_GRAIN && at.part < 1) return;
      at.told = at.part;
      events.push({ type: 'progress', cycle: row.number, phase, done: part, of });
      onChange('progress');
    },
  })
    .catch((error: unknown): Verdict => {
      if (!(controller.signal.reason instanceof Suspension))
        ports.log.error('a night ended badly', { error: String(error) });
      return 'interrupted';
    })
    .finally(() => {
      release();
      events.end();
    });

  return {
    cycle: row.number,
    events,
    done,
    phase: () => at.phase,
    step: () => at.step,
    stop: (reason) => controller.abort(reason),
    state(now) {
      const progress = overallProgress(plan, at.phase, at.part);
      const why = gate.reason();
      if (why !== null) return { kind: 'paused', cycle: row.number, phase: at.phase, progress, why, step: at.step };
      const training = at.phase === 'train';
      return {
        kind: 'asleep',
        cycle: row.number,
        phase: at.phase,
        progress,
        startedAt: row.startedAt,
        endsAt: now + plan.total * 1000 * (1 - progress),
        step: training ? at.step : null,
        steps: training ? recipe.training.steps : null,
        trainLoss: at.loss,
        firstTrainLoss: at.firstLoss,
      };
    },
  };
}

/** Wall seconds of the phases of the last whole night with this recipe, cycles of other recipes being no guide. */
function secondsOfLast({ database }: CorePorts, current: number, recipe: string): Record<string, number> | null {
  const last = database.cycles
    .list(20)
    .find(
      (row) =>
        row.number !== current && row.recipe === recipe && (row.verdict === 'promoted' || row.verdict === 'rejected'),
    );
  return last === undefined ? null : secondsPerPhase(database.cycles.phases(last.number));
}
