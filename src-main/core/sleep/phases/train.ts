import { LESSON_KINDS, ROLES } from '../../../../src-shared/contract/vocabulary.ts';
import * as z from 'zod';
import type { Metric, NightEvent } from '../../../../src-shared/contract/index.ts';
import type { Cycles, ModelDescription, NightFiles } from '../../ports.ts';
import { rowTokens } from '../lessons/fit/fitting.ts';
import { countUnfit } from '../lessons/fit/unfit.ts';
import type { NightModel } from '../model/ask.ts';
import type { Recipe } from '../model/recipes.ts';
import { runTraining, type TrainerPorts } from '../model/training.ts';
import { cycleId } from '../record/cycleId.ts';
import { NightEnds } from '../record/ending.ts';
import { type PreparedLesson, TRAIN_FILE } from '../record/prepare.ts';
import { type Checkpoint, earlyStop, NOT_TRAINED, type TrainOutput } from '../record/train.ts';

const trainingRowSchema = z.object({
  messages: z.array(z.object({ role: z.enum(['system', ...ROLES]), content: z.string() })),
  kind: z.enum(LESSON_KINDS),
});

export interface TrainPorts extends TrainerPorts, Omit<NightModel, 'session'> {
  cycles: Pick<Cycles, 'update' | 'addMetrics'>;
  files: Pick<NightFiles, 'readLines' | 'cycleFolder'>;
  keep(output: TrainOutput): void;
  emit(event: NightEvent): void;
  progress(done: number, of: number): void;
  /** How long so many tokens took. */
  trained(tokens: number, seconds: number): void;
  /** Of the matrix products, as the machine has to spare now. */
  threads(): number;
}
export interface TrainInput {
  cycle: number;
  recipe: Recipe;
  model: ModelDescription;
  prepared: PreparedLesson;
  /** What a run that was cut off had written; null when there was none. */
  begun: TrainOutput | null;
}

/** Trains an adapter on the base in a process of its own; goes on at the last checkpoint after an interruption. */
export async function train(
  { cycle, recipe, model, prepared, begun }: TrainInput,
  ports: TrainPorts,
): Promise<TrainOutput> {
  const { cycles, files } = ports;
  const { studied, trainFile, validationFile, gaugeFile, seed } = prepared;
  let output: TrainOutput = begun ?? NOT_TRAINED;
  if (output.checkpoint === null) output = { ...output, step: 0, checkpoints: [] };
  const keep = (change: Partial<TrainOutput>) => {
    output = { ...output, ...change };
    ports.keep(output);
  };
  const tellMetrics = (metrics: readonly Metric[]) => {
    for (const { step, trainLoss, validationLoss, learningRate } of metrics) {
      output = { ...output, loss: trainLoss ?? output.loss };
      ports.emit({ type: 'metric', cycle, step, trainLoss, validationLoss, learningRate });
    }
  };
  const outcome = await runTraining(ports, {
    model,
    trainFile,
    validationFile,
    gaugeFile,
    outputFolder: `${files.cycleFolder(cycleId(cycle))}/training`,
    settings: { ...recipe.training, maximumSequence: rowTokens(recipe, model), seed },
    resumeFrom: output.checkpoint,
    threads: ports.threads(),
    gate: ports.gate,
    signal: ports.signal,
    async onRows({ dropped }) {
      if (dropped.length === 0) return;
      const rows = z.array(trainingRowSchema).parse(await files.readLines(cycleId(cycle), TRAIN_FILE));
      const { unfit, lessonsLeft } = countUnfit(rows, dropped);
      keep({ unfit });
      cycles.update(cycle, { lessons: studied.style + studied.raw - unfit.style - unfit.raw });
      if (lessonsLeft === 0) throw new NightEnds({ kind: 'everyLessonTooLong' });
    },
    onMetrics(metrics, step) {
      cycles.addMetrics(cycle, metrics);
      tellMetrics(metrics);
      ports.progress(step, recipe.training.steps);
    },
    onGauge: (reading) => keep({ gauge: [...output.gauge.filter(({ step }) => step < reading.step), reading] }),
    onCheckpoint: (path, step) =>
      keep({ checkpoint: path, step, checkpoints: withCheckpoint(output.checkpoints, { path, step }) }),
  });
  const { steps, adapterPath, peakMemoryBytes, stoppedEarly } = outcome;
  ports.trained(outcome.tokens, outcome.seconds);
  keep({ steps, peakMemoryBytes, stoppedEarly, loss: outcome.finalTrainLoss ?? output.loss });
  if (steps === 0) throw new NightEnds({ kind: 'noStep', early: earlyStop(output) });
  const checkpoints = withCheckpoint(output.checkpoints, { path: adapterPath, step: steps });
  return { ...output, checkpoint: adapterPath, step: steps, checkpoints };
}

/** What was saved at this step or later belongs to a part of the run that was taken again. */
function withCheckpoint(known: readonly Checkpoint[], latest: Checkpoint): Checkpoint[] {
  return [...known.filter(({ step }) => step < latest.step), latest];
}
