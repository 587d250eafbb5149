import type { Migration } from '../migrate.ts';

/** Whose words a message holds: written here or brought in, and which parts of it were pasted. */
export const origins: Migration = {
  version: 6,
  name: 'origins',
  up: `
ALTER TABLE messages ADD COLUMN origin TEXT NOT NULL DEFAULT 'typed' CHECK (origin IN ('typed', 'imported'));
ALTER TABLE messages ADD COLUMN pasted TEXT NOT NULL DEFAULT '[]';`,
};
