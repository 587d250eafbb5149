import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { leftOutSchema, nightReasonSchema, phaseSummarySchema } from './ending.ts';
import { procedure } from './errors.ts';
import { nightPlanSchema } from './plan.ts';
import { wishSchema } from './style.ts';
import {
  BRAKE_OUTCOMES,
  EXAM_TASKS,
  LESSON_KINDS,
  PAUSE_REASONS,
  PHASES,
  PHASE_STATES,
  READINGS,
  RECIPES,
  ROUTE_LABELS,
  ROUTE_REASONS,
  RUNGS,
  STANDINGS,
  TASK_VERDICTS,
  THERMAL_STATES,
  VERDICTS,
} from './vocabulary.ts';

const met = z.boolean();
const room = { met, freeBytes: z.number(), neededBytes: z.number() };
/** What a night needs, and what was read of it. */
export const conditionSchema = z.discriminatedUnion('name', [
  /** `missing`: the sentence why there is no model. */
  z.object({ name: z.literal('model'), met, missing: z.string().nullable() }),
  z.object({ name: z.literal('turns'), met, newTurns: z.number().int(), needed: z.number().int() }),
  z.object({ name: z.literal('disk'), ...room }),
  z.object({ name: z.literal('memory'), ...room }),
  /** No hours where it sleeps only when you say so. */
  z.object({ name: z.literal('window'), met, hours: z.object({ from: z.string(), to: z.string() }).nullable() }),
  /** Null where the machine does not tell. */
  z.object({ name: z.literal('power'), met, onMains: z.boolean().nullable() }),
  /** None `needed` where it sleeps only when you say so; `minutes` null where the machine does not tell. */
  z.object({ name: z.literal('idle'), met, minutes: z.number().nullable(), needed: z.number().nullable() }),
  z.object({ name: z.literal('heat'), met, thermal: z.enum(THERMAL_STATES).nullable() }),
  /** The Lab has the slot that a night needs. */
  z.object({ name: z.literal('lab'), met }),
]);
export type Condition = z.infer<typeof conditionSchema>;

export const sleepStateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('awake') }),
  z.object({ kind: z.literal('drowsy'), sleepsAt: z.number().nullable() }),
  z.object({ kind: z.literal('falling'), waitingFor: conditionSchema }),
  z.object({
    kind: z.literal('asleep'),
    cycle: z.number().int(),
    phase: z.enum(PHASES),
    /** 0..1 of the whole night. */
    progress: z.number(),
    startedAt: z.number(),
    endsAt: z.number().nullable(),
    step: z.number().int().nullable(),
    steps: z.number().int().nullable(),
    trainLoss: z.number().nullable(),
    firstTrainLoss: z.number().nullable(),
    /** What it set out to do; null until the day was gathered. */
    plan: nightPlanSchema.nullable().default(null),
  }),
  z.object({
    kind: z.literal('paused'),
    cycle: z.number().int(),
    phase: z.enum(PHASES),
    progress: z.number(),
    why: z.enum(PAUSE_REASONS),
    step: z.number().int().nullable(),
  }),
]);

export const sleepStatusSchema = z.object({
  state: sleepStateSchema,
  newTurns: z.number().int(),
  turnsNeeded: z.number().int(),
  conditions: z.array(conditionSchema),
  schedule: z.object({ byItself: z.boolean(), from: z.string(), to: z.string(), skipTonight: z.boolean() }),
  /** A finished night whose report was not opened yet. */
  unread: z.number().int().nullable(),
  /** The night in use; null is the untouched model. */
  activeNight: z.number().int().nullable(),
});
export type SleepStatus = z.infer<typeof sleepStatusSchema>;

export const phaseRecordSchema = z.object({
  phase: z.enum(PHASES),
  state: z.enum(PHASE_STATES),
  startedAt: z.number().nullable(),
  endedAt: z.number().nullable(),
  summary: phaseSummarySchema.nullable(),
});
export type PhaseRecord = z.infer<typeof phaseRecordSchema>;

export const taskScoreSchema = z.object({
  correct: z.number().int(),
  n: z.number().int(),
  accuracy: z.number(),
  low: z.number(),
  high: z.number(),
  nll: z.number(),
});
export type TaskScore = z.infer<typeof taskScoreSchema>;

/** How a task was asked, how often guessing is right there, and whether the exam could see it forgotten. */
export const placedTaskSchema = z.object({
  rung: z.enum(RUNGS),
  reading: z.enum(READINGS),
  chance: z.number(),
  standing: z.enum(STANDINGS),
});
export type PlacedTask = z.infer<typeof placedTaskSchema>;
/** Null in exams of earlier versions, which were all written. */
export const placedTasksSchema = z.partialRecord(z.enum(EXAM_TASKS), placedTaskSchema).nullable().default(null);
export type PlacedTasks = z.infer<typeof placedTasksSchema>;

/**
 * Right answers when a reply also counts as right with the surface of the wishes taken off it; null when no wish has
 * one.
 */
export const strippedSchema = z.object({ before: z.number().int(), after: z.number().int() });

/**
 * `base`: the untouched model; `before`: what was in use; `after`: the candidate. Points are 100 x share. `n`, `pooled`
 * and `nllRise` leave recall out.
 */
export const harnessReportSchema = z.object({
  suite: z.string(),
  n: z.number().int(),
  base: z.record(z.string(), taskScoreSchema).nullable(),
  before: z.record(z.string(), taskScoreSchema),
  after: z.record(z.string(), taskScoreSchema),
  pooled: z.object({
    base: taskScoreSchema.nullable(),
    before: taskScoreSchema,
    after: taskScoreSchema,
    changePoints: z.number(),
    lowPoints: z.number(),
    highPoints: z.number(),
    won: z.number().int(),
    lost: z.number().int(),
    /** The candidate against the untouched model; null when nothing was in use or it was not compared. */
    sinceBase: z
      .object({ changePoints: z.number(), lowPoints: z.number(), won: z.number().int(), lost: z.number().int() })
      .nullable()
      .default(null),
    stripped: strippedSchema.nullable().default(null),
  }),
  tasks: z.array(
    z.object({
      task: z.enum(EXAM_TASKS),
      changePoints: z.number(),
      lowPoints: z.number(),
      highPoints: z.number(),
      won: z.number().int(),
      lost: z.number().int(),
      verdict: z.enum(TASK_VERDICTS),
      stripped: strippedSchema.nullable().default(null),
    }),
  ),
  marginPoints: z.number(),
  nllRise: z.number(),
  nllLimit: z.number(),
  placement: placedTasksSchema,
});
export type HarnessReport = z.infer<typeof harnessReportSchema>;

export const cycleSummarySchema = z.object({
  number: z.number().int(),
  recipe: z.string(),
  startedAt: z.number(),
  endedAt: z.number().nullable(),
  /** null while it runs. */
  verdict: z.enum(VERDICTS).nullable(),
  undone: z.boolean(),
  inUse: z.boolean(),
  /** Label of the model it studied for; null of nights of older versions. */
  model: z.string().nullable(),
  reason: nightReasonSchema.nullable(),
  lessons: z.number().int(),
  memories: z.number().int(),
  turns: z.number().int(),
  changePoints: z.number().nullable(),
  lowPoints: z.number().nullable(),
  highPoints: z.number().nullable(),
  marginPoints: z.number().nullable(),
  correctBefore: z.number().int().nullable(),
  correctAfter: z.number().int().nullable(),
  items: z.number().int().nullable(),
  firstValidationLoss: z.number().nullable(),
  lastValidationLoss: z.number().nullable(),
  phases: z.array(phaseRecordSchema),
});
export type CycleSummary = z.infer<typeof cycleSummarySchema>;

export const metricSchema = z.object({
  step: z.number().int(),
  trainLoss: z.number().nullable(),
  validationLoss: z.number().nullable(),
  learningRate: z.number().nullable(),
  at: z.number(),
});
export type Metric = z.infer<typeof metricSchema>;

export const changedAnswerSchema = z.object({
  item: z.string(),
  task: z.enum(EXAM_TASKS),
  prompt: z.string(),
  reference: z.string(),
  before: z.string(),
  beforeCorrect: z.boolean(),
  after: z.string(),
  afterCorrect: z.boolean(),
  /** Of a chosen one, both answers are options that were found likeliest. */
  reading: z.enum(READINGS),
});

/**
 * What the night learned, on held-out prompts and without being told: with what was in use before, and after.
 * `adherence` is the share of answers that
 * obey the wishes; `lost` and `won` count answers that obeyed only before or only after.
 */
export const learnedSchema = z.object({
  n: z.number().int(),
  adherenceBefore: z.number(),
  adherenceAfter: z.number(),
  nllBefore: z.number(),
  nllAfter: z.number(),
  lost: z.number().int().default(0),
  won: z.number().int().default(0),
});
export type LearnedReport = z.infer<typeof learnedSchema>;

/**
 * What the candidate said that nothing in the prompt gave it, of so many everyday `prompts` and questions about
 * `facts`.
 */
export const leakReportSchema = z.object({
  prompts: z.number().int(),
  facts: z.number().int(),
  found: z.array(z.object({ kind: z.enum(['persona', 'fact']), word: z.string(), prompt: z.string() })),
});
export type LeakReport = z.infer<typeof leakReportSchema>;
/**
 * What the brake had to choose from. `gain`: how much less surprising held-out lessons became than to the untouched
 * model; `rise`: how much more
 * surprising the exam's answers became; both in nats per token, null when not read. `obeyed`: share of its own answers
 * that obey the wishes untold;
 * `learned`: the two together as a share of all there was to learn. `won` and `lost`: visible answers, of what was
 * examined.
 */
export const brakeReportSchema = z.object({
  /** A null step is the last one. */
  chosen: z.object({ step: z.number().int().nullable(), scale: z.number() }),
  nllLimit: z.number().nullable(),
  styleNllBefore: z.number().nullable(),
  obeyedBefore: z.number().nullable().default(null),
  candidates: z.array(
    z.object({
      step: z.number().int().nullable(),
      scale: z.number(),
      gain: z.number().nullable(),
      learned: z.number().nullable().default(null),
      obeyed: z.number().nullable().default(null),
      rise: z.number().nullable(),
      outcome: z.enum(BRAKE_OUTCOMES),
      won: z.number().int().nullable(),
      lost: z.number().int().nullable(),
    }),
  ),
});
export type BrakeReport = z.infer<typeof brakeReportSchema>;

/**
 * What became of the prompts for which an answer in the wished manner was to be written: the model obeyed, its words
 * were put so by rule, or neither. `plain` are those that no wish suits.
 */
export const targetCountsSchema = z.object({
  asked: z.number().int(),
  obeyed: z.number().int(),
  rewritten: z.number().int(),
  plain: z.number().int(),
});
export type TargetCounts = z.infer<typeof targetCountsSchema>;

export const cycleDetailSchema = cycleSummarySchema.extend({
  metrics: z.array(metricSchema),
  harness: harnessReportSchema.nullable(),
  changedAnswers: z.array(changedAnswerSchema),
  studied: z.object({
    style: z.number().int(),
    /** Of the style lessons, those of earlier nights that this one would not have studied. */
    earlier: z.number().int().default(0),
    replay: z.number().int(),
    /** Of the rehearsal, questions about memories and acknowledgements. */
    grounded: z.number().int().default(0),
    raw: z.number().int(),
    heldOut: z.number().int(),
    leftOut: leftOutSchema,
    targets: targetCountsSchema.nullable().default(null),
  }),
  settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** The wishes that shaped it, each with the sentence in which the model was told it. */
  wishes: z.array(wishSchema.extend({ line: z.string() })),
  learned: learnedSchema.nullable(),
  /** Null when nobody looked. */
  leaks: leakReportSchema.nullable().default(null),
  /** Null when nothing was examined. */
  brake: brakeReportSchema.nullable().default(null),
  steps: z.number().int().nullable(),
  peakMemoryBytes: z.number().nullable(),
  secondsPerPhase: z.record(z.string(), z.number()),
  /** What it set out to do; null for nights before there were plans. */
  plan: nightPlanSchema.nullable().default(null),
  /** A sentence where part of what the night wrote down cannot be read, and so is missing here. */
  unreadable: z.enum(PHASES).nullable().default(null),
});
export type CycleDetail = z.infer<typeof cycleDetailSchema>;

export const exampleSchema = z.object({
  kind: z.enum(LESSON_KINDS),
  prompt: z.string(),
  target: z.string(),
  conversation: z.string().nullable(),
  split: z.enum(['train', 'validation']),
});

export const routeReasonSchema = z.discriminatedUnion('code', [
  /** With the name of its kind: "a password". */
  z.object({ code: z.literal('secret'), looksLike: z.string() }),
  z.object({ code: z.enum(ROUTE_REASONS), notYourWords: z.boolean().optional() }),
]);
export type RouteReason = z.infer<typeof routeReasonSchema>;

/** What a night would do with one span of text. */
export const routedSpanSchema = z.object({
  text: z.string(),
  label: z.enum(ROUTE_LABELS),
  reason: routeReasonSchema,
  confidence: z.number(),
});
export type RoutedSpan = z.infer<typeof routedSpanSchema>;

export const nightEventSchema = z.discriminatedUnion('type', [
  /** Once the day was gathered. */
  z.object({ type: z.literal('plan'), cycle: z.number().int(), plan: nightPlanSchema }),
  z.object({
    type: z.literal('phase'),
    cycle: z.number().int(),
    phase: z.enum(PHASES),
    state: z.enum(PHASE_STATES).exclude(['pending']),
    summary: phaseSummarySchema.nullable(),
  }),
  z.object({
    type: z.literal('metric'),
    cycle: z.number().int(),
    step: z.number().int(),
    trainLoss: z.number().nullable(),
    validationLoss: z.number().nullable(),
    learningRate: z.number().nullable(),
  }),
  z.object({
    type: z.literal('progress'),
    cycle: z.number().int(),
    phase: z.enum(PHASES),
    done: z.number(),
    of: z.number(),
  }),
  z.object({
    type: z.literal('verdict'),
    cycle: z.number().int(),
    verdict: z.enum(VERDICTS),
    reason: nightReasonSchema.nullable(),
    harness: z.object({ before: z.record(z.string(), z.number()), after: z.record(z.string(), z.number()) }),
    seconds: z.record(z.string(), z.number()),
    /** Beside them what was planned; empty where nothing was. */
    plannedSeconds: z.record(z.string(), z.number()).default({}),
  }),
]);
export type NightEvent = z.infer<typeof nightEventSchema>;

const byCycle = z.object({ cycle: z.number().int() });

export const sleepContract = {
  /** The state at once, then after every change (at most about four a second). */
  status: procedure.output(eventIterator(sleepStatusSchema)),
  /**
   * Always starts, or fails REFUSED with the one condition that is missing. `anyway` ignores power, window, idle and
   * heat.
   */
  goToSleep: procedure
    .input(z.object({ recipe: z.enum(RECIPES).optional(), anyway: z.boolean().default(false) }))
    .output(z.object({ cycle: z.number().int() })),
  wakeUp: procedure
    .input(z.object({ mode: z.enum(['discard', 'finishExam']).default('discard') }))
    .output(z.object({ woken: z.boolean() })),
  pause: procedure.output(z.object({ paused: z.boolean() })),
  goOn: procedure.output(z.object({ resumed: z.boolean() })),
  skipTonight: procedure.input(z.object({ skip: z.boolean() })).output(z.object({ skip: z.boolean() })),
  /** Newest first: at once, then after every change. */
  cycles: procedure.output(eventIterator(z.array(cycleSummarySchema))),
  cycle: procedure.input(byCycle).output(cycleDetailSchema),
  /** Everything so far, then live, ending with the verdict. */
  night: procedure.input(byCycle).output(eventIterator(nightEventSchema)),
  examples: procedure.input(byCycle).output(z.array(exampleSchema)),
  /** Says which night is in use now, and which was undone. */
  undo: procedure.output(z.object({ activeNight: z.number().int().nullable(), undone: z.number().int() })),
  markRead: procedure.input(byCycle).output(z.object({})),
  /** Tonight's lesson plan, from the turns not yet learned from. */
  plan: procedure.output(
    z.object({
      turns: z.number().int(),
      spans: z.array(routedSpanSchema.extend({ conversation: z.string(), title: z.string(), message: z.string() })),
      preferences: z.array(z.string()),
      /** Tonight as the button would begin it now; null where no model is there to plan for. */
      night: nightPlanSchema.nullable().default(null),
    }),
  ),
  route: procedure.input(z.object({ text: z.string() })).output(z.array(routedSpanSchema)),
};
