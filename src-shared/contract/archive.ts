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
export const archiveCheckSchema = z.object({ name: z.enum(['database', 'index', 'adapters', 'model']), ok: z.boolean(), sentence: z.string() });
export type ArchiveCheck = z.infer<typeof archiveCheckSchema>;

export const archiveContract = {
  /** Adds conversations as complete turns; a question without an answer is left out and counted. */
  importConversations: procedure
    .input(z.object({ conversations: z.array(importedConversationSchema).min(1).max(200) }))
    .output(z.object({ conversations: z.number().int(), turns: z.number().int(), leftOut: z.number().int() })),
  /** Reads everything back and compares; changes nothing. */
  verify: procedure.output(z.array(archiveCheckSchema)),
};
