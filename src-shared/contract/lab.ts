import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { procedure } from './errors.ts';
import { harnessReportSchema, RECIPES, taskScoreSchema } from './sleep.ts';

export const labRunSchema = z.object({
  id: z.string(),
  name: z.string(),
  startedAt: z.number(),
  endedAt: z.number().nullable(),
  kind: z.enum(['harness', 'experiment']),
  suite: z.string(),
  model: z.string(),
  recipe: z.string().nullable(),
  rows: z.number().int().nullable(),
  failure: z.string().nullable(),
  tasks: z.record(z.string(), taskScoreSchema).nullable(),
  pooled: taskScoreSchema.nullable(),
  itemsPerSecond: z.number().nullable(),
  report: harnessReportSchema.nullable(),
  losses: z.array(z.object({ step: z.number().int(), trainLoss: z.number().nullable(), validationLoss: z.number().nullable() })),
});
export type LabRun = z.infer<typeof labRunSchema>;

export const labEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), stage: z.enum(['train', 'examine']), done: z.number(), of: z.number() }),
  z.object({ type: z.literal('loss'), step: z.number().int(), trainLoss: z.number().nullable(), validationLoss: z.number().nullable() }),
  z.object({ type: z.literal('finished'), run: labRunSchema }),
]);

export const labContract = {
  runs: procedure.output(eventIterator(z.array(labRunSchema))),
  /** Examines the model in use. */
  harness: procedure.input(z.object({ suite: z.enum(['quick', 'standard', 'full']).default('full') })).output(eventIterator(labEventSchema)),
  /** Trains on the given rows in a copy, examines it, and never touches the model in use. Lines of JSON: {"messages"} or {"instruction","context"?,"response"}. */
  experiment: procedure
    .input(
      z.object({
        name: z.string().trim().min(1).max(80),
        jsonLines: z.string().max(40_000_000),
        recipe: z.enum(RECIPES).default('seed'),
        suite: z.enum(['quick', 'standard', 'full']).default('standard'),
      }),
    )
    .output(eventIterator(labEventSchema)),
  cancel: procedure.output(z.object({ cancelled: z.boolean() })),
};
