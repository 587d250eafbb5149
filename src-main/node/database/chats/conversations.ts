import * as z from 'zod';
import type { Conversation } from '../../../../src-shared/contract/index.ts';
import type { Conversations } from '../../../core/ports.ts';
import { asFlag, assignments, flag, given } from '../columns.ts';
import type { Connection, Row } from '../connection.ts';
import type { Erasures } from '../erasure/erasures.ts';
import { markUsedBranch } from './usedBranch.ts';

const SELECT = `
SELECT id, title, created_at, updated_at, pinned, system_prompt, imported_system_prompt, model, temperature, top_p,
  (SELECT count(*) FROM messages WHERE conversation = conversations.id AND role = 'user' AND learn = 0) AS turns_held_back,
  (SELECT count(*) FROM messages WHERE conversation = conversations.id) AS message_count
FROM conversations`;

const rowSchema = z.object({
  id: z.string(),
  title: z.string(),
  created_at: z.number(),
  updated_at: z.number(),
  pinned: flag,
  system_prompt: z.string().nullable(),
  imported_system_prompt: z.string().nullable(),
  model: z.string().nullable(),
  temperature: z.number().nullable(),
  top_p: z.number().nullable(),
  turns_held_back: z.number(),
  message_count: z.number(),
});

/** Conversations of one database; in a database off the record every one says so. */
export function createConversations(connection: Connection, erasures: Erasures, offTheRecord: boolean): Conversations {
  function parse(row: Row): Conversation {
    const { created_at, updated_at, system_prompt, imported_system_prompt, temperature, top_p, ...rest } =
      rowSchema.parse(row);
    const { turns_held_back, message_count, ...same } = rest;
    return {
      ...same,
      createdAt: created_at,
      updatedAt: updated_at,
      offTheRecord,
      systemPrompt: system_prompt,
      importedSystemPrompt: imported_system_prompt,
      sampling: { temperature, topP: top_p },
      turnsHeldBack: turns_held_back,
      messageCount: message_count,
    };
  }
  function get(id: string): Conversation | null {
    const row = connection.get(`${SELECT} WHERE id = :id`, { id });
    return row ? parse(row) : null;
  }

  return {
    get,
    list: () => connection.all(`${SELECT} ORDER BY updated_at DESC, number DESC`).map(parse),
    insert({ id, title, createdAt, systemPrompt, model = null, imported = null }) {
      const importedSystemPrompt = imported?.systemPrompt ?? null;
      connection.run(
        `INSERT INTO conversations (id, title, created_at, updated_at, system_prompt, model, imported_system_prompt, import_key)
         VALUES (:id, :title, :createdAt, :createdAt, :systemPrompt, :model, :importedSystemPrompt, :key)`,
        { id, title, createdAt, systemPrompt, model, importedSystemPrompt, key: imported?.key ?? null },
      );
      return {
        id,
        title,
        createdAt,
        updatedAt: createdAt,
        pinned: false,
        offTheRecord,
        systemPrompt,
        model,
        importedSystemPrompt,
        sampling: { temperature: null, topP: null },
        turnsHeldBack: 0,
        messageCount: 0,
      };
    },
    importedAs(key) {
      const row = connection.get('SELECT id FROM conversations WHERE import_key = :key ORDER BY number LIMIT 1', {
        key,
      });
      return row ? String(row['id']) : null;
    },
    update(id, change) {
      const columns = given<string | number | null>({
        title: change.title,
        pinned: change.pinned === undefined ? undefined : asFlag(change.pinned),
        system_prompt: change.systemPrompt,
        model: change.model,
        temperature: change.sampling?.temperature,
        top_p: change.sampling?.topP,
        updated_at: change.updatedAt,
        leaf: change.leaf,
        import_key: change.importKey,
      });
      connection.transaction(() => {
        if (Object.keys(columns).length > 0)
          connection.run(`UPDATE conversations SET ${assignments(columns)} WHERE id = :id`, { ...columns, id });
        if (change.leaf !== undefined) markUsedBranch(connection, id);
      });
      return get(id);
    },
    remove(id) {
      connection.transaction(() => {
        connection.run('DELETE FROM recalls WHERE message IN (SELECT id FROM messages WHERE conversation = :id)', {
          id,
        });
        connection.run('DELETE FROM routes WHERE message IN (SELECT id FROM messages WHERE conversation = :id)', {
          id,
        });
        connection.run('DELETE FROM examples WHERE conversation = :id', { id });
        connection.run(
          'DELETE FROM settled_spans WHERE message IN (SELECT id FROM messages WHERE conversation = :id)',
          { id },
        );
        connection.run('DELETE FROM messages WHERE conversation = :id', { id });
        connection.run('DELETE FROM conversations WHERE id = :id', { id });
        erasures.note();
      });
      erasures.flush();
    },
  };
}
