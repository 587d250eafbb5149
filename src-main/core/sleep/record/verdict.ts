import * as z from 'zod';
import { decidedReasonSchema, type NightReason } from '../../../../src-shared/contract/index.ts';
import { storedReportSchema } from '../../harness/index.ts';
import { FORGOTTEN_WORD, type Forgotten, forgetTexts } from './forgotten.ts';

/** What `decide` leaves: the gate's verdict with its reason, and the exams it was taken from. */
export const decideOutputSchema = z.object({
  verdict: z.enum(['promoted', 'rejected']),
  /** An older version wrote the sentence. */
  reason: z.union([decidedReasonSchema, z.string().transform((sentence) => ({ kind: 'told' as const, sentence }))]),
  /** Null where a number of it could not be read. */
  harness: storedReportSchema.nullable(),
});
export type DecideOutput = z.infer<typeof decideOutputSchema>;

/** A private word that the gate named goes, and a question that tells of one. */
export function forgetReason<Reason extends NightReason>(reason: Reason, what: Forgotten): Reason {
  if (reason.kind !== 'leaked' || reason.leak === null) return forgetTexts(reason, what);
  const { kind, prompt } = reason.leak;
  return forgetTexts(
    { ...reason, leak: { kind, word: FORGOTTEN_WORD, prompt: kind === 'fact' ? FORGOTTEN_WORD : prompt } },
    what,
  );
}

export function forgetDecide(output: DecideOutput, what: Forgotten): DecideOutput {
  return forgetTexts({ ...output, reason: forgetReason(output.reason, what) }, what);
}

/** What `settle` leaves: the adapter put in use, or null. */
export const settleOutputSchema = z.object({ adapter: z.string().nullable() });
export type SettleOutput = z.infer<typeof settleOutputSchema>;
