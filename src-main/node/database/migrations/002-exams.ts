import type { Migration } from '../migrate.ts';

/** Readings of single exam items in place of whole exams, the split of each item, and the answers of lab runs. */
export const exams: Migration = {
  version: 2,
  name: 'exams',
  up: `
ALTER TABLE harness_items ADD COLUMN split TEXT NOT NULL DEFAULT 'gate' CHECK (split IN ('gate', 'secret'));

DROP TABLE harness_cache;

CREATE TABLE exam_readings (
  arm TEXT NOT NULL,
  item TEXT NOT NULL,
  reply TEXT NOT NULL,
  -- NULL stands for a number that is not finite.
  nll REAL,
  at INTEGER NOT NULL,
  PRIMARY KEY (arm, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE lab_items (
  run TEXT NOT NULL,
  arm TEXT NOT NULL,
  item TEXT NOT NULL,
  position INTEGER NOT NULL,
  at INTEGER NOT NULL,
  task TEXT NOT NULL,
  split TEXT NOT NULL CHECK (split IN ('gate', 'secret')),
  prompt TEXT NOT NULL,
  reference TEXT NOT NULL,
  reply TEXT NOT NULL,
  correct INTEGER NOT NULL CHECK (correct IN (0, 1)),
  reason TEXT NOT NULL,
  nll REAL,
  PRIMARY KEY (run, arm, item)
) STRICT, WITHOUT ROWID;
`,
};
