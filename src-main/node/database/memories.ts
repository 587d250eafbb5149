import * as z from 'zod';
import { memorySchema } from '../../../src-shared/contract/index.ts';
import type { Memories, MemoryRow } from '../../core/ports.ts';
import { asFlag, asList, assignments, flag, given, json } from './columns.ts';
import type { Connection, Row } from './connection.ts';
import { eraseRecalls } from './eraseRecalls.ts';
import type { Erasures } from './erasures.ts';
import { ftsQuery } from './searchQuery.ts';
import { searchRows } from './searchTables.ts';

const KEPT_USES = 60;

const SELECT = `
SELECT m.id, m.text, m.kind, m.state, m.pinned, m.created_by AS createdBy, m.night, m.created_at AS createdAt, m.replaced_by AS replacedBy, m.embedder, m.indexed_at AS indexedAt,
  source.conversation AS source_conversation, source.id AS source_message, source.created_at AS source_at, c.title AS source_title,
  (SELECT count(*) FROM memory_uses WHERE memory = m.id) AS usedCount,
  (SELECT max(at) FROM memory_uses WHERE memory = m.id) AS lastUsedAt,
  (SELECT json_group_array(at) FROM (SELECT at FROM (SELECT at FROM memory_uses WHERE memory = m.id ORDER BY at DESC LIMIT ${KEPT_USES}) ORDER BY at)) AS uses
FROM memories AS m LEFT JOIN messages AS source ON source.id = m.message LEFT JOIN conversations AS c ON c.id = source.conversation`;

const rowSchema = z.object({
  ...memorySchema.omit({ source: true }).shape,
  pinned: flag,
  uses: json(z.array(z.number())),
  embedder: z.string().nullable(),
  indexedAt: z.number().nullable(),
  source_conversation: z.string().nullable(),
  source_message: z.string().nullable(),
  source_at: z.number().nullable(),
  source_title: z.string().nullable(),
});

function parse(row: Row): MemoryRow {
  const { source_conversation: conversation, source_message: message, source_at: createdAt, source_title: title, ...rest } = rowSchema.parse(row);
  const source = conversation !== null && message !== null && createdAt !== null && title !== null ? { conversation, title, message, createdAt } : null;
  return { ...rest, source };
}

/** What is remembered. The text is the truth; the index of vectors is made from it. */
export function createMemories(connection: Connection, erasures: Erasures): Memories {
  function get(id: string): MemoryRow | null {
    const row = connection.get(`${SELECT} WHERE m.id = :id`, { id });
    return row ? parse(row) : null;
  }

  return {
    get,
    list({ state, pinned, limit }) {
      return connection
        .all(`${SELECT} WHERE (:state IS NULL OR m.state = :state) AND (:pinned IS NULL OR m.pinned = :pinned) ORDER BY m.created_at DESC, m.number DESC LIMIT :limit`, {
          state: state ?? null,
          pinned: pinned === undefined ? null : asFlag(pinned),
          limit,
        })
        .map(parse);
    },
    counts() {
      const counts = { proposed: 0, active: 0, pinned: 0, replaced: 0, forgotten: 0 };
      for (const row of connection.all('SELECT state, count(*) AS count FROM memories GROUP BY state')) counts[String(row['state']) as keyof typeof counts] = Number(row['count']);
      counts.pinned = Number(connection.get("SELECT count(*) AS count FROM memories WHERE pinned = 1 AND state <> 'forgotten'")?.['count'] ?? 0);
      return counts;
    },
    insert(memory) {
      const { id, text, kind, state, conversation, message, createdBy, night, createdAt } = memory;
      connection.run(
        `INSERT INTO memories (id, text, kind, state, conversation, message, created_by, night, created_at)
         VALUES (:id, :text, :kind, :state, :conversation, :message, :createdBy, :night, :createdAt)`,
        { id, text, kind, state, conversation, message, createdBy, night, createdAt },
      );
      const inserted = get(id);
      if (!inserted) throw new Error(`Memory ${id} was not kept.`);
      return inserted;
    },
    update(id, change) {
      // A changed text no longer matches its vector.
      const indexedAt = change.text !== undefined && change.indexedAt === undefined ? null : change.indexedAt;
      const columns = given<string | number | null>({
        text: change.text,
        state: change.state,
        pinned: change.pinned === undefined ? undefined : asFlag(change.pinned),
        replaced_by: change.replacedBy,
        indexed_at: indexedAt,
        embedder: change.embedder,
      });
      if (Object.keys(columns).length > 0) connection.run(`UPDATE memories SET ${assignments(columns)} WHERE id = :id`, { ...columns, id });
      return get(id);
    },
    erase(ids) {
      connection.transaction(() => {
        eraseRecalls(connection, ids);
        connection.run('DELETE FROM memory_uses WHERE memory IN (SELECT value FROM json_each(:ids))', { ids: asList(ids) });
        connection.run(
          `UPDATE memories SET text = '', state = 'forgotten', pinned = 0, conversation = NULL, message = NULL, replaced_by = NULL, embedder = NULL, indexed_at = NULL
           WHERE id IN (SELECT value FROM json_each(:ids))`,
          { ids: asList(ids) },
        );
        erasures.note();
      });
      erasures.flush();
    },
    ofConversation: (conversation) => connection.all(`${SELECT} WHERE m.conversation = :conversation ORDER BY m.number`, { conversation }).map(parse),
    searchWords(query, limit) {
      const match = ftsQuery(query, { typing: false });
      if (!match) return [];
      const sql = `SELECT m.id, bm25(memories_words) AS rank FROM memories_words JOIN memories AS m ON m.number = memories_words.rowid
        WHERE memories_words MATCH :query AND m.state = 'active' ORDER BY rank, m.number DESC LIMIT :limit`;
      return searchRows(connection, 'memories_words', sql, { query: match, limit }).map((row) => ({ id: String(row['id']), rank: Number(row['rank']) }));
    },
    recordUse(ids, message, at) {
      connection.run('INSERT OR IGNORE INTO memory_uses (memory, message, at) SELECT value, :message, :at FROM json_each(:ids)', { ids: asList(ids), message, at });
    },
    unindexed(embedder, limit) {
      return connection
        .all(`${SELECT} WHERE m.state IN ('active', 'proposed') AND (m.indexed_at IS NULL OR m.embedder IS NOT :embedder) ORDER BY m.number LIMIT :limit`, { embedder, limit })
        .map(parse);
    },
    together: (work) => connection.transaction(work),
  };
}
