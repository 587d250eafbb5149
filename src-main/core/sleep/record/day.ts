import * as z from 'zod';
import { type LeftOutReason, leftOutSchema, nightPlanSchema } from '../../../../src-shared/contract/index.ts';
import { type Forgotten, forgetTexts } from './forgotten.ts';

/** What `gather` leaves: ids of the turns claimed tonight, and of those of the window that are studied again. */
export const gatherOutputSchema = z.object({
  turns: z.array(z.string()),
  studiedAgain: z.array(z.string()),
  /** What the night set out to do with them; null for nights before there were plans. */
  plan: nightPlanSchema.nullable().default(null),
});
export type GatherOutput = z.infer<typeof gatherOutputSchema>;

/** How older versions wrote why something was left out. */
const FORMER_REASONS: Readonly<Record<string, LeftOutReason>> = {
  'facts only': 'factsOnly',
  'too short': 'tooShort',
  'marked do not learn': 'heldBack',
  'no good answer': 'noGoodAnswer',
  'much of one paste': 'onePaste',
  'longer than the window': 'tooLong',
  'only a greeting': 'greeting',
};
const { reason } = leftOutSchema.element.shape;
export const storedLeftOutSchema = z.array(
  leftOutSchema.element.extend({
    reason: z.union([reason, z.string().transform((told): LeftOutReason => FORMER_REASONS[told] ?? { told })]),
  }),
);

/** What `sort` leaves: what may be studied of each turn, and how many memories the day came to. */
export const sortOutputSchema = z.object({
  kept: z.array(z.object({ message: z.string(), text: z.string() })),
  /** How many were kept then, also of those forgotten since; null where it was not counted. */
  toStudy: z.number().nullable().default(null),
  memories: z.number(),
  /** Of these, kept only now. */
  foundNow: z.number().default(0),
  leftOut: storedLeftOutSchema,
});
export type SortOutput = z.infer<typeof sortOutputSchema>;

/** What was kept of the messages that go, goes with them. */
export function forgetSort(output: SortOutput, what: Forgotten): SortOutput {
  return forgetTexts({ ...output, kept: output.kept.filter(({ message }) => !what.messages.has(message)) }, what);
}
