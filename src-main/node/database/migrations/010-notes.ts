import type { Migration } from '../migrate.ts';

/**
 * What the app has to say about an answer: that nothing was stored, or that it is a quotation. And memories that the
 * model read but the answer does not rest on: not shown, but found when they are forgotten.
 */
export const notes: Migration = {
  version: 10,
  name: 'notes',
  up: `
ALTER TABLE messages ADD COLUMN notes TEXT NOT NULL DEFAULT '[]';
ALTER TABLE recalls ADD COLUMN shown INTEGER NOT NULL DEFAULT 1 CHECK (shown IN (0, 1));`,
};
