import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { erasureReceiptSchema } from './archive.ts';
import { procedure } from './errors.ts';
import { messageSchema, recalledSchema, textRangeSchema } from './messages.ts';
import { MOST_CHARACTERS, ROLES, SAMPLING_SOURCES } from './vocabulary.ts';

/** How the words of an answer are chosen, as one chat says; null: as the settings or the model's makers do. */
export const chatSamplingSchema = z.object({
  temperature: z.number().min(0).max(2).nullable(),
  topP: z.number().min(0).max(1).nullable(),
});
export type ChatSampling = z.infer<typeof chatSamplingSchema>;
const chatSamplingChangeSchema = chatSamplingSchema.partial();
export type ChatSamplingChange = z.infer<typeof chatSamplingChangeSchema>;

const sampledSchema = z.object({ value: z.number(), from: z.enum(SAMPLING_SOURCES) });
/** What is in force, and who says so. */
export const samplingInForceSchema = z.object({ temperature: sampledSchema, topP: sampledSchema });
export type SamplingInForce = z.infer<typeof samplingInForceSchema>;

export const conversationSchema = z.object({
  id: z.string(),
  title: z.string(),
  createdAt: z.number(),
  updatedAt: z.number(),
  pinned: z.boolean(),
  offTheRecord: z.boolean(),
  /** Replaces the system prompt of the settings in this conversation only. */
  systemPrompt: z.string().nullable(),
  /** What a file said the model should be told here. It is kept and told to nobody until the user takes it into use. */
  importedSystemPrompt: z.string().nullable(),
  /** Id of the model that answers here, the one it began with; null before its first answer. */
  model: z.string().nullable(),
  sampling: chatSamplingSchema,
  /** Questions that teach nothing: imported, or marked "don't learn this". */
  turnsHeldBack: z.number().int(),
  messageCount: z.number().int(),
});
export type Conversation = z.infer<typeof conversationSchema>;

export const replyEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('started'),
    conversation: conversationSchema,
    user: messageSchema,
    assistant: messageSchema,
  }),
  z.object({ type: z.literal('recalled'), recalled: z.array(recalledSchema) }),
  z.object({ type: z.literal('text'), text: z.string() }),
  /** Always the last event: complete, stopped or failed. */
  z.object({ type: z.literal('finished'), message: messageSchema }),
]);
export type ReplyEvent = z.infer<typeof replyEventSchema>;

export const promptMessageSchema = z.object({ role: z.enum(['system', ...ROLES]), content: z.string() });
export type PromptMessage = z.infer<typeof promptMessageSchema>;

export const searchHitSchema = z.object({
  conversation: z.string(),
  title: z.string(),
  message: z.string(),
  role: z.enum(ROLES),
  /** Plain text with the match between U+0001 and U+0002. */
  snippet: z.string(),
  createdAt: z.number(),
});

const byConversation = z.object({ conversation: z.string() });
const byMessage = z.object({ message: z.string() });

export const chatContract = {
  /** All conversations, newest first; a snapshot at once, then again after every change. */
  conversations: procedure.output(eventIterator(z.array(conversationSchema))),
  /** The messages from the first to the newest on the branch in use, oldest first. */
  open: procedure
    .input(byConversation)
    .output(z.object({ conversation: conversationSchema, messages: z.array(messageSchema) })),
  create: procedure.input(z.object({ offTheRecord: z.boolean().default(false) })).output(conversationSchema),
  rename: procedure
    .input(z.object({ conversation: z.string(), title: z.string().trim().min(1).max(2000) }))
    .output(conversationSchema),
  pin: procedure.input(z.object({ conversation: z.string(), pinned: z.boolean() })).output(conversationSchema),
  setSystemPrompt: procedure
    .input(
      z.object({ conversation: z.string(), systemPrompt: z.string().max(MOST_CHARACTERS.systemPrompt).nullable() }),
    )
    .output(conversationSchema),
  /** Another model answers in this chat from now on; null: the one in use, whichever that is. */
  setModel: procedure
    .input(z.object({ conversation: z.string(), model: z.string().nullable() }))
    .output(conversationSchema),
  /** Changes what is given; null goes back to the settings and the model. */
  setSampling: procedure
    .input(z.object({ conversation: z.string(), sampling: chatSamplingChangeSchema }))
    .output(conversationSchema),
  /** How answers are chosen in this chat; null: in one that is not begun yet. */
  sampling: procedure.input(z.object({ conversation: z.string().nullable() })).output(samplingInForceSchema),
  /** Erases the conversation and whatever was made from it; a chat off the record leaves no receipt. */
  remove: procedure
    .input(byConversation)
    .output(z.object({ removedMemories: z.number().int(), receipt: erasureReceiptSchema.nullable() })),
  /** Streams one answer. Leaving the iterator does not stop it; `stop` does. `conversation: null` starts a new one. */
  send: procedure
    .input(
      z.object({
        conversation: z.string().nullable(),
        text: z.string(),
        /** The parts of the text that were pasted and not typed. */
        pasted: z.array(textRangeSchema).max(10_000).default([]),
        offTheRecord: z.boolean().default(false),
        /** Asks this message of yours again in other words, on a new branch; the old one is kept. */
        instead: z.string().nullable().default(null),
      }),
    )
    .output(eventIterator(replyEventSchema)),
  /** Answers the same user message again on a new branch; the old answer is kept. */
  regenerate: procedure.input(byMessage).output(eventIterator(replyEventSchema)),
  /** Goes over to another version of a message and to what followed it; that version is what a night learns from. */
  choose: procedure
    .input(byMessage)
    .output(z.object({ conversation: conversationSchema, messages: z.array(messageSchema) })),
  /** Joins an answer that is being written: what is there so far as one `text`, then the rest. */
  follow: procedure.input(byMessage).output(eventIterator(replyEventSchema)),
  stop: procedure.input(byMessage).output(z.object({ stopped: z.boolean() })),
  setLearn: procedure.input(z.object({ message: z.string(), learn: z.boolean() })).output(messageSchema),
  /** Switches learning from a whole chat on or off, every branch of it. */
  setLearnAll: procedure.input(z.object({ conversation: z.string(), learn: z.boolean() })).output(conversationSchema),
  rate: procedure.input(z.object({ message: z.string(), rating: messageSchema.shape.rating })).output(messageSchema),
  /** Exactly what the model read for this answer. */
  saw: procedure
    .input(byMessage)
    .output(z.object({ prompt: z.array(promptMessageSchema), recalled: z.array(recalledSchema) })),
  search: procedure
    .input(z.object({ query: z.string(), limit: z.number().int().min(1).max(100).default(30) }))
    .output(z.array(searchHitSchema)),
};
