import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { procedure } from './errors.ts';
import { harnessReportSchema, placedTasksSchema, taskScoreSchema } from './sleep.ts';
import {
  EXAM_SPLITS,
  EXAM_TASKS,
  FLIP_ARMS,
  LAB_KINDS,
  MOST_CHARACTERS,
  READINGS,
  RECIPES,
  SECRET_ROTATIONS,
  SUITES,
} from './vocabulary.ts';

/**
 * How many of `n` answers and grades differ between two exams, and the largest change of an item's nll (null: not
 * finite on one side).
 */
export const flipsSchema = z.object({
  answers: z.number().int(),
  grades: z.number().int(),
  n: z.number().int(),
  nllMax: z.number().nullable(),
});
export type Flips = z.infer<typeof flipsSchema>;

export const labRunSchema = z.object({
  id: z.string(),
  /** As a person called it; null where it has no name but what was examined. */
  name: z.string().nullable(),
  /** The night in use when it was examined; null is the untouched model. */
  night: z.number().int().nullable().default(null),
  threeTimes: z.boolean().default(false),
  startedAt: z.number(),
  endedAt: z.number().nullable(),
  kind: z.enum(LAB_KINDS),
  suite: z.string(),
  model: z.string(),
  recipe: z.string().nullable(),
  rows: z.number().int().nullable(),
  /**
   * What became of the rows, once training began: those longer than the window are left out, some fit only without
   * their oldest turns.
   */
  training: z
    .object({
      trained: z.number().int(),
      heldOut: z.number().int(),
      tooLong: z.number().int(),
      shortened: z.number().int(),
    })
    .optional(),
  failure: z.string().nullable(),
  tasks: z.record(z.string(), taskScoreSchema).nullable(),
  pooled: taskScoreSchema.nullable(),
  /** Null when every answer was known. */
  itemsPerSecond: z.number().nullable(),
  /** Which secret third the exam held. */
  rotation: z.number().int().default(0),
  placement: placedTasksSchema,
  /** Of a person's own exam: how its questions were read, and the lines of its file that were answered wrong. */
  own: z
    .object({
      chosen: z.number().int(),
      written: z.number().int(),
      chance: z.number(),
      wrongLines: z.array(z.number().int()),
    })
    .nullable()
    .default(null),
  /** Items whose answers were known from before. */
  cached: z.number().int().default(0),
  /**
   * `last`: against the run named by `comparedWith`; `repeat` and `order`: the same model once more, and once more in
   * another order.
   */
  flips: z.partialRecord(z.enum(FLIP_ARMS), flipsSchema).default({}),
  comparedWith: z.string().nullable().default(null),
  /** The smallest change in points that so many items find four times out of five. */
  resolvesPoints: z.number().nullable().default(null),
  report: harnessReportSchema.nullable(),
  losses: z.array(
    z.object({ step: z.number().int(), trainLoss: z.number().nullable(), validationLoss: z.number().nullable() }),
  ),
});
export type LabRun = z.infer<typeof labRunSchema>;

export const labEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('progress'),
    stage: z.enum(['train', 'place', 'examine']),
    done: z.number(),
    of: z.number(),
  }),
  z.object({
    type: z.literal('loss'),
    step: z.number().int(),
    trainLoss: z.number().nullable(),
    validationLoss: z.number().nullable(),
  }),
  z.object({ type: z.literal('finished'), run: labRunSchema }),
]);

const answerSchema = z.object({
  reply: z.string(),
  correct: z.boolean(),
  reason: z.string(),
  nll: z.number().nullable(),
});

/** One item of a run: its answer, and beside it the answer it is compared with. */
export const labItemSchema = z.object({
  item: z.string(),
  task: z.enum(EXAM_TASKS),
  split: z.enum(EXAM_SPLITS),
  prompt: z.string(),
  reference: z.string(),
  /** Of a chosen one, the answers are options that were found likeliest. */
  reading: z.enum(READINGS),
  ...answerSchema.shape,
  before: answerSchema.nullable(),
});
export type LabItem = z.infer<typeof labItemSchema>;

const harnessInput = z.object({
  suite: z.enum(SUITES).default('full'),
  rotation: z
    .number()
    .int()
    .min(0)
    .max(SECRET_ROTATIONS - 1)
    .default(0),
  /** Examines the same model three times: twice alike, once in another order. */
  aa: z.boolean().default(false),
  /** Takes every answer anew. */
  fresh: z.boolean().default(false),
  /** Measures anew where each task stands before the exam, and keeps that for these weights. */
  place: z.boolean().default(false),
});

const itemsInput = z.object({
  run: z.string(),
  /** Another run; by default what the run was compared with, or its own first arm. */
  against: z.string().optional(),
  /** Only items whose answer changed, flipped grades first. */
  changed: z.boolean().default(true),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(500).default(50),
});

export const labContract = {
  runs: procedure.output(eventIterator(z.array(labRunSchema))),
  /** Examines the model in use. */
  harness: procedure.input(harnessInput).output(eventIterator(labEventSchema)),
  /** The answers of one of the newest runs; `total` counts those that match, `n` all that could be compared. */
  items: procedure.input(itemsInput).output(
    z.object({
      items: z.array(labItemSchema),
      total: z.number().int(),
      n: z.number().int(),
      against: z.string().nullable(),
    }),
  ),
  /**
   * Trains on the given rows in a copy, examines it, and never touches the model in use. Lines of JSON: {"messages"} or
   * {"instruction","context"?,"response"}.
   */
  experiment: procedure
    .input(
      z.object({
        name: z.string().trim().min(1).max(MOST_CHARACTERS.experimentName),
        jsonLines: z.string().max(40_000_000),
        recipe: z.enum(RECIPES).default('seed'),
        suite: z.enum(SUITES).default('standard'),
      }),
    )
    .output(eventIterator(labEventSchema)),
  /**
   * Puts a person's own exam to the model in use, and decides nothing by it. Lines of JSON: {"prompt","choices",
   * "answer"}, the answer as a place from 0, a letter or a text, or {"prompt","target"}.
   */
  ownExam: procedure
    .input(
      z.object({
        name: z.string().trim().min(1).max(MOST_CHARACTERS.experimentName),
        jsonLines: z.string().max(20_000_000),
      }),
    )
    .output(eventIterator(labEventSchema)),
  cancel: procedure.output(z.object({ cancelled: z.boolean() })),
};
