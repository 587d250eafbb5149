import type { Migration } from '../migrate.ts';

/**
 * Every model has lessons of its own: an adapter names the weights it was trained on, and one of each may be in use.
 * A chat keeps the model it began with; until now that was nearly always the practice model, and an answer says so.
 */
export const models: Migration = {
  version: 11,
  name: 'models',
  up: `
ALTER TABLE conversations ADD COLUMN model TEXT;
UPDATE conversations SET model = 'pocket' WHERE EXISTS (
  SELECT 1 FROM messages WHERE conversation = conversations.id AND stats IS NOT NULL AND json_extract(stats, '$.model') LIKE 'Pocket%');
ALTER TABLE cycles ADD COLUMN model TEXT;
ALTER TABLE adapters ADD COLUMN model TEXT;
ALTER TABLE adapters ADD COLUMN in_use INTEGER NOT NULL DEFAULT 0 CHECK (in_use IN (0, 1));
UPDATE adapters SET in_use = 1 WHERE id = (SELECT adapter FROM active_adapter);
DROP TABLE active_adapter;
CREATE UNIQUE INDEX adapters_in_use ON adapters (model) WHERE in_use = 1;
CREATE INDEX messages_learned ON messages (learned_cycle) WHERE learned_cycle IS NOT NULL;`,
};
