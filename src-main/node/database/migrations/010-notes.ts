import type { Migration } from '../migrate.ts';

/** What the app has to say about an answer: that nothing was stored, or that it is a quotation. */
export const notes: Migration = {
  version: 10,
  name: 'notes',
  up: "ALTER TABLE messages ADD COLUMN notes TEXT NOT NULL DEFAULT '[]';",
};
