import type { Migration } from '../migrate.ts';

/** When a version of a message was chosen over its others; the newest of choices and writings is in use. */
export const versions: Migration = {
  version: 5,
  name: 'versions',
  up: `
ALTER TABLE messages ADD COLUMN chosen_at INTEGER;
DROP INDEX messages_by_conversation;
CREATE INDEX messages_by_place ON messages (conversation, parent);`,
};
