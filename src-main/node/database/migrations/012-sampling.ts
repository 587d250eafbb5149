import type { Migration } from '../migrate.ts';

/** How the words of a chat's answers are chosen, where it says so itself. */
export const sampling: Migration = {
  version: 12,
  name: 'sampling',
  up: `
ALTER TABLE conversations ADD COLUMN temperature REAL;
ALTER TABLE conversations ADD COLUMN top_p REAL;`,
};
