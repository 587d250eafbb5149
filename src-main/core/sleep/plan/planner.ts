import { EXAM_TASKS, type NightPlan, type Settings, type Suite } from '../../../../src-shared/contract/index.ts';
import type { LoadedModel, ModelSession } from '../../engine/session.ts';
import type { Clock, Exams, KeyValues, ModelDescription } from '../../ports.ts';
import { measuringBudget } from '../judge/candidates.ts';
import { armKey, type Hashing } from '../judge/exam/exam.ts';
import { knownPlacement, PLACING_ITEMS } from '../judge/exam/placeModel.ts';
import { ASKED_PER_ROW, rehearsalArm } from '../lessons/rehearsal/rehearse.ts';
import { type Recipe, turnsNeeded } from '../model/recipes.ts';
import { readingsOf } from './asPlanned.ts';
import { secondsTonight } from './budget.ts';
import { type ExamCost, itemSeconds } from './cost.ts';
import { planNight } from './planNight.ts';
import type { SpeedBook } from './speed/speedBook.ts';
import { guessedSpeeds, type SpeedReadings, speedsFrom } from './speed/speeds.ts';
import { NOTHING_WANTED, wantsOf } from './wants.ts';

export interface PlannedNight {
  recipe: Recipe;
  suite: Suite;
  model: ModelDescription;
  trigger: 'button' | 'timer';
  /** New turns, and turns and everyday prompts that may be studied beside them. */
  turns: number;
  others: number;
  wishes: boolean;
}
/** What a plan is made from. */
export interface PlanPorts extends Hashing {
  session: Pick<ModelSession, 'loaded'>;
  book: Pick<SpeedBook, 'read'>;
  clock: Pick<Clock, 'now'>;
  exams: Pick<Exams, 'readings'>;
  values: Pick<KeyValues, 'get'>;
  /** What is in use. */
  active(): { sha256: string; scale: number } | null;
  device(): string;
  sleepSettings(): Settings['sleep'];
}

/** Of an exam that was taken before, a third is asked anew every night. */
const STAYS = 2 / 3;
/** Share of the tasks that are chosen, not written, where a model was not placed yet. */
const UNPLACED_CHOSEN = 0.7;
/** Bytes of a 4-bit weight, where the model was not loaded yet. */
const BYTES_PER_PARAMETER = 0.58;

/** The plan of a night as things stand now; `tried` says that the speeds were tried out just now. */
export function makePlan(ports: PlanPorts, night: PlannedNight, tried = false): NightPlan {
  const { recipe, suite, model, trigger, turns, others, wishes } = night;
  const device = ports.device();
  const readings = ports.book.read(model, device);
  const guess = guessedSpeeds(parametersOf(model, ports.session.loaded.get()), device);
  const { training } = recipe;
  const answered = (arm: { sha256: string | null; scale: number }) =>
    ports.exams.readings(armKey(ports, model, arm.sha256, arm.scale)).length;
  const active = ports.active();
  const [base, before] = [
    answered({ sha256: null, scale: 0 }),
    active === null ? 0 : answered({ sha256: active.sha256, scale: active.scale }),
  ];
  const placement = knownPlacement(ports, model);
  const chosen = placement === null ? null : EXAM_TASKS.filter((task) => placement[task].reading === 'chosen');
  const speeds = speedsFrom(readings, guess);
  const chosenShare = chosen === null ? UNPLACED_CHOSEN : chosen.length / EXAM_TASKS.length;
  const placing = placement === null ? PLACING_ITEMS : 0;
  // What is done once in the life of a model does not take the time of its first lesson.
  const once = trigger === 'button' ? placing * itemSeconds(speeds, chosenShare) : 0;
  const teaches = recipe.lessons !== 'none' && turns >= turnsNeeded(recipe, model.demo);
  return planNight({
    wants: teaches ? wantsOf(recipe, suite, model.demo, turns + others) : NOTHING_WANTED,
    speeds,
    basis: basisOf(readings, tried),
    lesson: {
      wishes: wishes && recipe.lessons === 'targets',
      written: recipe.lessons === 'targets',
      placing,
      knownRehearsal: Math.floor(ports.exams.readings(rehearsalArm(ports, model)).length / ASKED_PER_ROW),
      batchSize: training.batchSize,
      measuring: measuringBudget(model.demo),
      readings: (sizes) => readingsOf(recipe, sizes, model.demo),
    },
    exam: (items): ExamCost => ({
      knownBase: base >= items * STAYS ? items * STAYS : base,
      knownBefore: before >= items * STAYS ? items * STAYS : before,
      chosenShare,
      untouched: active === null,
    }),
    availableSeconds: secondsTonight(ports.sleepSettings(), { trigger, now: ports.clock.now(), device }) + once,
  });
}

function parametersOf(model: ModelDescription, loaded: LoadedModel | null): number {
  return loaded?.description.name === model.name ? loaded.parameters : model.bytes / BYTES_PER_PARAMETER;
}

/** Training is what a trial cannot try. */
function basisOf({ training }: SpeedReadings, tried: boolean): NightPlan['basis'] {
  return training.length > 0 ? 'measured' : tried ? 'tried' : 'guessed';
}
