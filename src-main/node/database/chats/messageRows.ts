import * as z from 'zod';
import {
  answerNoteSchema,
  messageSchema,
  recalledSchema,
  replyStatsSchema,
  textRangeSchema,
  type Message,
} from '../../../../src-shared/contract/index.ts';
import { flag, json, optionalJson } from '../columns.ts';
import type { Row } from '../connection.ts';

/** When a version was last in use: written, or chosen over the others. */
export const lastUsed = (alias: string) => `coalesce(${alias}.chosen_at, ${alias}.created_at)`;

/** Columns of `messages AS m` that parseMessage needs. */
export const MESSAGE_COLUMNS = `
m.id, m.conversation, m.parent, m.role, m.text, m.state, m.failure, m.created_at, m.origin, m.pasted, m.notes, m.learn, m.rating, m.stats,
coalesce(m.learned_cycle, (SELECT question.learned_cycle FROM messages AS question WHERE question.id = m.parent AND m.role = 'assistant')) AS learnedIn,
(SELECT json_group_array(version.id) FROM (SELECT id FROM messages AS v WHERE v.conversation = m.conversation AND v.parent IS m.parent ORDER BY v.number) AS version) AS versions,
(SELECT json_group_array(json_object('memory', r.memory, 'text', r.text, 'score', r.score, 'conversation', r.conversation, 'message', r.source))
 FROM (SELECT * FROM recalls WHERE message = m.id AND shown = 1 ORDER BY position) AS r) AS recalled`;

/** Older versions stored the sentence. */
const formerNoteSchema = z
  .object({ sentence: z.string() })
  .transform(({ sentence }) => ({ kind: 'told' as const, sentence }));

const rowSchema = z.object({
  ...messageSchema.pick({
    id: true,
    conversation: true,
    parent: true,
    role: true,
    text: true,
    state: true,
    failure: true,
    origin: true,
    rating: true,
    learnedIn: true,
  }).shape,
  created_at: z.number(),
  pasted: json(z.array(textRangeSchema)),
  notes: json(z.array(z.union([answerNoteSchema, formerNoteSchema]))),
  learn: flag,
  stats: optionalJson(replyStatsSchema),
  versions: json(z.array(z.string())),
  recalled: json(z.array(recalledSchema)),
});

export function parseMessage(row: Row): Message {
  const { created_at: createdAt, ...rest } = rowSchema.parse(row);
  return { ...rest, createdAt };
}
