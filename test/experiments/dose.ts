import { type Recipe, recipeNamed } from '../../src-main/core/sleep/index.ts';
import { dosePage } from './dosePage.ts';
import type { Experiment } from './experiment.ts';
import { heldOutRows } from './heldOut.ts';
import { measureNight, type NightNumbers, nightSchema } from './night.ts';
import { personOf } from './persons.ts';
import { onFreshStage } from './stage.ts';

const SEEDS = [1];
/**
 * The rate of the article, ours and five times ours, each at our scale and at mlx_lm's default of 20; what tells most
 * comes first.
 */
const RATES_AND_SCALES = [
  [2e-4, 2],
  [2e-5, 20],
  [1e-3, 2],
  [2e-4, 20],
  [2e-5, 2],
  [1e-3, 20],
] as const;
const STEPS = [50, 300, 150];

/**
 * Learning rate x steps x scale around the gentle recipe, the brake off: where learning begins and where damage does.
 */
export const dose: Experiment<NightNumbers> = {
  name: 'dose',
  file: '003-dose',
  method: '1',
  pieces: SEEDS.flatMap((seed) =>
    RATES_AND_SCALES.flatMap(([rate, scale]) =>
      STEPS.map((steps) => ({ id: `${seed} ${rate} x ${steps} at ${scale}` })),
    ),
  ),
  result: nightSchema,
  run(id, signal) {
    const [, seed, rate, steps, scale] = /^(\d+) (\S+) x (\d+) at (\d+)$/.exec(id) ?? [];
    const person = personOf(Number(seed));
    const gentle = recipeNamed('gentle');
    const recipe: Recipe = {
      ...gentle,
      candidates: 'last',
      adapterScales: [1],
      training: {
        ...gentle.training,
        learningRate: Number(rate),
        steps: Number(steps),
        scale: Number(scale),
        klLimit: 0,
        nllLimit: 0,
        evaluateEvery: 50,
        checkpointEvery: Number(steps),
      },
    };
    return onFreshStage(`dose-${id.replaceAll(' ', '-')}`, signal, async (stage) => {
      await stage.live(person.days[0] ?? [], person.wishes);
      const detail = await stage.sleep(recipe, { seed: person.seed * 101, suite: 'full' });
      return measureNight(stage, person, await heldOutRows(stage, person), detail);
    });
  },
  page: dosePage,
};
