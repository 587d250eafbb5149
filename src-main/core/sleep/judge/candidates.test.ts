import { describe, expect, it } from 'vitest';
import { candidatesOf, evenly } from './candidates.ts';
import { recipeNamed } from '../model/recipes.ts';

const checkpoints = [50, 100, 150, 200, 250, 300].map((step) => ({ path: `/night/${step}`, step }));

describe('candidatesOf', () => {
  it('offers a gentle night a few checkpoints, the last among them, each at four strengths', () => {
    const candidates = candidatesOf(recipeNamed('gentle'), checkpoints, 3);
    expect(candidates.map(({ checkpoint, scale }) => `${checkpoint.step}@${scale}`)).toEqual(
      [100, 200, 300].flatMap((step) => [1, 0.75, 0.5, 0.25].map((scale) => `${step}@${scale}`)),
    );
  });

  it("leaves the article's recipe, and the hot one, without a choice", () => {
    for (const name of ['seed', 'hot'] as const)
      expect(candidatesOf(recipeNamed(name), checkpoints, 4)).toEqual([
        { checkpoint: { path: '/night/300', step: 300 }, scale: 1 },
      ]);
  });
});

describe('evenly', () => {
  it('thins a list evenly, keeps its end, and leaves a short one alone', () => {
    expect(evenly([1, 2, 3, 4, 5, 6], 4)).toEqual([2, 3, 5, 6]);
    expect(evenly([1, 2, 3, 4, 5, 6, 7], 3)).toEqual([3, 5, 7]);
    expect(evenly([1, 2], 3)).toEqual([1, 2]);
    expect(evenly([1, 2, 3], 1)).toEqual([3]);
  });
});
