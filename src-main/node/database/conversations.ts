import * as z from 'zod';
import type { Conversation } from '../../../src-shared/contract/index.ts';
import type { Conversations } from '../../core/ports.ts';
import { asFlag, assignments, flag, given } from './columns.ts';
import type { Connection, Row } from './connection.ts';
import type { Erasures } from './erasures.ts';
import { markUsedBranch } from './usedBranch.ts';

const SELECT = `
SELECT id, title, created_at, updated_at, pinned, system_prompt,
  (SELECT count(*) FROM messages WHERE conversation = conversations.id) AS message_count
FROM conversations`;

const rowSchema = z.object({
  id: z.string(),
  title: z.string(),
  created_at: z.number(),
  updated_at: z.number(),
  pinned: flag,
  system_prompt: z.string().nullable(),
  message_count: z.number(),
});

/** Conversations of one database; in a database off the record every one says so. */
export function createConversations(connection: Connection, erasures: Erasures, offTheRecord: boolean): Conversations {
  function parse(row: Row): Conversation {
    const { id, title, created_at, updated_at, pinned, system_prompt, message_count } = rowSchema.parse(row);
    return { id, title, createdAt: created_at, updatedAt: updated_at, pinned, offTheRecord, systemPrompt: system_prompt, messageCount: message_count };
  }
  function get(id: string): Conversation | null {
    const row = connection.get(`${SELECT} WHERE id = :id`, { id });
    return row ? parse(row) : null;
  }

  return {
    get,
    list: () => connection.all(`${SELECT} ORDER BY updated_at DESC, number DESC`).map(parse),
    insert({ id, title, createdAt, systemPrompt }) {
      connection.run('INSERT INTO conversations (id, title, created_at, updated_at, system_prompt) VALUES (:id, :title, :createdAt, :createdAt, :systemPrompt)', {
        id,
        title,
        createdAt,
        systemPrompt,
      });
      return { id, title, createdAt, updatedAt: createdAt, pinned: false, offTheRecord, systemPrompt, messageCount: 0 };
    },
    update(id, change) {
      const columns = given<string | number | null>({
        title: change.title,
        pinned: change.pinned === undefined ? undefined : asFlag(change.pinned),
        system_prompt: change.systemPrompt,
        updated_at: change.updatedAt,
        leaf: change.leaf,
      });
      connection.transaction(() => {
        if (Object.keys(columns).length > 0) connection.run(`UPDATE conversations SET ${assignments(columns)} WHERE id = :id`, { ...columns, id });
        if (change.leaf !== undefined) markUsedBranch(connection, id);
      });
      return get(id);
    },
    remove(id) {
      connection.transaction(() => {
        connection.run('DELETE FROM recalls WHERE message IN (SELECT id FROM messages WHERE conversation = :id)', { id });
        connection.run('DELETE FROM routes WHERE message IN (SELECT id FROM messages WHERE conversation = :id)', { id });
        connection.run('DELETE FROM examples WHERE conversation = :id', { id });
        connection.run('DELETE FROM settled_spans WHERE message IN (SELECT id FROM messages WHERE conversation = :id)', { id });
        connection.run('DELETE FROM messages WHERE conversation = :id', { id });
        connection.run('DELETE FROM conversations WHERE id = :id', { id });
        erasures.note();
      });
      erasures.flush();
    },
  };
}
