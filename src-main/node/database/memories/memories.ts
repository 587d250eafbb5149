import * as z from 'zod';
import { memorySchema } from '../../../../src-shared/contract/index.ts';
import type { Clock, Memories, MemoryRow } from '../../../core/ports.ts';
import { asFlag, asList, assignments, flag, given, json } from '../columns.ts';
import type { Connection, Row } from '../connection.ts';
import { eraseRecalls } from '../erasure/eraseRecalls.ts';
import type { Erasures } from '../erasure/erasures.ts';
import { memoryKeys } from './memoryKeys.ts';
import { ftsQuery } from '../search/searchQuery.ts';
import { searchRows } from '../search/searchTables.ts';
import { enterSigns, likeSigns } from '../search/signTables.ts';

const KEPT_USES = 60;
const PAGE_ROWS = 1_000;

const SELECT = `
SELECT m.id, m.text, m.kind, m.state, m.pinned, m.created_by AS createdBy, m.night, m.created_at AS createdAt, m.replaced_by AS replacedBy, m.embedder, m.indexed_at AS indexedAt,
  m.said_at AS saidAt, m.by_hand AS byHand,
  source.conversation AS source_conversation, source.id AS source_message, source.created_at AS source_at, c.title AS source_title,
  (SELECT count(*) FROM memory_uses WHERE memory = m.id) AS usedCount,
  (SELECT max(at) FROM memory_uses WHERE memory = m.id) AS lastUsedAt,
  (SELECT json_group_array(at) FROM (SELECT at FROM (SELECT at FROM memory_uses WHERE memory = m.id ORDER BY at DESC LIMIT ${KEPT_USES}) ORDER BY at)) AS uses
FROM memories AS m LEFT JOIN messages AS source ON source.id = m.message LEFT JOIN conversations AS c ON c.id = source.conversation`;

const INSERT = `
INSERT INTO memories (id, text, kind, state, pinned, conversation, message, created_by, night, created_at, replaced_by, said_at, by_hand, words, attribute)
VALUES (:id, :text, :kind, :state, :pinned, :conversation, :message, :createdBy, :night, :createdAt, :replacedBy, :saidAt, :byHand, :words, :attribute)`;

/**
 * This span itself, or the same words in another message whose memory was forgotten or edited after they were said
 * here.
 */
const SETTLED = `
SELECT memory, span = '*' AS place FROM settled_spans WHERE message = :message AND span IN (:span, '*')
UNION ALL
SELECT s.memory, 2 FROM settled_spans AS s JOIN memories AS m ON m.id = s.memory
WHERE s.span = :span AND m.by_hand = 1 AND m.said_at >= :saidAt AND m.words IS NOT :words
ORDER BY place LIMIT 1`;

const rowSchema = z.object({
  ...memorySchema.omit({ source: true }).shape,
  pinned: flag,
  uses: json(z.array(z.number())),
  embedder: z.string().nullable(),
  indexedAt: z.number().nullable(),
  saidAt: z.number(),
  byHand: flag,
  source_conversation: z.string().nullable(),
  source_message: z.string().nullable(),
  source_at: z.number().nullable(),
  source_title: z.string().nullable(),
});

function parse(row: Row): MemoryRow {
  const {
    source_conversation: conversation,
    source_message: message,
    source_at: createdAt,
    source_title: title,
    ...rest
  } = rowSchema.parse(row);
  const source =
    conversation !== null && message !== null && createdAt !== null && title !== null
      ? { conversation, title, message, createdAt }
      : null;
  return { ...rest, source };
}

/** What is remembered. The text is the truth; the index of vectors is made from it. */
export function createMemories(connection: Connection, erasures: Erasures, clock: Pick<Clock, 'now'>): Memories {
  const keys = memoryKeys(connection);
  function get(id: string): MemoryRow | null {
    const row = connection.get(`${SELECT} WHERE m.id = :id`, { id });
    return row ? parse(row) : null;
  }

  function keysOf(id: string, text: string) {
    const kind = get(id)?.kind ?? 'fact';
    return { words: keys.words({ kind, text }), attribute: keys.replaceable({ kind, text }) };
  }

  return {
    get,
    list({ state, pinned, limit }) {
      return connection
        .all(
          `${SELECT} WHERE (:state IS NULL OR m.state = :state) AND (:pinned IS NULL OR m.pinned = :pinned) ORDER BY m.created_at DESC, m.number DESC LIMIT :limit`,
          {
            state: state ?? null,
            pinned: pinned === undefined ? null : asFlag(pinned),
            limit,
          },
        )
        .map(parse);
    },
    page(after) {
      const numbers = connection.all(
        `SELECT number FROM memories WHERE number > :after AND state <> 'forgotten' ORDER BY number LIMIT ${PAGE_ROWS}`,
        { after },
      );
      const next = numbers.length === 0 ? null : Number(numbers.at(-1)?.['number']);
      const memories = connection.all(
        `${SELECT} WHERE m.number > :after AND m.number <= :next AND m.state <> 'forgotten' ORDER BY m.number`,
        { after, next: next ?? after },
      );
      return { memories: memories.map(parse), next };
    },
    counts() {
      const counts = { proposed: 0, active: 0, pinned: 0, replaced: 0, forgotten: 0 };
      for (const row of connection.all('SELECT state, count(*) AS count FROM memories GROUP BY state'))
        counts[String(row['state']) as keyof typeof counts] = Number(row['count']);
      counts.pinned = Number(
        connection.get("SELECT count(*) AS count FROM memories WHERE pinned = 1 AND state <> 'forgotten'")?.['count'] ??
          0,
      );
      return counts;
    },
    insert(memory) {
      const {
        id,
        text,
        kind,
        state,
        conversation,
        message,
        createdBy,
        night,
        createdAt,
        pinned = false,
        replacedBy = null,
        saidAt = createdAt,
        byHand = createdBy === 'you',
      } = memory;
      connection.run(INSERT, {
        ...{ id, text, kind, state, conversation, message, createdBy, night, createdAt, replacedBy, saidAt },
        ...{
          pinned: asFlag(pinned),
          byHand: asFlag(byHand),
          words: keys.words(memory),
          attribute: keys.replaceable(memory),
        },
      });
      enterSigns(connection, 'memories_signs', id, text);
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
        said_at: change.saidAt,
        by_hand: change.byHand === undefined ? undefined : asFlag(change.byHand),
        ...(change.text === undefined ? {} : keysOf(id, change.text)),
      });
      connection.transaction(() => {
        if (Object.keys(columns).length > 0)
          connection.run(`UPDATE memories SET ${assignments(columns)} WHERE id = :id`, { ...columns, id });
        if (change.text !== undefined) enterSigns(connection, 'memories_signs', id, change.text);
      });
      return get(id);
    },
    erase(ids) {
      connection.transaction(() => {
        eraseRecalls(connection, ids);
        connection.run('DELETE FROM memory_uses WHERE memory IN (SELECT value FROM json_each(:ids))', {
          ids: asList(ids),
        });
        connection.run(
          `UPDATE memories SET text = '', state = 'forgotten', pinned = 0, conversation = NULL, message = NULL, replaced_by = NULL, embedder = NULL, indexed_at = NULL,
             words = NULL, attribute = NULL, by_hand = 1, said_at = :at
           WHERE id IN (SELECT value FROM json_each(:ids))`,
          { ids: asList(ids), at: clock.now() },
        );
        erasures.note();
      });
      erasures.flush();
    },
    together: (work) => connection.transaction(work),
    rivals(statement) {
      const words = keys.words(statement);
      const attribute = keys.attribute(statement);
      return {
        same: connection
          .all(`${SELECT} WHERE m.words = :words ORDER BY m.state NOT IN ('active', 'proposed'), m.number DESC`, {
            words,
          })
          .map(parse),
        opposed:
          attribute === null
            ? []
            : connection
                .all(
                  `${SELECT} WHERE m.attribute = :attribute AND m.words IS NOT :words AND m.kind <> 'preference' AND m.state IN ('active', 'proposed')`,
                  { attribute, words },
                )
                .map(parse),
      };
    },
    settledSpan({ message, saidAt, ...statement }) {
      const row = connection.get(SETTLED, {
        message,
        saidAt,
        span: keys.span(statement),
        words: keys.words(statement),
      });
      return row === undefined ? null : { memory: typeof row['memory'] === 'string' ? row['memory'] : null };
    },
    settleSpan({ message, ...statement }, memory) {
      connection.run('INSERT OR IGNORE INTO settled_spans (message, span, memory) VALUES (:message, :span, :memory)', {
        message,
        span: keys.span(statement),
        memory,
      });
    },
    ofConversation: (conversation) =>
      connection.all(`${SELECT} WHERE m.conversation = :conversation ORDER BY m.number`, { conversation }).map(parse),
    searchWords(query, limit) {
      const found = new Map<string, number>();
      for (const [table, match] of [
        ['memories_words', ftsQuery(query, { typing: false })],
        ['memories_signs', likeSigns(query)],
      ] as const) {
        if (match === null) continue;
        const sql = `SELECT m.id, bm25(${table}) AS rank FROM ${table} JOIN memories AS m ON m.number = ${table}.rowid
          WHERE ${table} MATCH :query AND m.state = 'active' ORDER BY rank, m.number DESC LIMIT :limit`;
        for (const row of searchRows(connection, table, sql, { query: match, limit })) {
          const id = String(row['id']);
          found.set(id, (found.get(id) ?? 0) + Number(row['rank']));
        }
      }
      return [...found]
        .map(([id, rank]) => ({ id, rank }))
        .toSorted((a, b) => a.rank - b.rank)
        .slice(0, limit);
    },
    recordUse(ids, message, at) {
      connection.run(
        'INSERT OR IGNORE INTO memory_uses (memory, message, at) SELECT value, :message, :at FROM json_each(:ids)',
        { ids: asList(ids), message, at },
      );
    },
    unindexed(embedder, limit) {
      return connection
        .all(
          `${SELECT} WHERE m.state IN ('active', 'proposed') AND (m.indexed_at IS NULL OR m.embedder IS NOT :embedder) ORDER BY m.number LIMIT :limit`,
          { embedder, limit },
        )
        .map(parse);
    },
  };
}
