import * as z from 'zod';
import { procedure } from './errors.ts';
import { memorySchema } from './memory.ts';
import { messageSchema, textRangeSchema } from './messages.ts';
import { RATINGS, RECEIPT_STATES, ROLES } from './vocabulary.ts';

/** A moment: milliseconds since 1970, or a date and time as text. */
const momentSchema = z
  .union(
    [
      z.number().nonnegative().max(8.64e15).transform(Math.floor),
      z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
    ],
    {
      error: 'has to be a time: milliseconds since 1970, or a text such as "2026-11-27T10:00:00Z"',
    },
  )
  .nullish();

/** A message of a file. What stands beside role and content is what an export of Circadia adds. */
export const importedMessageSchema = z.object({
  role: z.enum(['system', ...ROLES]),
  content: z.string(),
  createdAt: momentSchema,
  /** The place in the list of the message that this one follows, by default the one before; null opens the chat. */
  after: z.number().int().nonnegative().nullish(),
  /** By default `complete`. */
  state: z.enum(['complete', 'stopped', 'failed']).optional(),
  failure: z.string().nullish(),
  rating: z.literal(RATINGS).nullish(),
  /** false: "don't learn this", also where the whole file may be learned from. */
  learn: z.boolean().optional(),
  pasted: z.array(textRangeSchema).optional(),
  /** When this version was chosen over the others. */
  chosenAt: z.number().int().nonnegative().nullish(),
});
export type ImportedMessage = z.infer<typeof importedMessageSchema>;

export const importedConversationSchema = z.object({
  title: z
    .string()
    .nullish()
    .transform((title) => (title ?? '').replaceAll(/[\r\n\t\u2028\u2029]+/g, ' ').trim()),
  createdAt: momentSchema,
  /** Of a chat that was exported here: it is not taken in beside itself. */
  id: z.string().optional(),
  pinned: z.boolean().optional(),
  /** The place of the last message of the branch in use, by default the last in the list. */
  current: z.number().int().nonnegative().optional(),
  messages: z.array(importedMessageSchema).superRefine((messages, context) => {
    for (const [index, { after }] of messages.entries())
      if (typeof after === 'number' && after >= index)
        context.addIssue({
          code: 'custom',
          path: [index, 'after'],
          message: 'has to be the place of an earlier message',
        });
  }),
});
export type ImportedConversation = z.infer<typeof importedConversationSchema>;

/** What became of the conversations of one call. */
export const importResultSchema = z.object({
  /** Taken in. */
  conversations: z.number().int(),
  /** Questions in them that have an answer. */
  turns: z.number().int(),
  /** Messages without words, and answers to nothing. */
  leftOut: z.number().int(),
  /** Not taken in again: they are in this data folder. */
  alreadyHere: z.number().int(),
});
export type ImportResult = z.infer<typeof importResultSchema>;

/** A message on any branch, with all that an export writes of it. */
export const archivedMessageSchema = messageSchema
  .pick({
    id: true,
    parent: true,
    role: true,
    text: true,
    state: true,
    failure: true,
    createdAt: true,
    learn: true,
    rating: true,
    pasted: true,
  })
  .extend({ chosenAt: z.number().nullable() });
export type ArchivedMessage = z.infer<typeof archivedMessageSchema>;

const ok = z.boolean();
const count = z.number().int();
/** The sentence of what kept a check from looking; null where it looked. */
const failure = z.string().nullable();
/** One promise about the data folder, checked. */
export const archiveCheckSchema = z.discriminatedUnion('name', [
  z.object({ name: z.literal('database'), ok, conversations: count, messages: count, lost: count }),
  z.object({ name: z.literal('index'), ok, failure, memories: count, missing: count, forgotten: count }),
  /** The nights whose files are damaged or missing, of so many. */
  z.object({ name: z.literal('adapters'), ok, nights: count, broken: z.array(count) }),
  z.object({ name: z.literal('model'), ok, failure, label: z.string().nullable() }),
  /** Names of adapters that were made from a conversation that was deleted. */
  z.object({ name: z.literal('lineage'), ok, broken: z.array(z.string()) }),
  /** Phrases of deleted conversations looked for, files that hold one, and erasures that are not done. */
  z.object({
    name: z.literal('erased'),
    ok,
    phrases: count,
    files: count,
    found: z.array(z.string()),
    unfinished: count,
  }),
]);
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
   * `found`: all was done and words of it are still in files; each start tries again. Only `done` says that nothing was
   * found.
   */
  state: z.enum(RECEIPT_STATES),
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
  /** Takes conversations in whole. They are kept and recalled, and teach nothing unless `learn` says so. */
  importConversations: procedure
    .input(
      z.object({
        conversations: z.array(importedConversationSchema).min(1).max(200),
        learn: z.boolean().default(false),
      }),
    )
    .output(importResultSchema),
  /** Every message of a chat on every branch, in the order written, a page at a time from `next` of the page before. */
  messages: procedure
    .input(z.object({ conversation: z.string(), after: z.number().int().nonnegative().default(0) }))
    .output(
      z.object({
        messages: z.array(archivedMessageSchema),
        next: z.number().int().nullable(),
        current: z.string().nullable(),
      }),
    ),
  /** Every memory but the forgotten ones, oldest first, a page at a time. */
  memories: procedure
    .input(z.object({ after: z.number().int().nonnegative().default(0) }))
    .output(z.object({ memories: z.array(memorySchema), next: z.number().int().nullable() })),
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
