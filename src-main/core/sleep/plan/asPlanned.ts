import type { NightPlan, PlanSizes } from '../../../../src-shared/contract/index.ts';
import { evenly } from '../judge/candidates.ts';
import type { Recipe } from '../model/recipes.ts';

/** The recipe of a night of these sizes: fewer steps, strengths and readings, in the proportions of the whole one. */
export function asPlanned(recipe: Recipe, { sizes }: Pick<NightPlan, 'sizes'>, demo: boolean): Recipe {
  if (demo || recipe.candidates === 'last') return recipe;
  const checkpoints = checkpointsIn(recipe, sizes.measured);
  const every = Math.ceil(sizes.steps / checkpoints);
  return {
    ...recipe,
    // The whole lesson is the first of them, and stays.
    adapterScales: evenly(recipe.adapterScales.toReversed(), Math.round(sizes.measured / checkpoints)).toReversed(),
    training: { ...recipe.training, steps: sizes.steps, evaluateEvery: every, checkpointEvery: every },
  };
}

/** How many checkpoints a night that measures so many candidates looks at: of four, two at half the strengths. */
export function checkpointsIn(recipe: Pick<Recipe, 'candidates' | 'adapterScales'>, measured: number): number {
  if (recipe.candidates === 'last') return 1;
  const strengths = Math.min(recipe.adapterScales.length, measured <= 4 ? 2 : 4);
  return Math.max(1, Math.floor(measured / strengths));
}

/** How often validation and gauge are read in a run of these sizes, the first time before the first step. */
export function readingsOf(recipe: Recipe, sizes: PlanSizes, demo: boolean): number {
  const { steps, evaluateEvery } = asPlanned(recipe, { sizes }, demo).training;
  return Math.ceil(steps / evaluateEvery) + 1;
}
