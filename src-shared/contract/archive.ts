import * as z from 'zod';
import { procedure } from './errors.ts';

export const importedConversationSchema = z.object({
  title: z.string().trim().max(200).default(''),
  createdAt: z.number().int().nonnegative().optional(),
  messages: z
    .array(z.object({ role: z.enum(['system', 'user', 'assistant']), content: z.string() }))
    .min(1)
    .max(5000),
});
export type ImportedConversation = z.infer<typeof importedConversationSchema>;

/** One promise about the data folder, checked. */
export const archiveCheckSchema = z.object({ name: z.enum(['database', 'index', 'adapters', 'model', 'lineage', 'erased']), ok: z.boolean(), sentence: z.string() });
export type ArchiveCheck = z.infer<typeof archiveCheckSchema>;

/** A byte search of the whole data folder. */
export const byteSearchSchema = z.object({
  /** Runs of words looked for, each as UTF-8 and as UTF-16. */
  phrases: z.number().int(),
  files: z.number().int(),
  bytes: z.number(),
  at: z.number(),
  /** Paths below the data folder that hold one, which should be none. */
  found: z.array(z.object({ file: z.string(), hits: z.number().int() })),
});
export type ByteSearch = z.infer<typeof byteSearchSchema>;

/** What the deletion of one conversation erased: ids, counts and times, never text. */
export const erasureReceiptSchema = z.object({
  id: z.string(),
  conversation: z.string(),
  /**
   * `pending`: the conversation is gone from every list and answer, and the rest of the work goes on at the next start.
   * `found`: all was done and words of it are still in files; each start tries again. Only `done` says that nothing was found.
   */
  state: z.enum(['pending', 'found', 'done']),
  askedAt: z.number(),
  finishedAt: z.number().nullable(),
  messages: z.number().int(),
  memories: z.number().int(),
  /** Memories that another conversation states too; they stay, with that one as their source. */
  memoriesKept: z.number().int(),
  vectors: z.number().int(),
  /** Kept nights that had read it; their adapters are erased. */
  nights: z.array(z.number().int()),
  /** The night in use before and after; null is the untouched model. */
  activeNight: z.object({ before: z.number().int().nullable(), after: z.number().int().nullable() }),
  /** Turns of other conversations that the next night studies again. */
  turnsToLearnAgain: z.number().int(),
  /** Adapters, checkpoints and datasets of the nights that had read it. */
  files: z.number().int(),
  bytes: z.number(),
  backups: z.number().int(),
  search: byteSearchSchema.nullable(),
});
export type ErasureReceipt = z.infer<typeof erasureReceiptSchema>;

export const archiveContract = {
  /** Adds conversations as complete turns; a question without an answer is left out and counted. */
  importConversations: procedure
    .input(z.object({ conversations: z.array(importedConversationSchema).min(1).max(200) }))
    .output(z.object({ conversations: z.number().int(), turns: z.number().int(), leftOut: z.number().int() })),
  /** Reads everything back and compares; changes nothing. */
  verify: procedure.output(z.array(archiveCheckSchema)),
  /** Receipts of deleted conversations, newest first. */
  erasures: procedure.output(z.array(erasureReceiptSchema)),
  /** Erases and looks again now, where a receipt is not done. */
  eraseAgain: procedure.input(z.object({ receipt: z.string() })).output(erasureReceiptSchema),
  /** Looks through every byte of the data folder for what a receipt erased, or for a text. */
  searchErased: procedure
    .input(z.union([z.object({ receipt: z.string() }), z.object({ text: z.string().min(4).max(2000) })]))
    .output(z.object({ search: byteSearchSchema, lineage: archiveCheckSchema })),
};
