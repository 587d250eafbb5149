import * as z from 'zod';
import { EXAM_TASKS, LEFT_OUT_REASONS, PHASES } from './vocabulary.ts';

const count = z.number().int();
/** A sentence that an older version stored. */
const toldSchema = z.object({ kind: z.literal('told'), sentence: z.string() });

/** Training that ended before its last step: what went too far from the base, and by how many nats a token. */
export const earlyStopSchema = z.object({
  cause: z.enum(['kl', 'nll']),
  step: count,
  keptStep: count,
  nats: z.number().nullable(),
});
export type EarlyStop = z.infer<typeof earlyStopSchema>;

const memories = count;
/** Why a night ended before its last phase. */
export const endingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('memoryOnly'), memories }),
  z.object({ kind: z.literal('tooFewTurns'), kept: count, needed: count, memories }),
  z.object({ kind: z.literal('onlyGreetings'), wished: z.boolean(), memories }),
  z.object({ kind: z.literal('fewBeyondGreetings'), kept: count, needed: count, memories }),
  z.object({ kind: z.literal('noLesson'), tooLong: count, memories }),
  z.object({ kind: z.literal('allHeldOut'), memories }),
  /** The wishes were obeyed for so few prompts that a lesson would teach those answers, not the manner. */
  z.object({ kind: z.literal('fewTargets'), valid: count, asked: count, needed: count, memories }),
  /** The smallest night that the gate can judge takes longer than there is time. */
  z.object({ kind: z.literal('noTime'), neededSeconds: z.number(), availableSeconds: z.number(), memories }),
  z.object({ kind: z.enum(['everyLessonTooLong', 'conversationDeleted', 'diverged']) }),
  z.object({ kind: z.literal('noStep'), early: earlyStopSchema.nullable() }),
  z.object({ kind: z.literal('woken'), phase: z.enum(PHASES), step: count.nullable() }),
  z.object({ kind: z.literal('unreadable'), phase: z.enum(PHASES) }),
  z.object({ kind: z.literal('failed'), sentence: z.string() }),
]);
export type Ending = z.infer<typeof endingSchema>;

const comparisonSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('itemsDiffer') }),
  z.object({
    kind: z.literal('tasksLost'),
    /** The surest loss first. */
    tasks: z.array(z.object({ task: z.enum(EXAM_TASKS), n: count, won: count, lost: count })),
  }),
  z.object({ kind: z.literal('scoreFell'), before: count, after: count, n: count }),
  /** No fewer right answers, but so many flipped that a loss beyond the margin cannot be ruled out. */
  z.object({
    kind: z.literal('lossPossible'),
    flipped: count,
    n: count,
    lowPoints: z.number(),
    marginPoints: z.number(),
  }),
  /** The right answers became more surprising: nats a token before and after, and the most they may rise. */
  z.object({ kind: z.literal('surprised'), before: z.number(), after: z.number(), limit: z.number() }),
]);
export type ComparisonReason = z.infer<typeof comparisonSchema>;

/** What the gate found: the first check that failed, or that nothing was lost. */
export const gateReasonSchema = z.discriminatedUnion('kind', [
  comparisonSchema,
  /** The first private word it said, and how many more there were. */
  z.object({
    kind: z.literal('leaked'),
    leak: z.object({ kind: z.enum(['persona', 'fact']), word: z.string(), prompt: z.string() }).nullable(),
    more: count,
  }),
  z.object({ kind: z.literal('worseThanBase'), because: comparisonSchema }),
  z.object({
    kind: z.literal('wishesBroken'),
    wishes: z.object({ n: count, before: count, after: count }).nullable(),
  }),
  z.object({ kind: z.literal('noneFlipped'), reworded: count, right: count, n: count }),
  z.object({ kind: z.literal('nothingLost'), before: count, after: count, n: count }),
]);
export type GateReason = z.infer<typeof gateReasonSchema>;
export const decidedReasonSchema = z.discriminatedUnion('kind', [gateReasonSchema, toldSchema]);
export type DecidedReason = z.infer<typeof decidedReasonSchema>;

/** Why a night ended as it did. */
export const nightReasonSchema = z.discriminatedUnion('kind', [endingSchema, decidedReasonSchema]);
export type NightReason = z.infer<typeof nightReasonSchema>;

/** What a phase says of itself once it is over. */
export const phaseSummarySchema = z.discriminatedUnion('of', [
  z.object({ of: z.literal('gather'), turns: count }),
  z.object({ of: z.literal('sort'), toStudy: count, toMemory: count, foundNow: count }),
  /** Null where the index could not be tended. */
  z.object({
    of: z.literal('tidy'),
    upkeep: z.object({ merged: count, found: count, probes: count, restored: z.boolean() }).nullable(),
  }),
  /** Null where there was nothing to teach. */
  z.object({
    of: z.literal('prepare'),
    taught: z.object({ lessons: count, rehearsal: count, heldOut: count }).nullable(),
    /** For how many prompts an answer in the wished manner was found; null where none was looked for. */
    targets: z.object({ valid: count, asked: count }).nullable().default(null),
  }),
  z.object({ of: z.literal('train'), steps: count, loss: z.number(), early: earlyStopSchema.nullable() }),
  z.object({
    of: z.literal('examine'),
    items: count,
    answers: count,
    known: count,
    /** What the brake chose of how many; null where there was no choice. */
    chosen: z.object({ step: count.nullable(), scale: z.number(), measured: count, refused: count }).nullable(),
  }),
  z.object({ of: z.literal('decide'), reason: decidedReasonSchema }),
  z.object({ of: z.literal('settle'), became: z.enum(['inUse', 'undone', 'nothing']) }),
  z.object({ of: z.literal('ending'), ending: endingSchema }),
  z.object({ of: z.literal('told'), sentence: z.string() }),
]);
export type PhaseSummary = z.infer<typeof phaseSummarySchema>;

/** How much was left out of the lessons for which reason; as words where an older version stored others. */
export const leftOutSchema = z.array(
  z.object({ reason: z.union([z.enum(LEFT_OUT_REASONS), z.object({ told: z.string() })]), count }),
);
export type LeftOutReason = z.infer<typeof leftOutSchema>[number]['reason'];
