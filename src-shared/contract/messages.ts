import * as z from 'zod';
import { ANSWER_ENDS, MESSAGE_ORIGINS, MESSAGE_STATES, RATINGS, ROLES } from './vocabulary.ts';

export const recalledSchema = z.object({
  memory: z.string(),
  text: z.string(),
  /** 0..1, how well it matches the question. */
  score: z.number(),
  conversation: z.string().nullable(),
  message: z.string().nullable(),
});
export type Recalled = z.infer<typeof recalledSchema>;

export const replyStatsSchema = z.object({
  model: z.string(),
  /** Number of the night whose adapter answered; null is the untouched model. */
  night: z.number().int().nullable(),
  promptTokens: z.number().int(),
  reusedTokens: z.number().int(),
  generatedTokens: z.number().int(),
  firstTokenMs: z.number(),
  tokensPerSecond: z.number(),
  contextUsed: z.number().int(),
  contextSize: z.number().int(),
  /** Asked again, and the model had no other words than an earlier version. */
  repeats: z.boolean().optional(),
  /** Why it ended: it was at its end, it was as long as allowed, or it went round in circles. */
  ended: z.enum(ANSWER_ENDS).optional(),
});
export type ReplyStats = z.infer<typeof replyStatsSchema>;

/** Part of a message, in UTF-16 units: from `start` up to, not with, `end`. */
export const textRangeSchema = z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() });
export type TextRange = z.infer<typeof textRangeSchema>;

/** What the app itself says beside an answer: the model promised or denied what is not so. */
export const answerNoteSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['quoted', 'toConfirm', 'refused', 'offTheRecord', 'wentInCircles']) }),
  /** `secret`: what it looks like, "a password"; null where there was nothing to store. */
  z.object({ kind: z.literal('nothingStored'), secret: z.string().nullable() }),
  z.object({ kind: z.literal('partlyStored'), kept: z.number().int(), found: z.number().int() }),
  /** The chat's own model is gone; another one answered. */
  z.object({ kind: z.literal('otherModel'), wanted: z.string(), used: z.string() }),
  /** As an older version stored it. */
  z.object({ kind: z.literal('told'), sentence: z.string() }),
]);
export type AnswerNote = z.infer<typeof answerNoteSchema>;

export const messageSchema = z.object({
  id: z.string(),
  conversation: z.string(),
  parent: z.string().nullable(),
  role: z.enum(ROLES),
  text: z.string(),
  state: z.enum(MESSAGE_STATES),
  /** The sentence shown when `state` is `failed`. */
  failure: z.string().nullable(),
  createdAt: z.number(),
  origin: z.enum(MESSAGE_ORIGINS),
  /** The parts that the user pasted; only what was typed speaks for the user. */
  pasted: z.array(textRangeSchema),
  /** false: "don't learn this". */
  learn: z.boolean(),
  /** The kept night that learned this question, and with it its answers; null when none did or it was undone. */
  learnedIn: z.number().int().nullable(),
  /**
   * This message and what was written in its place, oldest first: answers to the same question, or the question in
   * other words.
   */
  versions: z.array(z.string()),
  /** Your thumb on an answer: 1 up, -1 down. */
  rating: z.literal(RATINGS).nullable(),
  recalled: z.array(recalledSchema),
  notes: z.array(answerNoteSchema).optional(),
  stats: replyStatsSchema.nullable(),
});
export type Message = z.infer<typeof messageSchema>;
