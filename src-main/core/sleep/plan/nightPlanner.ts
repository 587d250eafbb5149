import type { NightPlan } from '../../../../src-shared/contract/index.ts';
import type { ModelSession } from '../../engine/session.ts';
import type { CorePorts, CycleRow, ModelDescription } from '../../ports.ts';
import type { NightModel } from '../model/ask.ts';
import type { Recipe } from '../model/recipes.ts';
import { createMeter, type Meter } from './speed/meter.ts';
import { makePlan, type PlannedNight } from './planner.ts';
import { createSpeedBook } from './speed/speedBook.ts';
import { guessedSpeeds, speedsFrom } from './speed/speeds.ts';
import { tryOut } from './speed/trial.ts';

/** What plans a night, and learns from it how fast the next one will be. */
export interface NightPlanner {
  meter: Meter;
  /** Tries the model out first where no night of it was timed on this device, or where there seems to be no time. */
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
  const learn = () => reads.book.add(model, deviceOf(ports), meter.take());
  return {
    meter,
    learn,
    async plan(night, context) {
      const begun = trigger === 'timer' ? ('timer' as const) : ('button' as const);
      const make = (tried: boolean) => makePlan(reads, { ...night, recipe, model, suite, trigger: begun }, tried);
      const first = make(false);
      // One busy evening must not say forever that there is no time.
      const known = first.basis === 'measured' && first.kind === 'lesson';
      if (model.demo || known || first.sizes.steps === 0) return first;
      await tryOut({ ...context, session: meter.session });
      learn();
      return make(true);
    },
  };
}
