import { systemInForce } from '../chat/index.ts';
import type { NightEvent, Phase, SleepStatus, Verdict } from '../../../src-shared/contract/index.ts';
import { type Channel, createChannel } from '../channel.ts';
import type { ModelSession } from '../engine/session.ts';
import type { Memories } from '../memory/index.ts';
import type { Style } from '../manner/index.ts';
import { failure } from '../failure.ts';
import type { CorePorts, CycleRow, ModelDescription } from '../ports.ts';
import { type NightPorts, runNight } from './night.ts';
import type { PauseGate } from './model/pauseGate.ts';
import type { Recipe } from './model/recipes.ts';
import { GENERIC_PROMPTS } from './words/genericPrompts.ts';
import { Suspension } from './record/ending.ts';
import { trainerThreads } from './model/threads.ts';
import { createNightPlanner, deviceOf } from './plan/nightPlanner.ts';
import { createNightView } from './views/nightView.ts';

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
  style: Pick<Style, 'wishes' | 'sources'>;
  gate: PauseGate;
  /** How long nobody was there. */
  idleSeconds(): number;
}

/**
 * Starts the night of this row, or goes on with it. `onChange('phase')` is called when a row changed, `'progress'`
 * often.
 */
export async function startNight(
  parts: NightParts,
  row: CycleRow,
  recipe: Recipe,
  onChange: (what: 'phase' | 'progress') => void,
): Promise<RunningNight> {
  const { ports, gate } = parts;
  const model = await modelOfNight(parts, row);
  const session = parts.session.on(model);
  const controller = new AbortController();
  const events = createChannel<NightEvent>((last, next) =>
    last.type === 'progress' && next.type === 'progress' && last.phase === next.phase ? next : null,
  );
  const view = createNightView(row, recipe.training.steps, ports.clock);
  const planner = createNightPlanner(ports, session, { recipe, model, trigger: row.trigger });
  const settings = ports.settings.get();
  const release = ports.power.holdAwake();
  const night = { cycle: row.number, startedAt: row.startedAt, recipe, suite: settings.sleep.suite, model };
  const done = runNight(
    { ...night, systemPrompt: systemInForce(settings.systemPrompt, model.template) },
    {
      ...portsOf({ ...parts, session: planner.meter.session }),
      planner: {
        plan: (turns, again) =>
          planner.plan(
            { turns, others: again + GENERIC_PROMPTS.length, wishes: parts.style.sources().length > 0 },
            { session, gate, signal: controller.signal },
          ),
        trained: planner.meter.trained,
        threads: () =>
          trainerThreads({
            demo: model.demo,
            device: deviceOf(ports),
            cores: ports.power.cores?.() ?? 1,
            idleSeconds: parts.idleSeconds(),
          }),
      },
      signal: controller.signal,
      emit(event) {
        view.hear(event);
        events.push(event);
        onChange(event.type === 'phase' || event.type === 'verdict' ? 'phase' : 'progress');
      },
      progress(phase, part, of) {
        if (!view.advance(part, of)) return;
        events.push({ type: 'progress', cycle: row.number, phase, done: part, of });
        onChange('progress');
      },
    },
  )
    .catch((error: unknown): Verdict => {
      if (!(controller.signal.reason instanceof Suspension))
        ports.log.error('a night ended badly', { error: String(error) });
      return 'interrupted';
    })
    .finally(() => {
      planner.learn();
      release();
      events.end();
    });

  return {
    cycle: row.number,
    events,
    done,
    phase: view.phase,
    step: view.step,
    stop: (reason) => controller.abort(reason),
    state: (now) => view.state(now, gate.reason()),
  };
}

/** A night that goes on stays with the model it began with, whichever is in use by now. */
async function modelOfNight({ ports, session }: NightParts, { model }: CycleRow): Promise<ModelDescription> {
  if (model === null) return session.description();
  const found = (await ports.models.list()).find(({ sha256, installed }) => installed && sha256 === model.sha256);
  if (found === undefined) throw failure('UNAVAILABLE', `${model.label}, which the night began with, is gone.`);
  return found;
}

/** The parts of the app that a night works with. */
function portsOf({
  ports,
  session,
  memories,
  style,
  gate,
}: NightParts): Omit<NightPorts, 'signal' | 'emit' | 'progress' | 'planner'> {
  const { database, clock, log, sha256, files, vectors, secrets, startTrainer } = ports;
  const { messages, cycles, exams, values, memories: memoryRows } = database;
  return {
    ...{ messages, cycles, exams, values, memoryRows, clock, log, sha256, files, vectors, secrets, startTrainer },
    ...{ session, memories, style, gate },
  };
}
