import * as z from 'zod';
import { harnessReportSchema } from '../../../../src-shared/contract/index.ts';
import type { Forgotten } from './forgotten.ts';

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

/** The reason may quote what leaked; the exam asks about nobody. */
export function forgetDecide({ verdict, reason, harness }: DecideOutput, { text }: Forgotten): DecideOutput {
  return { verdict, reason: text(reason), harness: harness && forgetHarness(harness, text) };
}

function forgetHarness(harness: NonNullable<DecideOutput['harness']>, text: Forgotten['text']) {
  const byTask = <Score>(scores: Record<string, Score>) =>
    Object.fromEntries(Object.entries(scores).map(([task, score]) => [text(task), score]));
  return {
    ...harness,
    suite: text(harness.suite),
    base: harness.base && byTask(harness.base),
    before: byTask(harness.before),
    after: byTask(harness.after),
    tasks: harness.tasks.map((task) => ({ ...task, verdict: text(task.verdict) })),
  };
}

export function forgetSettle({ adapter }: SettleOutput, { text }: Forgotten): SettleOutput {
  return { adapter: adapter === null ? null : text(adapter) };
}
