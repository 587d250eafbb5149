import type { Migration } from '../migrate.ts';

/** Receipts of deleted conversations; a row without an end is work that goes on at the next start. None holds text. */
export const erasures: Migration = {
  version: 3,
  name: 'erasures',
  up: `
CREATE TABLE erasures (
  id TEXT PRIMARY KEY,
  asked_at INTEGER NOT NULL,
  finished_at INTEGER,
  receipt TEXT NOT NULL,
  work TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX erasures_by_time ON erasures (asked_at);
`,
};
