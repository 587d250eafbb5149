import * as z from 'zod';
import { PLAN_BASES, PLAN_SIZES, SUITES } from './vocabulary.ts';

const count = z.number().int().min(0);

/** How much of everything a night takes. */
export const planSizesSchema = z.object({
  /** Prompts for which a target is written. */
  lessons: count,
  /** Rehearsal rows that are wanted. */
  rehearsal: count,
  /** Everyday prompts held out, on which it reads what was learned. */
  probes: count,
  /** Everyday answers of the base on which training reads its distance. */
  gauge: count,
  steps: count,
  /** Candidates that are measured: checkpoints times strengths. */
  measured: count,
  /** Candidates that may take the whole exam, one after another. */
  exams: count,
  /** Questions of the exam, recall among them. */
  items: count,
});
export type PlanSizes = z.infer<typeof planSizesSchema>;

const seconds = z.number();
const secondsSchema = z.object({
  gather: seconds,
  sort: seconds,
  tidy: seconds,
  prepare: seconds,
  train: seconds,
  examine: seconds,
  decide: seconds,
  settle: seconds,
});

/** What a night will do and how long it should take, made before it begins. */
export const nightPlanSchema = z.object({
  /** `memories`: there is not even time for the smallest night that the gate can judge. */
  kind: z.enum(['lesson', 'memories']),
  basis: z.enum(PLAN_BASES),
  suite: z.enum(SUITES),
  sizes: planSizesSchema,
  /** Seconds of each phase; of the smallest night where only memories are kept. */
  seconds: secondsSchema,
  availableSeconds: z.number(),
  /** What is smaller than the recipe wants. */
  cuts: z.array(z.object({ what: z.enum(PLAN_SIZES), from: count, to: count })),
});
export type NightPlan = z.infer<typeof nightPlanSchema>;
