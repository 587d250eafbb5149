import * as z from 'zod';
import { messageSchema, recalledSchema, replyStatsSchema, type Message } from '../../../src-shared/contract/index.ts';
import { flag, json, optionalJson } from './columns.ts';
import type { Row } from './connection.ts';

/** Columns of `messages AS m` that parseMessage needs. */
export const MESSAGE_COLUMNS = `
m.id, m.conversation, m.parent, m.role, m.text, m.state, m.failure, m.created_at, m.learn, m.rating, m.stats,
coalesce(m.learned_cycle, (SELECT question.learned_cycle FROM messages AS question WHERE question.id = m.parent AND m.role = 'assistant')) AS learnedIn,
(SELECT json_group_array(json_object('memory', r.memory, 'text', r.text, 'score', r.score, 'conversation', r.conversation, 'message', r.source))
 FROM (SELECT * FROM recalls WHERE message = m.id ORDER BY position) AS r) AS recalled`;

const rowSchema = z.object({
  ...messageSchema.pick({ id: true, conversation: true, parent: true, role: true, text: true, state: true, failure: true, rating: true, learnedIn: true }).shape,
  created_at: z.number(),
  learn: flag,
  stats: optionalJson(replyStatsSchema),
  recalled: json(z.array(recalledSchema)),
});

export function parseMessage(row: Row): Message {
  const { created_at: createdAt, ...rest } = rowSchema.parse(row);
  return { ...rest, createdAt };
}
