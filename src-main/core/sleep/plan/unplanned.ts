import { type NightPlan, PHASES, type Suite } from '../../../../src-shared/contract/index.ts';
import type { Recipe } from '../model/recipes.ts';
import { wantsOf } from './wants.ts';

/** What a night without a plan does, begun by a version that made none: all that the recipe wants. */
export function unplanned(recipe: Recipe, suite: Suite, demo: boolean): Omit<NightPlan, 'basis' | 'cuts'> {
  return {
    kind: 'lesson',
    suite,
    sizes: wantsOf(recipe, suite, demo, Number.MAX_SAFE_INTEGER).sizes,
    seconds: Object.fromEntries(PHASES.map((phase) => [phase, 0])) as NightPlan['seconds'],
    availableSeconds: 0,
  };
}
