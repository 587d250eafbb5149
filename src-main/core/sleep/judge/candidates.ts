import type { Recipe } from '../model/recipes.ts';

/** Weights that training left on disk. */
export interface Checkpoint {
  readonly path: string;
  readonly step: number;
}

/** One way to end the night: these weights, put on this strongly. */
export interface Candidate {
  readonly checkpoint: Checkpoint;
  readonly scale: number;
}

/** What measuring may cost: the practice model's night is short, so it looks at fewer checkpoints and asks less. */
export interface MeasuringBudget {
  readonly checkpoints: number;
  readonly styleRows: number;
  readonly gateItems: number;
}

/** The budget of a model. */
export function measuringBudget(demo: boolean): MeasuringBudget {
  return demo ? { checkpoints: 3, styleRows: 24, gateItems: 80 } : { checkpoints: 4, styleRows: 24, gateItems: 80 };
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
