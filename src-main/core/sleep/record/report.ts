import * as z from 'zod';
import {
  type BrakeReport,
  brakeReportSchema,
  harnessReportSchema,
  leakReportSchema,
  learnedSchema,
} from '../../../../src-shared/contract/index.ts';
import { stoppedEarlySchema } from '../../engine/protocol.ts';
import { NONE_UNFIT, unfitSchema } from '../lessons/fit/unfit.ts';

/** The brake of nights before it chose between checkpoints. */
const firstBrakeSchema = z
  .object({
    scale: z.number(),
    tried: z.array(
      z.object({ scale: z.number(), rise: z.number(), outcome: z.enum(['passed', 'failed', 'screened']) }),
    ),
  })
  .transform(({ scale, tried }): BrakeReport => ({
    chosen: { step: null, scale },
    nllLimit: null,
    styleNllBefore: null,
    obeyedBefore: null,
    candidates: tried.map((one) => ({
      ...one,
      step: null,
      gain: null,
      learned: null,
      obeyed: null,
      won: null,
      lost: null,
    })),
  }));

/** How far the student was from the base at a step, in nats per token on everyday answers of the base. */
export const gaugeReadingSchema = z.object({
  step: z.number(),
  kl: z.number().nullable(),
  nll: z.number().nullable(),
  nllBase: z.number().nullable(),
});
export type GaugeReading = z.infer<typeof gaugeReadingSchema>;

/** What a finished night keeps for its page, beyond rows of their own. */
export const nightReportSchema = z.object({
  harness: harnessReportSchema.nullable().default(null),
  studied: z
    .object({
      style: z.number(),
      /** Of the style lessons, those of earlier nights that tonight would not have studied. */
      earlier: z.number().default(0),
      replay: z.number(),
      /** Of the rehearsal, questions about memories and acknowledgements. */
      grounded: z.number().default(0),
      raw: z.number(),
      heldOut: z.number(),
      leftOut: z.array(z.object({ reason: z.string(), count: z.number() })),
    })
    .default({ style: 0, earlier: 0, replay: 0, grounded: 0, raw: 0, heldOut: 0, leftOut: [] }),
  /** Of what was studied, rows that the trainer could not read whole. */
  unfit: unfitSchema.default(NONE_UNFIT),
  settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  steps: z.number().nullable().default(null),
  peakMemoryBytes: z.number().nullable().default(null),
  directives: z.array(z.string()).default([]),
  learned: learnedSchema.nullable().default(null),
  leaks: leakReportSchema.nullable().default(null),
  brake: z.union([brakeReportSchema, firstBrakeSchema]).nullable().default(null),
  gauge: z.array(gaugeReadingSchema).default([]),
  stoppedEarly: stoppedEarlySchema.nullable().default(null),
});
export type NightReport = z.infer<typeof nightReportSchema>;

/** Reads a stored report; a missing or damaged one is empty rather than fatal. */
export function readReport(stored: unknown): NightReport {
  const parsed = nightReportSchema.safeParse(stored ?? {});
  return parsed.success ? parsed.data : nightReportSchema.parse({});
}
