import * as z from 'zod';
import { targetCountsSchema } from '../../../../src-shared/contract/index.ts';
import { storedWishesSchema } from '../../manner/index.ts';
import { storedLeftOutSchema } from './day.ts';

/** Held-out style rows on which the exam reads how much was learned. */
export const PROBES_FILE = 'probes.jsonl';
export const TRAIN_FILE = 'train.jsonl';

export const studiedSchema = z.object({
  style: z.number(),
  /** Of the style lessons, those of earlier nights that tonight would not have studied. */
  earlier: z.number().default(0),
  replay: z.number(),
  /** Of the rehearsal, questions about memories and acknowledgements. */
  grounded: z.number().default(0),
  raw: z.number(),
  heldOut: z.number(),
  leftOut: storedLeftOutSchema,
  /** Null where none were written, or by a night that did not count. */
  targets: targetCountsSchema.nullable().default(null),
});
export type Studied = z.infer<typeof studiedSchema>;

const settingsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

const lessonSchema = z.object({
  kind: z.literal('lesson'),
  trainFile: z.string(),
  validationFile: z.string().nullable(),
  gaugeFile: z.string().nullable().default(null),
  train: z.number(),
  heldOut: z.number(),
  seed: z.number(),
  /** The wishes that shaped the lesson. */
  wishes: storedWishesSchema,
  settings: settingsSchema,
  studied: studiedSchema,
});
/** Tonight's lesson: files for the trainer, and what went into them. */
export type PreparedLesson = z.infer<typeof lessonSchema>;

/** What `prepare` leaves: a lesson, or what was left out until there was too little to teach. */
export const prepareOutputSchema = z.discriminatedUnion('kind', [
  lessonSchema,
  z.object({
    kind: z.literal('nothing'),
    leftOut: storedLeftOutSchema,
    targets: targetCountsSchema.nullable().default(null),
  }),
]);
export type PrepareOutput = z.infer<typeof prepareOutputSchema>;
