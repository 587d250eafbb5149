import { type Recipe, recipeNamed } from '../../src-main/core/sleep/index.ts';

const gentle = recipeNamed('gentle');

/** The recipes that are compared; each differs from `gentle` in what its name says. */
export const ARMS = {
  seed: recipeNamed('seed'),
  gentle,
  'no replay': { ...gentle, replayShare: 0 },
  'no KL': { ...gentle, training: { ...gentle.training, klWeight: 0 } },
  'no brake': { ...gentle, candidates: 'last', adapterScales: [1] },
} as const satisfies Record<string, Recipe>;

export type Arm = keyof typeof ARMS;
