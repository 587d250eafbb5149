import type { Migration } from '../migrate.ts';

/**
 * What an imported chat was told first, kept but not in use; which line of a file it was; and receipts that said "done"
 * above words found again.
 */
export const archive: Migration = {
  version: 8,
  name: 'archive',
  up: `
ALTER TABLE conversations ADD COLUMN imported_system_prompt TEXT;
ALTER TABLE conversations ADD COLUMN import_key TEXT;
CREATE INDEX conversations_by_import ON conversations (import_key) WHERE import_key IS NOT NULL;
CREATE INDEX messages_held_back ON messages (conversation) WHERE role = 'user' AND learn = 0;
UPDATE erasures SET receipt = json_set(receipt, '$.state', 'found')
WHERE json_extract(receipt, '$.state') = 'done' AND json_array_length(receipt, '$.search.found') > 0;`,
};
