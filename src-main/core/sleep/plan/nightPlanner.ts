import type { NightPlan } from '../../../../src-shared/contract/index.ts';
import type { ModelSession } from '../../engine/session.ts';
import type { CorePorts, CycleRow, ModelDescription } from '../../ports.ts';
import type { NightModel } from '../model/ask.ts';
import { type Recipe, turnsNeeded } from '../model/recipes.ts';
import { createMeter, type Meter } from './meter.ts';
import { makePlan, type PlannedNight } from './planner.ts';
import { createSpeedBook } from './speedBook.ts';
import { guessedSpeeds, speedsFrom } from './speeds.ts';
import { tryOut } from './trial.ts';

/** What plans a night, and learns from it how fast the next one will be. */
export interface NightPlanner {
  meter: Meter;
  /** Tries the model out first where it was never timed on this device. */
  plan(night: Omit<PlannedNight, 'recipe' | 'suite' | 'model' | 'trigger'>, model: NightModel): Promise<NightPlan>;
  /** Keeps what the night's own work said of its speed. */
  learn(): void;
}

/** The device on which the engine works; a processor until it says otherwise. */
export function deviceOf({ engine }: Pick<CorePorts, 'engine'>): string {
  return engine.device?.() ?? 'cpu';
}

/** What a plan reads of the app. */
export function planPorts(ports: CorePorts, session: Pick<ModelSession, 'loaded' | 'active'>) {
  return {
    session,
    book: createSpeedBook(ports.database.values),
    clock: ports.clock,
    exams: ports.database.exams,
    values: ports.database.values,
    sha256: ports.sha256,
    active: () => session.active(),
    device: () => deviceOf(ports),
    sleepSettings: () => ports.settings.get().sleep,
  };
}

/** Creates the planner of one night. */
export function createNightPlanner(
  ports: CorePorts,
  session: ModelSession,
  { recipe, model, trigger }: { recipe: Recipe; model: ModelDescription; trigger: CycleRow['trigger'] },
): NightPlanner {
  const reads = planPorts(ports, session);
  const guess = () => guessedSpeeds(session.loaded.get()?.parameters ?? model.bytes, deviceOf(ports));
  const meter = createMeter(
    session,
    ports.clock,
    () => meter.perSecond().prompt ?? speedsFrom(reads.book.read(model, deviceOf(ports)), guess()).prompt,
  );
  const { suite } = reads.sleepSettings();
  const learn = () => reads.book.add(model, deviceOf(ports), meter.perSecond());
  return {
    meter,
    learn,
    async plan(night, context) {
      const { prompt, answer } = reads.book.read(model, deviceOf(ports));
      const teaches = recipe.lessons !== 'none' && night.turns >= turnsNeeded(recipe, model.demo);
      const tried = !model.demo && teaches && (prompt.length === 0 || answer.length === 0);
      if (tried) {
        await tryOut({ ...context, session: meter.session });
        learn();
      }
      return makePlan(
        reads,
        { ...night, recipe, model, suite, trigger: trigger === 'timer' ? 'timer' : 'button' },
        tried,
      );
    },
  };
}
