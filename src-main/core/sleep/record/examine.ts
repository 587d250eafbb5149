import * as z from 'zod';
import {
  type BrakeReport,
  brakeReportSchema,
  leakReportSchema,
  learnedSchema,
} from '../../../../src-shared/contract/index.ts';
import { placementSchema } from '../../harness/index.ts';
import { FORGOTTEN_WORD, type Forgotten, forgetTexts } from './forgotten.ts';

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

/** JSON has no number that is not finite. */
const nats = z
  .number()
  .nullable()
  .transform((value) => value ?? Number.NaN);

/** What `examine` leaves beside the answers, which have rows of their own. */
export const examineOutputSchema = z.object({
  arms: z.array(z.string()),
  items: z.number(),
  /** Where each task of this exam stood; null in nights before there was a choice. */
  placement: placementSchema.nullable().default(null),
  answers: z.number().default(0),
  /** Of these, known from before. */
  known: z.number().default(0),
  scale: z.number().default(1),
  /** Null is the last checkpoint. */
  step: z.number().nullable().default(null),
  /** The brake of a night is null only where it had none yet. */
  brake: z.union([brakeReportSchema, firstBrakeSchema]).nullable(),
  /** Null where there was nothing to read it on. */
  learned: learnedSchema.extend({ nllBefore: nats, nllAfter: nats }).nullable(),
  /** Null where nobody looked, as in the first nights of all; no such night is promoted. */
  leaks: leakReportSchema.nullable(),
});
export type ExamineOutput = z.infer<typeof examineOutputSchema>;

/** What the leak test named goes, also where only the question tells of it; everyday prompts stay. */
export function forgetExamine(output: ExamineOutput, what: Forgotten): ExamineOutput {
  const { leaks } = output;
  const found = (leaks?.found ?? []).map(({ kind, prompt }) => ({
    kind,
    word: FORGOTTEN_WORD,
    prompt: kind === 'fact' ? FORGOTTEN_WORD : prompt,
  }));
  return forgetTexts({ ...output, leaks: leaks && { ...leaks, found } }, what);
}

/** Everything private that the leak test named, as a verdict may quote it. */
export function leakedWords({ leaks }: Pick<ExamineOutput, 'leaks'>): string[] {
  return (leaks?.found ?? []).flatMap(({ kind, prompt, word }) => (kind === 'fact' ? [prompt, word] : [word]));
}
