import * as z from 'zod';
import { promptMessageSchema, searchHitSchema, type Message } from '../../../src-shared/contract/index.ts';
import type { Messages } from '../../core/ports.ts';
import { asFlag, asList, json } from './columns.ts';
import type { Connection } from './connection.ts';
import { lastUsed, MESSAGE_COLUMNS, parseMessage } from './messageRows.ts';
import { ftsQuery } from './searchQuery.ts';
import { searchRows } from './searchTables.ts';
import { styleTraces } from './styleTraces.ts';
import { createTurns } from './turns.ts';

const INSERT = `
INSERT INTO messages (id, conversation, parent, role, text, state, created_at, origin, pasted, learn)
VALUES (:id, :conversation, :parent, :role, :text, :state, :createdAt, :origin, :pasted, :learn)`;

const PATH = `
WITH RECURSIVE path (id, parent, depth) AS (
  SELECT id, parent, 0 FROM messages WHERE id = :id
  UNION ALL
  SELECT above.id, above.parent, path.depth + 1 FROM path JOIN messages AS above ON above.id = path.parent
)
SELECT ${MESSAGE_COLUMNS} FROM path JOIN messages AS m ON m.id = path.id ORDER BY path.depth DESC`;

/** From a message down to the end of its branch, at each fork the version last in use. */
const END = `
WITH RECURSIVE down (id, depth) AS (
  SELECT :id, 0
  UNION ALL
  SELECT (SELECT next.id FROM messages AS next WHERE next.parent = down.id ORDER BY ${lastUsed('next')} DESC, next.number DESC LIMIT 1), depth + 1
  FROM down WHERE down.id IS NOT NULL
)
SELECT id FROM down WHERE id IS NOT NULL ORDER BY depth DESC LIMIT 1`;

/** Later than every other version, whatever the clock says. */
const CHOOSE = `
UPDATE messages AS m
SET chosen_at = max(:at, (SELECT max(${lastUsed('v')}) + 1 FROM messages AS v WHERE v.conversation = m.conversation AND v.parent IS m.parent))
WHERE id = :id`;

/** U+0001 and U+0002 mark the match. */
const SEARCH = `
SELECT m.conversation, c.title, m.id AS message, m.role, snippet(messages_words, 0, char(1), char(2), '…', 24) AS snippet, m.created_at AS createdAt
FROM messages_words JOIN messages AS m ON m.number = messages_words.rowid JOIN conversations AS c ON c.id = m.conversation
WHERE messages_words MATCH :query ORDER BY bm25(messages_words), m.number DESC LIMIT :limit`;

const promptRowSchema = z.object({ prompt: json(z.array(promptMessageSchema)) });

/** The append-only tree of messages. */
export function createMessages(connection: Connection): Messages {
  function get(id: string): Message | null {
    const row = connection.get(`SELECT ${MESSAGE_COLUMNS} FROM messages AS m WHERE m.id = :id`, { id });
    return row ? parseMessage(row) : null;
  }
  const pathTo = (id: string): Message[] => connection.all(PATH, { id }).map(parseMessage);

  return {
    get,
    pathTo,
    branch(conversation) {
      const row = connection.get('SELECT leaf FROM conversations WHERE id = :conversation', { conversation });
      return typeof row?.['leaf'] === 'string' ? pathTo(row['leaf']) : [];
    },
    insert(messages) {
      connection.transaction(() => {
        for (const { origin = 'typed', pasted = [], learn = true, ...message } of messages) {
          const { id, conversation, createdAt } = message;
          connection.run(INSERT, { ...message, origin, pasted: JSON.stringify(pasted), learn: asFlag(learn) });
          connection.run('UPDATE conversations SET leaf = :id, updated_at = max(updated_at, :createdAt) WHERE id = :conversation', { id, createdAt, conversation });
        }
      });
    },
    flush(id, text) {
      connection.run("UPDATE messages SET text = :text WHERE id = :id AND state = 'streaming'", { id, text });
    },
    close(id, { state, text, failure, stats }) {
      connection.run("UPDATE messages SET state = :state, text = :text, failure = :failure, stats = :stats WHERE id = :id AND state = 'streaming'", {
        id,
        state,
        text,
        failure,
        stats: stats && JSON.stringify(stats),
      });
      const closed = get(id);
      if (!closed) throw new Error(`There is no message ${id} to close.`);
      return closed;
    },
    savePrompt(id, prompt) {
      connection.run('UPDATE messages SET prompt = :prompt WHERE id = :id', { id, prompt: JSON.stringify(prompt) });
    },
    prompt(id) {
      const row = connection.get("SELECT coalesce(prompt, '[]') AS prompt FROM messages WHERE id = :id", { id });
      return row ? promptRowSchema.parse(row).prompt : [];
    },
    saveRecalled(id, recalled) {
      connection.transaction(() => {
        connection.run('DELETE FROM recalls WHERE message = :id', { id });
        for (const [position, { memory, text, score, conversation, message }] of recalled.entries()) {
          connection.run(
            'INSERT INTO recalls (message, position, memory, text, score, conversation, source) VALUES (:id, :position, :memory, :text, :score, :conversation, :message)',
            { id, position, memory, text, score, conversation, message },
          );
        }
      });
    },
    saveNotes(id, notes) {
      connection.run('UPDATE messages SET notes = :notes WHERE id = :id', { id, notes: JSON.stringify(notes) });
    },
    setLearn(id, learn) {
      connection.run('UPDATE messages SET learn = :learn WHERE id = :id', { id, learn: asFlag(learn) });
      return get(id);
    },
    rate(id, rating) {
      connection.run("UPDATE messages SET rating = :rating WHERE id = :id AND role = 'assistant'", { id, rating });
      return get(id);
    },
    choose(id, at) {
      connection.transaction(() => {
        connection.run(CHOOSE, { id, at });
        connection.run(`UPDATE conversations SET leaf = (${END}) WHERE id = (SELECT conversation FROM messages WHERE id = :id)`, { id });
      });
    },
    search(query, limit) {
      const match = ftsQuery(query, { typing: true });
      return match ? searchRows(connection, 'messages_words', SEARCH, { query: match, limit }).map((row) => searchHitSchema.parse(row)) : [];
    },
    ...createTurns(connection, get),
    styleTraces: (limit) => styleTraces(connection, limit),
    markLearned(ids, cycle) {
      connection.run('UPDATE messages SET learned_cycle = :cycle WHERE id IN (SELECT value FROM json_each(:ids))', { cycle, ids: asList(ids) });
    },
    unmarkLearned(cycle) {
      connection.run('UPDATE messages SET learned_cycle = NULL WHERE learned_cycle = :cycle', { cycle });
    },
  };
}
