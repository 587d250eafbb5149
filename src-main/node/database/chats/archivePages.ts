import * as z from 'zod';
import { archivedMessageSchema, type ArchivedMessage, textRangeSchema } from '../../../../src-shared/contract/index.ts';
import { flag, json } from '../columns.ts';
import type { Connection } from '../connection.ts';

const PAGE_ROWS = 500;
/** One message may be longer and then is a page of its own. */
const PAGE_BYTES = 4_000_000;

/** SQLite knows the sizes without reading the texts. */
const SELECT = `
WITH sizes AS (
  SELECT number, sum(octet_length(text)) OVER (ORDER BY number) AS bytes, row_number() OVER (ORDER BY number) AS place
  FROM (SELECT number, text FROM messages WHERE conversation = :conversation AND number > :after ORDER BY number LIMIT ${PAGE_ROWS})
)
SELECT m.number, m.id, m.parent, m.role, m.text, m.state, m.failure, m.created_at AS createdAt, m.learn, m.rating, m.pasted, m.chosen_at AS chosenAt
FROM sizes JOIN messages AS m ON m.number = sizes.number WHERE sizes.bytes <= ${PAGE_BYTES} OR sizes.place = 1 ORDER BY m.number`;

const rowSchema = z.object({
  ...archivedMessageSchema.shape,
  number: z.number(),
  learn: flag,
  pasted: json(z.array(textRangeSchema)),
});

/** Messages of a conversation on every branch, in the order written, from the one after `after`. */
export function archivePage(
  connection: Connection,
  conversation: string,
  after: number,
): { messages: ArchivedMessage[]; next: number | null } {
  const rows = connection.all(SELECT, { conversation, after }).map((row) => rowSchema.parse(row));
  return { messages: rows.map(({ number: _, ...message }) => message), next: rows.at(-1)?.number ?? null };
}
