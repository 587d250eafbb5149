import * as z from 'zod';
import { forgetLeftOut, leftOutSchema } from './day.ts';
import type { Forgotten } from './forgotten.ts';

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
  leftOut: leftOutSchema,
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
  directives: z.array(z.string()),
  settings: settingsSchema,
  studied: studiedSchema,
});
/** Tonight's lesson: files for the trainer, and what went into them. */
export type PreparedLesson = z.infer<typeof lessonSchema>;

/** What `prepare` leaves: a lesson, or what was left out until there was too little to teach. */
export const prepareOutputSchema = z.discriminatedUnion('kind', [
  lessonSchema,
  z.object({ kind: z.literal('nothing'), leftOut: leftOutSchema }),
]);
export type PrepareOutput = z.infer<typeof prepareOutputSchema>;

/** Wishes lose their words; counts, files and settings say nothing of what was said. */
export function forgetPrepare(output: PrepareOutput, what: Forgotten): PrepareOutput {
  if (output.kind === 'nothing') return { kind: output.kind, leftOut: forgetLeftOut(output.leftOut, what) };
  const { kind, train, heldOut, seed, settings, studied } = output;
  const orNull = (text: string | null) => (text === null ? null : what.text(text));
  return {
    kind,
    trainFile: what.text(output.trainFile),
    validationFile: orNull(output.validationFile),
    gaugeFile: orNull(output.gaugeFile),
    train,
    heldOut,
    seed,
    directives: output.directives.map(what.text),
    settings: Object.fromEntries(
      Object.entries(settings).map(([name, value]) => [
        what.text(name),
        typeof value === 'string' ? what.text(value) : value,
      ]),
    ),
    studied: {
      style: studied.style,
      earlier: studied.earlier,
      replay: studied.replay,
      grounded: studied.grounded,
      raw: studied.raw,
      heldOut: studied.heldOut,
      leftOut: forgetLeftOut(studied.leftOut, what),
    },
  };
}
