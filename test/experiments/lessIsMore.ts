import * as z from 'zod';
import { DEFAULT_SYSTEM_LINE } from '../../src-main/core/chat/index.ts';
import { harnessSuite, placementAt } from '../../src-main/core/exam-items/index.ts';
import { readLabRows } from '../../src-main/core/lab/rows.ts';
import { createPauseGate, type Recipe, recipeNamed, runTraining } from '../../src-main/core/sleep/index.ts';
import { dollyRows } from './dollyRows.ts';
import type { Experiment } from './experiment.ts';
import { focusedRows } from './focusedRows.ts';
import { heldOutRows } from './heldOut.ts';
import { lessIsMorePage } from './lessIsMorePage.ts';
import { examNumbers, isSecret, type NightNumbers, nightSchema } from './night.ts';
import { personOf } from './persons.ts';
import { onFreshStage } from './stage.ts';

const SEEDS = [1, 2, 3, 4, 5];
export const SETS = ['focused 287', 'generic 3000'] as const;
/** The article's own dose, and one at which something is learned. */
export const DOSES: Readonly<Record<string, Recipe['training']>> = {
  '2e-5 x 50': recipeNamed('seed').training,
  '1e-4 x 150': {
    ...recipeNamed('seed').training,
    learningRate: 1e-4,
    steps: 150,
    evaluateEvery: 50,
    checkpointEvery: 150,
  },
};

/** What a run of the comparison adds to the numbers of a night. */
export const comparisonSchema = nightSchema.extend({
  lossOnOwnRows: z.object({ before: z.number(), after: z.number() }),
});
export type Comparison = NightNumbers & { lossOnOwnRows: { before: number; after: number } };

/** The article's comparison: few focused rows against many generic ones, the same steps, paired by seed. */
export const lessIsMore: Experiment<Comparison> = {
  name: 'less-is-more',
  file: '006-less-is-more',
  method: '1',
  pieces: SEEDS.flatMap((seed) =>
    Object.keys(DOSES).flatMap((dose) => SETS.map((set) => ({ id: `${seed}, ${dose}, ${set}` }))),
  ),
  result: comparisonSchema,
  async run(id, signal) {
    const [seed, dose, set] = id.split(', ');
    const settings = DOSES[dose ?? ''];
    if (settings === undefined) throw new Error(`There is no piece ${id}.`);
    const person = personOf(1);
    const folder = `less-is-more-${id.replaceAll(/[ ,]+/g, '-')}`;
    return onFreshStage(folder, signal, async (stage) => {
      const { ports } = stage;
      const startedAt = performance.now();
      const held = await heldOutRows(stage, person);
      const lines = set === SETS[0] ? await focusedRows(stage, person) : dollyRows();
      // Through the Lab's own reader, as a user's file would come in.
      const rows = readLabRows(lines.map((line) => JSON.stringify(line)).join('\n'), DEFAULT_SYSTEM_LINE);
      const [model] = await ports.models.list().then((all) => all.filter(({ name }) => name === 'pocket'));
      if (model === undefined) throw new Error('The practice model is not there.');
      const losses: number[] = [];
      const heldOut = rows.filter((_, index) => index % 10 === 9).slice(0, 60);
      const outcome = await runTraining(ports, {
        model,
        trainFile: await ports.files.writeLines(
          folder,
          'train.jsonl',
          rows.filter((_, index) => index % 10 !== 9),
        ),
        validationFile: await ports.files.writeLines(folder, 'validation.jsonl', heldOut),
        outputFolder: `${ports.files.cycleFolder(folder)}/training`,
        resumeFrom: null,
        gate: createPauseGate(),
        signal,
        settings: {
          ...settings,
          maximumSequence: Math.min(settings.maximumSequence, model.windowTokens),
          seed: Number(seed),
        },
        onMetrics: (metrics) => losses.push(...metrics.flatMap(({ validationLoss }) => validationLoss ?? [])),
        onCheckpoint: () => undefined,
      });
      const adapter = { id: folder, path: outcome.adapterPath, scale: 1 };
      const [base, style] = [
        await stage.measure(null, held, person.wishes),
        await stage.measure(adapter, held, person.wishes),
      ];
      const { items } = harnessSuite('full', model.placement ?? placementAt('easy'), 1);
      const [before, after] = [await stage.exam(null, items), await stage.exam(adapter, items)];
      const exam = examNumbers(before, after);
      return {
        verdict: 'not asked',
        reason: '',
        style: { base, candidate: style, inUse: style },
        exam: { candidate: exam, inUse: exam, secret: examNumbers(before.filter(isSecret), after.filter(isSecret)) },
        scale: 1,
        step: outcome.steps,
        gaugeKl: null,
        rows: { style: rows.length, replay: 0 },
        seconds: { all: Math.round((performance.now() - startedAt) / 1000) },
        lossOnOwnRows: { before: losses[0] ?? Number.NaN, after: losses.at(-1) ?? Number.NaN },
      };
    });
  },
  page: lessIsMorePage,
};
