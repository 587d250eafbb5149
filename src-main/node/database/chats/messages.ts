import * as z from 'zod';
import { messageSchema, promptMessageSchema, type Message } from '../../../../src-shared/contract/index.ts';
import type { Messages } from '../../../core/ports.ts';
import { archivePage } from './archivePages.ts';
import { asFlag, json } from '../columns.ts';
import type { Connection } from '../connection.ts';
import { lastUsed, MESSAGE_COLUMNS, parseMessage } from './messageRows.ts';
import { searchMessages } from '../search/messageSearch.ts';
import { enterSigns } from '../search/signTables.ts';
import { styleTraces } from './styleTraces.ts';
import { createTurns } from './turns.ts';
import { markUsedBranch } from './usedBranch.ts';

const INSERT = `
INSERT INTO messages (id, conversation, parent, role, text, state, created_at, origin, pasted, learn, failure, rating, chosen_at)
VALUES (:id, :conversation, :parent, :role, :text, :state, :createdAt, :origin, :pasted, :learn, :failure, :rating, :chosenAt)`;

/** Found when a message below this parent goes on with the branch in use. */
const GOES_ON = 'SELECT 1 FROM conversations WHERE id = :conversation AND leaf IS :parent';

/** `bytes` is what the texts from there to the end have together; SQLite knows it without reading them. */
const PATH = `
WITH RECURSIVE path (id, parent, depth, bytes) AS (
  SELECT id, parent, 0, octet_length(text) FROM messages WHERE id = :id
  UNION ALL
  SELECT above.id, above.parent, path.depth + 1, path.bytes + octet_length(above.text)
  FROM path JOIN messages AS above ON above.id = path.parent WHERE path.bytes <= :most
)
SELECT ${MESSAGE_COLUMNS} FROM path JOIN messages AS m ON m.id = path.id WHERE path.bytes <= :most ORDER BY path.depth DESC`;

const OUTLINE = `
WITH RECURSIVE path (id, depth) AS (
  SELECT leaf, 0 FROM conversations WHERE id = :conversation AND leaf IS NOT NULL
  UNION ALL
  SELECT above.parent, path.depth + 1 FROM path JOIN messages AS above ON above.id = path.id WHERE above.parent IS NOT NULL
)
SELECT m.id, m.parent, m.role, m.state FROM path JOIN messages AS m ON m.id = path.id ORDER BY path.depth DESC`;

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

const outlineSchema = messageSchema.pick({ id: true, parent: true, role: true, state: true });
const promptRowSchema = z.object({ prompt: json(z.array(promptMessageSchema)) });

/** The append-only tree of messages. */
export function createMessages(connection: Connection): Messages {
  function get(id: string): Message | null {
    const row = connection.get(`SELECT ${MESSAGE_COLUMNS} FROM messages AS m WHERE m.id = :id`, { id });
    return row ? parseMessage(row) : null;
  }
  const pathTo = (id: string, mostBytes = Number.MAX_SAFE_INTEGER): Message[] =>
    connection.all(PATH, { id, most: Math.floor(mostBytes) }).map(parseMessage);

  return {
    get,
    pathTo,
    branch(conversation) {
      const row = connection.get('SELECT leaf FROM conversations WHERE id = :conversation', { conversation });
      return typeof row?.['leaf'] === 'string' ? pathTo(row['leaf']) : [];
    },
    outline: (conversation) => connection.all(OUTLINE, { conversation }).map((row) => outlineSchema.parse(row)),
    insert(messages) {
      connection.transaction(() => {
        const moved = new Set<string>();
        for (const {
          origin = 'typed',
          pasted = [],
          learn = true,
          failure = null,
          rating = null,
          chosenAt = null,
          ...message
        } of messages) {
          const { id, conversation, createdAt } = message;
          const goesOn = connection.get(GOES_ON, { conversation, parent: message.parent }) !== undefined;
          connection.run(INSERT, {
            ...message,
            origin,
            pasted: JSON.stringify(pasted),
            learn: asFlag(learn),
            failure,
            rating,
            chosenAt,
          });
          connection.run(
            'UPDATE conversations SET leaf = :id, updated_at = max(updated_at, :createdAt) WHERE id = :conversation',
            { id, createdAt, conversation },
          );
          if (!goesOn) moved.add(conversation);
          if (message.state !== 'streaming') enterSigns(connection, 'messages_signs', id, message.text);
        }
        for (const conversation of moved) markUsedBranch(connection, conversation);
      });
    },
    flush(id, text) {
      connection.run("UPDATE messages SET text = :text WHERE id = :id AND state = 'streaming'", { id, text });
    },
    close(id, { state, text, failure, stats }) {
      connection.transaction(() => {
        const ended = connection.run(
          "UPDATE messages SET state = :state, text = :text, failure = :failure, stats = :stats WHERE id = :id AND state = 'streaming'",
          {
            id,
            state,
            text,
            failure,
            stats: stats && JSON.stringify(stats),
          },
        );
        if (ended > 0) enterSigns(connection, 'messages_signs', id, text);
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
    saveRecalled(id, shown, onlyRead = []) {
      connection.transaction(() => {
        connection.run('DELETE FROM recalls WHERE message = :id', { id });
        for (const [position, { memory, text, score, conversation, message }] of [...shown, ...onlyRead].entries()) {
          connection.run(
            'INSERT INTO recalls (message, position, memory, text, score, conversation, source, shown) VALUES (:id, :position, :memory, :text, :score, :conversation, :message, :shown)',
            { id, position, memory, text, score, conversation, message, shown: asFlag(position < shown.length) },
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
    setLearnAll(conversation, learn) {
      connection.run('UPDATE messages SET learn = :learn WHERE conversation = :conversation', {
        conversation,
        learn: asFlag(learn),
      });
    },
    page: (conversation, after) => archivePage(connection, conversation, after),
    rate(id, rating) {
      connection.run("UPDATE messages SET rating = :rating WHERE id = :id AND role = 'assistant'", { id, rating });
      return get(id);
    },
    choose(id, at) {
      connection.transaction(() => {
        connection.run(CHOOSE, { id, at });
        connection.run(
          `UPDATE conversations SET leaf = (${END}) WHERE id = (SELECT conversation FROM messages WHERE id = :id)`,
          { id },
        );
        const conversation = connection.get('SELECT conversation FROM messages WHERE id = :id', { id })?.[
          'conversation'
        ];
        if (typeof conversation === 'string') markUsedBranch(connection, conversation);
      });
    },
    search: (query, limit) => searchMessages(connection, query, limit),
    ...createTurns(connection, get),
    styleTraces: (limit) => styleTraces(connection, limit),
  };
}
