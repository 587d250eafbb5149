import * as z from 'zod';
import {
  EXAM_SPLITS,
  LESSON_KINDS,
  metricSchema,
  phaseRecordSchema,
  VERDICTS,
} from '../../../../src-shared/contract/index.ts';
import type { CycleRow, ExamReadingRow, ExampleRow, HarnessResultRow, PhaseRow } from '../../../core/ports.ts';
import { flag, json, optionalJson } from '../columns.ts';
import { readReason } from './nightReason.ts';

export const CYCLE_COLUMNS = `number, state, recipe, "trigger", started_at AS startedAt, ended_at AS endedAt, verdict, reason, undone, read_at AS readAt, turns, lessons, memories, report, model`;
export const cycleSchema = z.object({
  number: z.number(),
  state: z.enum(['running', 'finished']),
  recipe: z.string(),
  trigger: z.enum(['button', 'timer']),
  startedAt: z.number(),
  endedAt: z.number().nullable(),
  verdict: z.enum(VERDICTS).nullable(),
  reason: z.string().nullable().transform(readReason),
  undone: flag,
  readAt: z.number().nullable(),
  turns: z.number(),
  lessons: z.number(),
  memories: z.number(),
  report: optionalJson(z.unknown()),
  model: optionalJson(z.object({ name: z.string(), label: z.string(), sha256: z.string() })),
}) satisfies z.ZodType<CycleRow>;

export const PHASE_COLUMNS = 'cycle, phase, state, started_at AS startedAt, ended_at AS endedAt, summary, output';
export const phaseSchema = z.object({
  ...phaseRecordSchema.shape,
  cycle: z.number(),
  summary: z.string().nullable(),
  output: optionalJson(z.unknown()),
}) satisfies z.ZodType<PhaseRow>;

export const METRIC_COLUMNS =
  'step, train_loss AS trainLoss, validation_loss AS validationLoss, learning_rate AS learningRate, at';
export { metricSchema };

export const exampleSchema = z.object({
  kind: z.enum(LESSON_KINDS),
  prompt: z.string(),
  target: z.string(),
  conversation: z.string().nullable(),
  split: z.enum(['train', 'validation']),
}) satisfies z.ZodType<ExampleRow>;

/** A log-likelihood that is not finite is NULL in SQLite and in JSON. */
const nll = z
  .number()
  .nullable()
  .transform((value) => value ?? Number.NaN);
export const resultSchema = z.object({
  arm: z.string(),
  item: z.string(),
  task: z.string(),
  split: z.enum(EXAM_SPLITS),
  prompt: z.string(),
  reference: z.string(),
  reply: z.string(),
  correct: flag,
  reason: z.string(),
  nll,
}) satisfies z.ZodType<HarnessResultRow>;
export const RESULT_COLUMNS = 'arm, item, task, split, prompt, reference, reply, correct, reason, nll';
export const readingSchema = z.object({ item: z.string(), reply: z.string(), nll }) satisfies z.ZodType<ExamReadingRow>;

export const ADAPTER_COLUMNS =
  'id, cycle, model, path, scale, created_at AS createdAt, sha256, conversations, previous';
export const adapterSchema = z.object({
  id: z.string(),
  cycle: z.number(),
  model: z.string().nullable(),
  path: z.string(),
  scale: z.number(),
  createdAt: z.number(),
  sha256: z.string(),
  conversations: json(z.array(z.string())),
  previous: z.string().nullable(),
});
