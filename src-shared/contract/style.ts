import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { procedure } from './errors.ts';
import { MOST_CHARACTERS, STYLE_EVIDENCE, STYLE_TRAITS, WISH_TRAITS } from './vocabulary.ts';

/** What somebody wants of answers, as data; its sentence is made where a model or a person reads it. */
export const wishSchema = z.object({ trait: z.enum(WISH_TRAITS), value: z.string() });
export type Wish = z.infer<typeof wishSchema>;

/** What speaks for a trait: set by hand, asked for in these words, or so many messages of each kind of evidence. */
export const styleWhySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('set') }),
  z.object({ kind: z.literal('asked'), text: z.string() }),
  z.object({
    kind: z.literal('counted'),
    counts: z.partialRecord(z.enum(STYLE_EVIDENCE).exclude(['wish']), z.number().int()),
  }),
]);

export const styleTraitSchema = z.object({
  trait: z.enum(STYLE_TRAITS),
  value: z.string(),
  why: styleWhySchema,
  /** 0..1, how one-sided the evidence is; what you asked for or set is 1. */
  strength: z.number().min(0).max(1),
  source: z.enum(['wish', 'statistics', 'user']),
  /** Switched off: shown here, not told to the model. */
  off: z.boolean(),
  /** The messages it was read from, newest first. `conversation` null: written by you outside any chat. */
  evidence: z.array(
    z.object({
      message: z.string(),
      conversation: z.string().nullable(),
      kind: z.enum(STYLE_EVIDENCE),
      at: z.number(),
    }),
  ),
  /** What it may be set to. */
  choices: z.array(z.string()),
});
export type StyleTrait = z.infer<typeof styleTraitSchema>;

export const styleCardSchema = z.object({
  traits: z.array(styleTraitSchema),
  /** Wishes that are no trait, in your words, newest first; each is a memory. */
  wishes: z.array(z.object({ memory: z.string(), text: z.string(), createdAt: z.number() })),
  /** The style line as the model in use reads it; empty when there is nothing to tell. */
  text: z.string(),
});
export type StyleCard = z.infer<typeof styleCardSchema>;

const byTrait = z.object({ trait: z.enum(STYLE_TRAITS) });

export const styleContract = {
  /** The card at once, then after every change. */
  card: procedure.output(eventIterator(styleCardSchema)),
  switch: procedure.input(byTrait.extend({ on: z.boolean() })).output(styleCardSchema),
  /** Sets a value by hand; null gives it back to what was found. */
  pin: procedure.input(byTrait.extend({ value: z.string().min(1).max(40).nullable() })).output(styleCardSchema),
  /** Kept as a memory of kind `preference`. */
  addWish: procedure
    .input(z.object({ text: z.string().trim().min(1).max(MOST_CHARACTERS.wish) }))
    .output(styleCardSchema),
  /** Forgets the wishes behind a trait and counts its evidence anew from now. */
  remove: procedure.input(byTrait).output(styleCardSchema),
};
