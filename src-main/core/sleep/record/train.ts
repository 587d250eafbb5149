import * as z from 'zod';
import type { EarlyStop } from '../../../../src-shared/contract/index.ts';
import { stoppedEarlySchema } from '../../engine/protocol.ts';

/** Weights that training left on disk. */
export const checkpointSchema = z.object({ path: z.string(), step: z.number() });
export type Checkpoint = z.infer<typeof checkpointSchema>;

/** Different rows that the trainer left out because they are longer than the window. */
export const unfitSchema = z.object({ style: z.number(), replay: z.number(), raw: z.number() });
export type Unfit = z.infer<typeof unfitSchema>;
export const NONE_UNFIT: Unfit = { style: 0, replay: 0, raw: 0 };

/** How far the student was from the base at a step, in nats per token on everyday answers of the base. */
export const gaugeReadingSchema = z.object({
  step: z.number(),
  kl: z.number().nullable(),
  nll: z.number().nullable(),
  nllBase: z.number().nullable(),
});
export type GaugeReading = z.infer<typeof gaugeReadingSchema>;

/** What `train` leaves; written as it grows, so that a run that was cut off goes on at its last checkpoint. */
export const trainOutputSchema = z.object({
  checkpoint: z.string().nullable(),
  step: z.number(),
  /** All that lie within the gauge's limits, the last one too. */
  checkpoints: z.array(checkpointSchema).default([]),
  unfit: unfitSchema,
  gauge: z.array(gaugeReadingSchema),
  stoppedEarly: stoppedEarlySchema.nullable(),
  peakMemoryBytes: z.number().nullable(),
  /** Steps of the finished run; null until then. */
  steps: z.number().nullable(),
  /** Training loss at the end of it. */
  loss: z.number().nullable(),
});
export type TrainOutput = z.infer<typeof trainOutputSchema>;

/** A run before its first step. */
export const NOT_TRAINED: TrainOutput = {
  checkpoint: null,
  step: 0,
  checkpoints: [],
  unfit: NONE_UNFIT,
  gauge: [],
  stoppedEarly: null,
  peakMemoryBytes: null,
  steps: null,
  loss: null,
};

/**
 * The checkpoints of a finished training in the order of their steps; a night of an earlier version kept only the last
 * one.
 */
export function checkpointsOf({
  checkpoint,
  step,
  checkpoints,
}: Pick<TrainOutput, 'checkpoint' | 'step' | 'checkpoints'>): Checkpoint[] {
  if (checkpoint === null) throw new Error('training left no checkpoint');
  return checkpoints.length === 0 ? [{ path: checkpoint, step }] : checkpoints;
}

/** How this run was stopped early, with the number that crossed the limit; null where it was not. */
export function earlyStop({ stoppedEarly, steps, gauge }: TrainOutput): EarlyStop | null {
  if (stoppedEarly === null || steps === null) return null;
  const { step, reason: cause } = stoppedEarly;
  const reading = gauge.find((one) => one.step === step);
  const rise = reading?.nll == null || reading.nllBase == null ? null : reading.nll - reading.nllBase;
  return { cause, step, keptStep: steps, nats: cause === 'kl' ? (reading?.kl ?? null) : rise };
}
