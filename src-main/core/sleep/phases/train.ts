import * as z from 'zod';
import type { Checkpoint } from '../judge/candidates.ts';
import { amendReport, cycleId, type NightContext, NightEnds, outputOf } from '../record/context.ts';
import { rowTokens } from '../lessons/fit/fitting.ts';
import { stopSentence } from '../judge/gauge.ts';
import { readReport } from '../record/report.ts';
import { runTraining } from '../model/training.ts';
import { countUnfit } from '../lessons/fit/unfit.ts';
import { prepareOutputSchema, TRAIN_FILE } from './prepare.ts';

export const trainOutputSchema = z.object({
  checkpoint: z.string().nullable(),
  step: z.number(),
  finished: z.boolean(),
  /** All that lie within the gauge's limits, the last one too. */
  checkpoints: z.array(z.object({ path: z.string(), step: z.number() })).default([]),
});
const trainingRowSchema = z.object({
  messages: z.array(z.object({ role: z.enum(['system', 'user', 'assistant']), content: z.string() })),
  kind: z.enum(['style', 'replay', 'raw']),
});
export type TrainOutput = z.infer<typeof trainOutputSchema>;

/** Trains an adapter on the base in a process of its own; goes on at the last checkpoint after an interruption. */
export async function train(context: NightContext): Promise<{ output: TrainOutput; summary: string }> {
  const prepared = outputOf(context, 'prepare', prepareOutputSchema);
  const { cycles } = context.ports.database;
  const row = cycles.phases(context.cycle).find((phase) => phase.phase === 'train');
  const earlier = trainOutputSchema.safeParse(row?.output);
  const resumeFrom = earlier.success ? earlier.data.checkpoint : null;
  let checkpoints = resumeFrom !== null && earlier.success ? earlier.data.checkpoints : [];
  const steps = context.recipe.training.steps;
  let lastLoss: number | null = null;
  const outcome = await runTraining(context.ports, {
    model: context.model,
    trainFile: prepared.trainFile,
    validationFile: prepared.validationFile,
    gaugeFile: prepared.gaugeFile,
    outputFolder: `${context.ports.files.cycleFolder(cycleId(context.cycle))}/training`,
    settings: {
      ...context.recipe.training,
      maximumSequence: rowTokens(context.recipe, context.model),
      seed: prepared.seed,
    },
    resumeFrom,
    gate: context.gate,
    signal: context.signal,
    async onRows({ dropped }) {
      if (dropped.length === 0) return;
      const rows = await context.ports.files.readLines(cycleId(context.cycle), TRAIN_FILE);
      const { unfit, lessonsLeft } = countUnfit(z.array(trainingRowSchema).parse(rows), dropped);
      const { studied } = readReport(cycles.get(context.cycle)?.report);
      amendReport(context, { unfit });
      cycles.update(context.cycle, { lessons: studied.style + studied.raw - unfit.style - unfit.raw });
      if (lessonsLeft === 0)
        throw new NightEnds(
          'light',
          'Every lesson was longer than the model can read, so the weights were left alone. The turns wait for tonight.',
          'nothing to teach',
        );
    },
    onMetrics(metrics, step) {
      cycles.addMetrics(context.cycle, metrics);
      for (const metric of metrics) {
        lastLoss = metric.trainLoss ?? lastLoss;
        context.emit({
          type: 'metric',
          cycle: context.cycle,
          step: metric.step,
          trainLoss: metric.trainLoss,
          validationLoss: metric.validationLoss,
          learningRate: metric.learningRate,
        });
      }
      context.progress('train', step, steps);
    },
    onGauge(reading) {
      const known = readReport(cycles.get(context.cycle)?.report).gauge.filter((one) => one.step < reading.step);
      amendReport(context, { gauge: [...known, reading] });
    },
    onCheckpoint(path, step) {
      checkpoints = withCheckpoint(checkpoints, { path, step });
      const current = cycles.phases(context.cycle).find((phase) => phase.phase === 'train');
      if (current !== undefined)
        cycles.savePhase({
          ...current,
          output: { checkpoint: path, step, finished: false, checkpoints } satisfies TrainOutput,
        });
    },
  });
  const { stoppedEarly } = outcome;
  amendReport(context, { steps: outcome.steps, peakMemoryBytes: outcome.peakMemoryBytes, stoppedEarly });
  const reading = readReport(cycles.get(context.cycle)?.report).gauge.find((one) => one.step === stoppedEarly?.step);
  const why = stoppedEarly === null ? null : stopSentence(stoppedEarly, outcome.steps, reading);
  if (outcome.steps === 0)
    throw new NightEnds(
      'light',
      `Training ${why ?? 'took no step'}, so the weights were left alone. The turns wait for tonight.`,
      'no step was kept',
    );
  const loss = `loss ${(outcome.finalTrainLoss ?? lastLoss ?? 0).toFixed(2)} at the end`;
  return {
    output: {
      checkpoint: outcome.adapterPath,
      step: outcome.steps,
      finished: true,
      checkpoints: withCheckpoint(checkpoints, { path: outcome.adapterPath, step: outcome.steps }),
    },
    summary: [`${outcome.steps} steps`, loss, why].filter((part) => part !== null).join(', '),
  };
}

/**
 * The checkpoints of a finished training in the order of their steps; a night of an earlier version kept only the last
 * one.
 */
export function checkpointsOf({ checkpoint, step, checkpoints }: TrainOutput): Checkpoint[] {
  if (checkpoint === null) throw new Error('training left no checkpoint');
  return checkpoints.length === 0 ? [{ path: checkpoint, step }] : checkpoints;
}

/** What was saved at this step or later belongs to a part of the run that was taken again. */
function withCheckpoint(known: readonly Checkpoint[], latest: Checkpoint): Checkpoint[] {
  return [...known.filter(({ step }) => step < latest.step), latest];
}
