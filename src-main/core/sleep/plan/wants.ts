import type { PlanSize, PlanSizes, Suite } from '../../../../src-shared/contract/index.ts';
import { rehearsalDose, styleDose } from '../lessons/choose/dose.ts';
import type { Recipe } from '../model/recipes.ts';

/** Questions that a night asks each arm, recall among them. */
export const NIGHT_ITEMS: Readonly<Record<Suite, number>> = { quick: 90, standard: 180, full: 450 };

/** The gate can tell a loss of about three points from chance from here on; with fewer questions it would only guess. */
export const FEWEST_ITEMS = NIGHT_ITEMS.standard;

/** How much a recipe wants, and how far each size may be cut, one after another until the night fits. */
export interface Wants {
  sizes: PlanSizes;
  /** `to` is the least in this turn; a size may have several. */
  cuts: readonly { what: PlanSize; to: number }[];
}

const FEWEST = { exams: 1, measured: 4, gauge: 16, rehearsal: 64, probes: 12, lessons: 32, steps: 40 } as const;

/** A night that teaches nothing: memory only, or too little was said. */
export const NOTHING_WANTED: Wants = {
  sizes: { lessons: 0, rehearsal: 0, probes: 0, gauge: 0, steps: 0, measured: 0, exams: 0, items: 0 },
  cuts: [],
};

/**
 * What the recipe wants of a real model, and the order in which it gives way. First what only saves trouble: a second
 * exam where the first failed, more candidates, a finer gauge. Then rehearsal and held-out prompts, then lessons, for
 * sixty good ones teach a manner; then steps; last of all the size of the exam, and never below what the gate needs.
 * The practice model's night is short, and a recipe of one candidate is a dose that somebody means: neither is cut.
 */
export function wantsOf(recipe: Recipe, suite: Suite, demo: boolean, prompts: number): Wants {
  const checkpoints = recipe.candidates === 'last' ? 1 : demo ? 3 : 4;
  const measured = checkpoints * recipe.adapterScales.length;
  const wanted = Math.min(styleDose(recipe), Math.max(prompts, 1));
  const sizes: PlanSizes = {
    lessons: wanted,
    rehearsal: rehearsalDose(recipe, demo),
    probes: 24,
    gauge: 64,
    steps: recipe.training.steps,
    measured,
    exams: Math.min(measured, 3),
    items: NIGHT_ITEMS[suite],
  };
  if (demo) return { sizes, cuts: [] };
  const items = { what: 'items' as const, to: Math.min(sizes.items, FEWEST_ITEMS) };
  if (recipe.candidates === 'last') return { sizes, cuts: [{ what: 'gauge', to: FEWEST.gauge }, items] };
  const comfortable: Wants['cuts'] = [
    { what: 'exams', to: 2 },
    { what: 'measured', to: FEWEST.measured },
    { what: 'gauge', to: FEWEST.gauge },
    { what: 'rehearsal', to: 128 },
    { what: 'probes', to: 16 },
    { what: 'lessons', to: 60 },
    { what: 'steps', to: 60 },
  ];
  const least: Wants['cuts'] = [
    { what: 'exams', to: FEWEST.exams },
    { what: 'rehearsal', to: FEWEST.rehearsal },
    { what: 'probes', to: FEWEST.probes },
    { what: 'lessons', to: FEWEST.lessons },
    { what: 'steps', to: FEWEST.steps },
    items,
  ];
  return { sizes, cuts: [...comfortable, ...least] };
}
