import type { Migration } from '../migrate.ts';

/** `number` is the rowid of the search tables: an implicit rowid could change in a VACUUM. */
export const first: Migration = {
  version: 1,
  name: 'first',
  up: `
CREATE TABLE conversations (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
  system_prompt TEXT,
  leaf TEXT REFERENCES messages (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX conversations_by_update ON conversations (updated_at);

CREATE TABLE messages (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  conversation TEXT NOT NULL REFERENCES conversations (id),
  parent TEXT REFERENCES messages (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (role IN ('user', 'assistant')),
  text TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('streaming', 'complete', 'stopped', 'failed')),
  failure TEXT,
  created_at INTEGER NOT NULL,
  learn INTEGER NOT NULL DEFAULT 1 CHECK (learn IN (0, 1)),
  learned_cycle INTEGER,
  stats TEXT,
  prompt TEXT
) STRICT;
CREATE INDEX messages_by_conversation ON messages (conversation);
CREATE INDEX messages_by_parent ON messages (parent);
CREATE INDEX messages_streaming ON messages (state) WHERE state = 'streaming';
CREATE INDEX messages_unlearned ON messages (created_at) WHERE role = 'user' AND state = 'complete' AND learn = 1 AND learned_cycle IS NULL;

CREATE TABLE recalls (
  message TEXT NOT NULL REFERENCES messages (id),
  position INTEGER NOT NULL,
  memory TEXT NOT NULL,
  text TEXT NOT NULL,
  score REAL NOT NULL,
  conversation TEXT,
  source TEXT,
  PRIMARY KEY (message, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX recalls_by_memory ON recalls (memory);

CREATE TABLE memories (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('proposed', 'active', 'replaced', 'forgotten')),
  pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
  conversation TEXT,
  message TEXT,
  created_by TEXT NOT NULL CHECK (created_by IN ('you', 'day', 'night')),
  night INTEGER,
  created_at INTEGER NOT NULL,
  replaced_by TEXT,
  embedder TEXT,
  indexed_at INTEGER
) STRICT;
CREATE INDEX memories_by_state ON memories (state, created_at);
CREATE INDEX memories_by_conversation ON memories (conversation);

CREATE TABLE memory_uses (
  memory TEXT NOT NULL,
  message TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (memory, at, message)
) STRICT, WITHOUT ROWID;

CREATE TABLE cycles (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  state TEXT NOT NULL CHECK (state IN ('running', 'finished')),
  recipe TEXT NOT NULL,
  "trigger" TEXT NOT NULL CHECK ("trigger" IN ('button', 'timer')),
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  verdict TEXT,
  reason TEXT,
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
  read_at INTEGER,
  turns INTEGER NOT NULL DEFAULT 0,
  lessons INTEGER NOT NULL DEFAULT 0,
  memories INTEGER NOT NULL DEFAULT 0,
  report TEXT
) STRICT;
CREATE UNIQUE INDEX cycles_running ON cycles (state) WHERE state = 'running';

CREATE TABLE cycle_phases (
  cycle INTEGER NOT NULL REFERENCES cycles (number),
  phase TEXT NOT NULL,
  state TEXT NOT NULL,
  started_at INTEGER,
  ended_at INTEGER,
  summary TEXT,
  output TEXT,
  PRIMARY KEY (cycle, phase)
) STRICT, WITHOUT ROWID;

CREATE TABLE metrics (
  cycle INTEGER NOT NULL REFERENCES cycles (number),
  step INTEGER NOT NULL,
  train_loss REAL,
  validation_loss REAL,
  learning_rate REAL,
  at INTEGER NOT NULL,
  PRIMARY KEY (cycle, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE routes (
  cycle INTEGER NOT NULL REFERENCES cycles (number),
  position INTEGER NOT NULL,
  message TEXT NOT NULL,
  text TEXT NOT NULL,
  label TEXT NOT NULL,
  reason TEXT NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY (cycle, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX routes_by_message ON routes (message);

CREATE TABLE examples (
  cycle INTEGER NOT NULL REFERENCES cycles (number),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  prompt TEXT NOT NULL,
  target TEXT NOT NULL,
  conversation TEXT,
  split TEXT NOT NULL,
  PRIMARY KEY (cycle, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX examples_by_conversation ON examples (conversation);

CREATE TABLE harness_items (
  cycle INTEGER NOT NULL REFERENCES cycles (number),
  arm TEXT NOT NULL,
  item TEXT NOT NULL,
  position INTEGER NOT NULL,
  task TEXT NOT NULL,
  prompt TEXT NOT NULL,
  reference TEXT NOT NULL,
  reply TEXT NOT NULL,
  correct INTEGER NOT NULL CHECK (correct IN (0, 1)),
  reason TEXT NOT NULL,
  -- NULL stands for a number that is not finite.
  nll REAL,
  PRIMARY KEY (cycle, arm, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE harness_cache (
  key TEXT PRIMARY KEY,
  results TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE adapters (
  id TEXT PRIMARY KEY,
  cycle INTEGER NOT NULL REFERENCES cycles (number),
  path TEXT NOT NULL,
  scale REAL NOT NULL,
  created_at INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  conversations TEXT NOT NULL,
  previous TEXT REFERENCES adapters (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX adapters_by_cycle ON adapters (cycle);

-- The adapter in use: one row, NULL is the untouched model.
CREATE TABLE active_adapter (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  adapter TEXT REFERENCES adapters (id)
) STRICT;
INSERT INTO active_adapter VALUES (1, NULL);

CREATE TABLE key_values (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A message enters the search when it is closed: rewriting it there at every flush would cost more than the text itself.
CREATE VIRTUAL TABLE messages_words USING fts5 (text, content = 'messages', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO messages_words (messages_words, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER messages_words_insert AFTER INSERT ON messages WHEN new.state <> 'streaming' BEGIN
  INSERT INTO messages_words (rowid, text) VALUES (new.number, new.text);
END;
CREATE TRIGGER messages_words_close AFTER UPDATE OF text, state ON messages WHEN old.state = 'streaming' AND new.state <> 'streaming' BEGIN
  INSERT INTO messages_words (rowid, text) VALUES (new.number, new.text);
END;
CREATE TRIGGER messages_words_delete AFTER DELETE ON messages WHEN old.state <> 'streaming' BEGIN
  INSERT INTO messages_words (messages_words, rowid, text) VALUES ('delete', old.number, old.text);
END;

CREATE VIRTUAL TABLE memories_words USING fts5 (text, content = 'memories', content_rowid = 'number', tokenize = 'porter unicode61 remove_diacritics 2');
INSERT INTO memories_words (memories_words, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER memories_words_insert AFTER INSERT ON memories BEGIN
  INSERT INTO memories_words (rowid, text) VALUES (new.number, new.text);
END;
CREATE TRIGGER memories_words_update AFTER UPDATE OF text ON memories BEGIN
  INSERT INTO memories_words (memories_words, rowid, text) VALUES ('delete', old.number, old.text);
  INSERT INTO memories_words (rowid, text) VALUES (new.number, new.text);
END;
`,
};
