import type { AdapterChoice } from '../../engine/session.ts';
import type { Recipe } from '../model/recipes.ts';
import { cycleId } from '../record/cycleId.ts';
import { type Checkpoint, checkpointsOf, type TrainOutput } from '../record/train.ts';

/** How many nats per token the exam's right answers may become less likely; see docs/decisions/031. */
export function nllLimitOf(demo: boolean): number {
  return demo ? 0.05 : 0.01;
}

/** One way to end the night: these weights, put on this strongly. */
export interface Candidate {
  readonly checkpoint: Checkpoint;
  readonly scale: number;
}

/** What measuring one candidate may cost. */
export interface MeasuringBudget {
  readonly styleRows: number;
  readonly gateItems: number;
}

/** Rows and questions for each candidate: a real model reads them forty times slower, and the exam decides anyway. */
export function measuringBudget(demo: boolean): MeasuringBudget {
  return demo ? { styleRows: 24, gateItems: 80 } : { styleRows: 16, gateItems: 40 };
}

/**
 * Every checkpoint that may be chosen at every strength of the recipe, in the order of the steps; the last checkpoint
 * is always among them.
 */
export function candidatesOf(
  recipe: Pick<Recipe, 'candidates' | 'adapterScales'>,
  checkpoints: readonly Checkpoint[],
  most: number,
): Candidate[] {
  const chosen = evenly(checkpoints, recipe.candidates === 'last' ? 1 : most);
  return chosen.flatMap((checkpoint) => recipe.adapterScales.map((scale) => ({ checkpoint, scale })));
}

/** At most so many of a list, evenly spread, the last one always among them. */
export function evenly<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list];
  return Array.from({ length: most }, (_, index) => list[Math.ceil(((index + 1) * list.length) / most) - 1] as T);
}

/** What the brake may choose from tonight; the same list whenever it is asked for. */
export function tonightsCandidates(
  recipe: Pick<Recipe, 'candidates' | 'adapterScales'>,
  trained: Pick<TrainOutput, 'checkpoint' | 'step' | 'checkpoints'>,
  checkpoints: number,
): Candidate[] {
  return candidatesOf(recipe, checkpointsOf(trained), checkpoints);
}

/**
 * A candidate as the session puts it on. Both names hold the checkpoint: the session tells adapters apart by their id,
 * kept readings belong to weights.
 */
export function candidateArm(
  { cycle, startedAt }: { cycle: number; startedAt: number },
  { checkpoint, scale }: Candidate,
): { adapter: NonNullable<AdapterChoice>; sha256: string } {
  return {
    adapter: { id: `candidate-${cycleId(cycle)}-${checkpoint.step}`, path: checkpoint.path, scale },
    // Names the weights until they are kept under their hash.
    sha256: `candidate-${cycle}-${startedAt}-${checkpoint.path}`,
  };
}
