import type { Memory } from '../../../../src-shared/contract/index.ts';
import type { Connection } from '../connection.ts';
import { memoryKeys } from '../memories/memoryKeys.ts';
import type { Migration } from '../migrate.ts';
import { fillSignTables, SIGN_TABLES } from '../search/signTables.ts';

/**
 * What was decided about each span of a message, which branch of a chat is in use, when a memory was last said, and a
 * search for signs.
 * `*` stands for every span of a message: of a memory that was forgotten or edited before this, the span is no longer
 * known.
 */
export const settled: Migration = {
  version: 7,
  name: 'settled',
  up: `
ALTER TABLE messages ADD COLUMN used INTEGER NOT NULL DEFAULT 1 CHECK (used IN (0, 1));
WITH RECURSIVE path (id, parent) AS (
  SELECT m.id, m.parent FROM conversations AS c JOIN messages AS m ON m.id = c.leaf
  UNION ALL
  SELECT above.id, above.parent FROM path JOIN messages AS above ON above.id = path.parent
)
UPDATE messages SET used = 0 WHERE id NOT IN (SELECT id FROM path);
DROP INDEX messages_unlearned;
CREATE INDEX messages_unlearned ON messages (created_at) WHERE role = 'user' AND state = 'complete' AND learn = 1 AND used = 1 AND learned_cycle IS NULL;

ALTER TABLE memories ADD COLUMN said_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE memories ADD COLUMN by_hand INTEGER NOT NULL DEFAULT 0 CHECK (by_hand IN (0, 1));
ALTER TABLE memories ADD COLUMN words TEXT;
ALTER TABLE memories ADD COLUMN attribute TEXT;
CREATE INDEX memories_by_words ON memories (words) WHERE words IS NOT NULL;
CREATE INDEX memories_by_attribute ON memories (attribute) WHERE attribute IS NOT NULL;

CREATE TABLE settled_spans (
  message TEXT NOT NULL,
  span TEXT NOT NULL,
  memory TEXT,
  PRIMARY KEY (message, span)
) STRICT, WITHOUT ROWID;
CREATE INDEX settled_spans_by_span ON settled_spans (span);
CREATE INDEX settled_spans_by_memory ON settled_spans (memory) WHERE memory IS NOT NULL;

INSERT OR IGNORE INTO key_values (key, value) VALUES ('memory.salt', '"' || lower(hex(randomblob(16))) || '"');

UPDATE memories SET
  said_at = coalesce((SELECT created_at FROM messages WHERE id = memories.message), created_at),
  by_hand = created_by = 'you' OR state = 'forgotten';
UPDATE memories SET by_hand = 1, said_at = unixepoch() * 1000
WHERE kind IN ('fact', 'preference', 'link') AND text <> '' AND EXISTS (SELECT 1 FROM messages WHERE id = memories.message AND instr(messages.text, memories.text) = 0);
INSERT OR IGNORE INTO settled_spans (message, span, memory) SELECT message, '*', id FROM memories WHERE by_hand = 1 AND message IS NOT NULL;
INSERT OR IGNORE INTO settled_spans (message, span, memory)
SELECT id, '*', NULL FROM messages WHERE role = 'user' AND created_at <= (SELECT max(created_at) FROM memories WHERE state = 'forgotten');
${SIGN_TABLES}`,
  fill(connection) {
    fillSignTables(connection);
    const keys = memoryKeys(connection);
    for (const row of connection.all("SELECT id, kind, text, message FROM memories WHERE text <> ''")) {
      const id = String(row['id']);
      const statement = { kind: String(row['kind']) as Memory['kind'], text: String(row['text']) };
      connection.run('UPDATE memories SET words = :words, attribute = :attribute WHERE id = :id', {
        id,
        words: keys.words(statement),
        attribute: keys.replaceable(statement),
      });
      if (row['message'] !== null) settle(connection, String(row['message']), keys.span(statement), id);
    }
  },
};

function settle(connection: Connection, message: string, span: string, memory: string): void {
  connection.run('INSERT OR IGNORE INTO settled_spans (message, span, memory) VALUES (:message, :span, :memory)', {
    message,
    span,
    memory,
  });
}
