import * as z from 'zod';
import { messageSchema, textRangeSchema } from '../../../../src-shared/contract/index.ts';
import type { StyleTrace } from '../../../core/ports.ts';
import { flag, json } from '../columns.ts';
import type { Connection } from '../connection.ts';
import { lastUsed } from './messageRows.ts';

/** A style shows in the first lines of a text. */
const MOST_CHARACTERS = 1_200;

const ANSWERED = `answer.role = 'assistant' AND answer.state = 'complete' AND answer.learn = 1`;
const SELECT = `
SELECT m.id, m.conversation, substr(m.text, 1, :most) AS text, m.created_at AS at, m.origin, m.pasted,
  EXISTS (SELECT 1 FROM messages AS above WHERE above.id = m.parent AND above.role = 'assistant') AS followsAnswer,
  (SELECT substr(old.text, 1, :most) FROM messages AS old
   WHERE old.conversation = m.conversation AND old.role = 'user' AND old.parent IS m.parent AND old.number < m.number
     AND EXISTS (SELECT 1 FROM messages AS answer WHERE answer.parent = old.id AND answer.role = 'assistant')
   ORDER BY old.number DESC LIMIT 1) AS insteadOf,
  (SELECT json_group_array(json_object('id', a.id, 'text', substr(a.text, 1, :most), 'at', a.created_at, 'rating', a.rating))
   FROM (SELECT * FROM messages AS answer WHERE answer.parent = m.id AND ${ANSWERED} ORDER BY ${lastUsed('answer')}, answer.number) AS a) AS answers
FROM (SELECT * FROM messages WHERE role = 'user' AND state = 'complete' AND learn = 1 AND used = 1 ORDER BY number DESC LIMIT :limit) AS m
ORDER BY m.number`;

const rowSchema = z.object({
  id: z.string(),
  conversation: z.string(),
  text: z.string(),
  at: z.number(),
  origin: messageSchema.shape.origin,
  pasted: json(z.array(textRangeSchema)),
  followsAnswer: flag,
  insteadOf: z.string().nullable(),
  answers: json(
    z.array(z.object({ id: z.string(), text: z.string(), at: z.number(), rating: messageSchema.shape.rating })),
  ),
});

/**
 * What the newest questions on the branches in use tell about style, oldest first; "don't learn this" keeps a text out.
 */
export function styleTraces(connection: Connection, limit: number): StyleTrace[] {
  return connection.all(SELECT, { limit, most: MOST_CHARACTERS }).map((row) => rowSchema.parse(row));
}
