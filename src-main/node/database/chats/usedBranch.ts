import type { Connection } from '../connection.ts';

/** The messages from the leaf of a conversation up to its root. */
const MARK = `
WITH RECURSIVE path (id, parent) AS (
  SELECT m.id, m.parent FROM conversations AS c JOIN messages AS m ON m.id = c.leaf WHERE c.id = :conversation
  UNION ALL
  SELECT above.id, above.parent FROM path JOIN messages AS above ON above.id = path.parent
)
UPDATE messages SET used = id IN (SELECT id FROM path) WHERE conversation = :conversation AND used <> (id IN (SELECT id FROM path))`;

/**
 * Marks which messages of a conversation are on the branch in use: only these teach. To be called when its leaf moved
 * anywhere but one step down.
 */
export function markUsedBranch(connection: Connection, conversation: string): void {
  connection.run(MARK, { conversation });
}
