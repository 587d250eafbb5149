import * as z from 'zod';
import { harnessReportSchema } from '../../../../src-shared/contract/index.ts';

/** What `decide` leaves: the gate's verdict with its words, and the exams it was taken from. */
export const decideOutputSchema = z.object({
  verdict: z.enum(['promoted', 'rejected']),
  reason: z.string(),
  /** Null where a number of it could not be read. */
  harness: harnessReportSchema.nullable(),
});
export type DecideOutput = z.infer<typeof decideOutputSchema>;

/** What `settle` leaves: the adapter put in use, or null. */
export const settleOutputSchema = z.object({ adapter: z.string().nullable() });
export type SettleOutput = z.infer<typeof settleOutputSchema>;
