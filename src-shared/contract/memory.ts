import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { procedure } from './errors.ts';
import { MEMORY_KINDS, MEMORY_MAKERS, MEMORY_STATES, MOST_CHARACTERS } from './vocabulary.ts';

export const memorySchema = z.object({
  id: z.string(),
  text: z.string(),
  kind: z.enum(MEMORY_KINDS),
  state: z.enum(MEMORY_STATES),
  pinned: z.boolean(),
  /** Where it comes from; null when you wrote it yourself. */
  source: z
    .object({ conversation: z.string(), title: z.string(), message: z.string(), createdAt: z.number() })
    .nullable(),
  createdBy: z.enum(MEMORY_MAKERS),
  /**
   * You wrote or edited it: the words are yours, whatever its source said, and nothing that is heard takes its place.
   */
  byHand: z.boolean(),
  night: z.number().int().nullable(),
  createdAt: z.number(),
  usedCount: z.number().int(),
  lastUsedAt: z.number().nullable(),
  /** Epoch milliseconds of recent uses, newest last, at most 60. */
  uses: z.array(z.number()),
  replacedBy: z.string().nullable(),
});
export type Memory = z.infer<typeof memorySchema>;

export const memoryCountsSchema = z.object({
  proposed: z.number().int(),
  active: z.number().int(),
  pinned: z.number().int(),
  replaced: z.number().int(),
  forgotten: z.number().int(),
});
export type MemoryCounts = z.infer<typeof memoryCountsSchema>;

/** A text that looks like a secret is refused with the way out `keepAnyway`; this says that the user was asked. */
const byHand = z.object({
  text: z.string().trim().min(1).max(MOST_CHARACTERS.memory),
  evenIfSecret: z.boolean().default(false),
});
const byIds = z.object({ ids: z.array(z.string()).min(1).max(1000) });

export const memoryContract = {
  /** Counts at once, then after every change. */
  counts: procedure.output(eventIterator(memoryCountsSchema)),
  list: procedure
    .input(
      z.object({
        state: z.enum(MEMORY_STATES).optional(),
        pinned: z.boolean().optional(),
        limit: z.number().int().min(1).max(5000).default(500),
      }),
    )
    .output(z.array(memorySchema)),
  search: procedure
    .input(z.object({ query: z.string(), limit: z.number().int().min(1).max(100).default(20) }))
    .output(z.array(z.object({ memory: memorySchema, score: z.number() }))),
  write: procedure.input(byHand).output(memorySchema),
  edit: procedure.input(byHand.extend({ id: z.string() })).output(memorySchema),
  pin: procedure
    .input(z.object({ ids: z.array(z.string()).min(1), pinned: z.boolean() }))
    .output(z.array(memorySchema)),
  confirm: procedure.input(byIds).output(z.array(memorySchema)),
  /** Leaves the store and the index at once; the text is erased. */
  forget: procedure.input(byIds).output(z.object({ forgotten: z.number().int() })),
};
