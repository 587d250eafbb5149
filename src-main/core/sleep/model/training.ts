import type { Metric } from '../../../../src-shared/contract/index.ts';
import { onceAwakeFor, type Ticker } from '../../awakeDeadline.ts';
import { createEngineClient } from '../../engine/client.ts';
import { EngineError } from '../../engine/connection.ts';
import type { StoppedEarly } from '../../engine/protocol.ts';
import type { CorePorts, ModelDescription } from '../../ports.ts';
import type { PauseGate } from './pauseGate.ts';
import type { TrainingSettings } from './recipes.ts';
import type { GaugeReading } from '../record/train.ts';

export type TrainerPorts = Pick<CorePorts, 'startTrainer' | 'clock' | 'log'>;

export interface TrainingRequest {
  model: ModelDescription;
  trainFile: string;
  validationFile: string | null;
  /** Everyday answers of the base, on which the distance from it is read; the limits of the settings are about them. */
  gaugeFile?: string | null;
  outputFolder: string;
  settings: TrainingSettings & { seed: number };
  resumeFrom: string | null;
  /** Of the matrix products; one where nobody says. */
  threads?: number;
  gate: PauseGate;
  signal: AbortSignal;
  onMetrics: (metrics: Metric[], step: number, peakMemoryBytes: number | null) => void;
  onGauge?: (reading: GaugeReading) => void;
  onCheckpoint: (path: string, step: number) => void;
  /** Told before the first step, again after each resume; what it throws ends the run. */
  onRows?: (rows: TrainedRows) => void | Promise<void>;
}
/**
 * What became of the rows: numbers of training lines (from 1) longer than the window, and how many lost their oldest
 * turns.
 */
export interface TrainedRows {
  trained: number;
  heldOut: number;
  dropped: readonly number[];
  shortened: number;
}
export interface TrainingOutcome {
  adapterPath: string;
  steps: number;
  finalTrainLoss: number | null;
  finalValidationLoss: number | null;
  peakMemoryBytes: number | null;
  tokens: number;
  seconds: number;
  stoppedEarly: StoppedEarly | null;
}

/** A night's run may take long, a single step may not: without any news for so long awake the trainer is given up. */
const SILENCE_LIMIT_MS = 10 * 60_000;

/** Said of a trainer that is alive and does nothing. */
const SILENT =
  'The training process said nothing for ten minutes, so it was ended. Nothing changed; it can be started again.';

/**
 * Runs one training in its own process; pauses with the gate, ends with the signal, and never leaves the process
 * behind.
 */
export async function runTraining(
  ports: TrainerPorts,
  request: TrainingRequest,
  silenceLimitMs = SILENCE_LIMIT_MS,
): Promise<TrainingOutcome> {
  const connection = await ports.startTrainer();
  const trainer = createEngineClient(connection);
  const silence = new AbortController();
  const signal = AbortSignal.any([request.signal, silence.signal]);
  let paused = request.gate.reason() !== null;
  // A paused trainer may be silent for as long as the pause lasts.
  const whileRunning: Ticker = (intervalMs, callback) =>
    ports.clock.every(intervalMs, () => (paused ? undefined : callback()));
  const watch = onceAwakeFor(silenceLimitMs, () => silence.abort(new EngineError('deadline', SILENT)), whileRunning);
  const follow = request.gate.onChange((reason) => {
    paused = reason !== null;
    watch.restart();
    const change = paused ? trainer.pause({ signal }) : trainer.resume({ signal });
    change.catch((error: unknown) => ports.log.warn('the trainer did not take a pause', { error: String(error) }));
  });
  try {
    await request.gate.wait(signal);
    let peakMemoryBytes: number | null = null;
    const stream = trainer.train(
      {
        modelPath: request.model.folder,
        template: request.model.template,
        trainFile: request.trainFile,
        validationFile: request.validationFile,
        gaugeFile: request.gaugeFile ?? null,
        outputFolder: request.outputFolder,
        settings: request.settings,
        resumeFrom: request.resumeFrom,
        ...(request.threads === undefined ? {} : { threads: request.threads }),
      },
      { signal },
    );
    for (;;) {
      const next = await stream.next();
      watch.restart();
      if (next.done === true) {
        const { adapterPath, steps, finalTrainLoss, finalValidationLoss, tokens, seconds, stoppedEarly } = next.value;
        return {
          adapterPath,
          steps,
          finalTrainLoss,
          finalValidationLoss,
          peakMemoryBytes,
          tokens,
          seconds,
          stoppedEarly,
        };
      }
      const item = next.value;
      const at = ports.clock.now();
      switch (item.kind) {
        case 'train':
          peakMemoryBytes = Math.max(peakMemoryBytes ?? 0, item.peakMemoryBytes ?? 0);
          request.onMetrics(
            [{ step: item.step, trainLoss: item.trainLoss, validationLoss: null, learningRate: item.learningRate, at }],
            item.step,
            peakMemoryBytes,
          );
          break;
        case 'validation':
          request.onMetrics(
            [{ step: item.step, trainLoss: null, validationLoss: item.validationLoss, learningRate: null, at }],
            item.step,
            peakMemoryBytes,
          );
          break;
        case 'gauge':
          ports.log.info('distance from the base', {
            step: item.step,
            kl: item.kl,
            nll: item.nll,
            nllBase: item.nllBase,
          });
          request.onGauge?.({ step: item.step, kl: item.kl, nll: item.nll, nllBase: item.nllBase });
          break;
        case 'checkpoint':
          request.onCheckpoint(item.path, item.step);
          break;
        case 'start':
          if (item.droppedRows > 0) ports.log.warn('some rows are longer than the window', { dropped: item.dropped });
          await request.onRows?.({
            trained: item.trainRows,
            heldOut: item.validationRows,
            dropped: item.droppedTrainRows,
            shortened: item.shortenedTrainRows,
          });
          break;
        case 'paused':
        case 'resumed':
          break;
      }
    }
  } finally {
    follow();
    watch.stop();
    await connection.close();
  }
}
