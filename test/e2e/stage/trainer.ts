import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EngineError } from '../../../src-main/core/engine/connection.ts';
import type { Params, TrainItem } from '../../../src-main/core/engine/protocol.ts';
import { lossAt } from '../seed/losses.ts';

/** A run whose losses fall as a real one's do; it can be paused, and leaves checkpoints with a few bytes of weights. */
export function trainSlowly({ stepsAtOnce, stepMs }: { stepsAtOnce: number; stepMs: number }) {
  const ended = new AbortController();
  let paused = false;
  const setPaused = (next: boolean) => async () => ({ paused: (paused = next) });
  return {
    end: () => ended.abort(new EngineError('disconnected', 'The trainer ended.')),
    work: {
      pause: setPaused(true),
      resume: setPaused(false),
      async train(
        { trainFile, validationFile, outputFolder, settings }: Params<'train'>,
        emit: (item: unknown) => void,
        asked: AbortSignal | undefined,
      ) {
        const signal = AbortSignal.any([ended.signal, ...(asked === undefined ? [] : [asked])]);
        const tell = (item: TrainItem) => emit(item);
        const rows = async (file: string | null) =>
          file === null ? 0 : (await readFile(file, 'utf8')).trim().split('\n').length;
        const { steps } = settings;
        tell({
          kind: 'start',
          steps,
          trainRows: await rows(trainFile),
          anchoredRows: 0,
          validationRows: await rows(validationFile),
          droppedRows: 0,
          dropped: [],
          droppedTrainRows: [],
          shortenedTrainRows: 0,
          trainableParameters: 90_000,
          firstStep: 0,
        });
        let path = outputFolder;
        for (let step = 1; step <= steps; step += 1) {
          if (step > stepsAtOnce) await pause(stepMs, undefined, { signal });
          while (paused) await pause(20, undefined, { signal });
          const { trainLoss, validationLoss } = lossAt(step, steps);
          const learningRate = settings.learningRate;
          tell({
            kind: 'train',
            step,
            trainLoss,
            learningRate,
            tokens: 500,
            stepsPerSecond: 4,
            peakMemoryBytes: 6.8e9,
          });
          if (validationLoss !== null) tell({ kind: 'validation', step, validationLoss });
          if (step % settings.checkpointEvery === 0 || step === steps) {
            path = join(outputFolder, `step-${step}`);
            await mkdir(path, { recursive: true });
            await writeFile(join(path, 'adapters.safetensors'), `weights of step ${step}`);
            tell({ kind: 'checkpoint', step, path });
          }
        }
        const { trainLoss, validationLoss } = lossAt(steps, steps);
        return {
          steps,
          finalTrainLoss: trainLoss,
          finalValidationLoss: validationLoss,
          seconds: 60,
          adapterPath: path,
          tokens: 500 * steps,
        };
      },
    },
  };
}
