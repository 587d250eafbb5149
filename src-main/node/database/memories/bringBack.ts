import { asList } from '../columns.ts';
import type { Connection } from '../connection.ts';

/** Of memories that say the same or give one thing different values the best holds: set by hand, then the newest. */
const RIVAL = `
SELECT best.id FROM memories AS best
WHERE best.state = 'active' AND best.id <> m.id AND best.id NOT IN (SELECT value FROM json_each(:ids))
  AND (best.words = m.words OR (best.attribute = m.attribute AND best.kind <> 'preference'))
  AND (best.by_hand, best.said_at, best.number) > (m.by_hand, m.said_at, m.number)
ORDER BY best.by_hand DESC, best.said_at DESC, best.number DESC LIMIT 1`;

/**
 * To be called before the memories of a conversation are erased: what they had replaced holds again with its pin, as if
 * they had never been told,
 * unless something else stands in its place; and what was settled elsewhere by them is open again.
 */
export function bringBackReplaced(connection: Connection, conversation: string, erased: readonly string[]): void {
  const ids = asList(erased);
  const isErased = 'IN (SELECT value FROM json_each(:ids))';
  // A chain of replacements skips those that go.
  const skip = `UPDATE memories SET replaced_by = (SELECT gone.replaced_by FROM memories AS gone WHERE gone.id = memories.replaced_by)
    WHERE state = 'replaced' AND conversation IS NOT :conversation AND replaced_by ${isErased}
      AND EXISTS (SELECT 1 FROM memories AS gone WHERE gone.id = memories.replaced_by AND gone.state = 'replaced' AND gone.replaced_by IS NOT NULL)`;
  while (connection.run(skip, { ids, conversation }) > 0);
  const back = connection
    .all(
      `SELECT id FROM memories WHERE state = 'replaced' AND conversation IS NOT :conversation AND replaced_by ${isErased}`,
      { ids, conversation },
    )
    .map((row) => String(row['id']));
  connection.run(
    `UPDATE memories SET (state, pinned, replaced_by) =
       (SELECT CASE gone.state WHEN 'proposed' THEN 'proposed' ELSE 'active' END, max(memories.pinned, gone.pinned), NULL FROM memories AS gone WHERE gone.id = memories.replaced_by)
     WHERE id IN (SELECT value FROM json_each(:back))`,
    { back: asList(back) },
  );
  for (const id of back)
    connection.run(
      `UPDATE memories AS m SET state = 'replaced', pinned = 0, replaced_by = (${RIVAL}) WHERE m.id = :id AND m.state = 'active' AND EXISTS (${RIVAL})`,
      { id, ids },
    );
  connection.run(`DELETE FROM settled_spans WHERE memory ${isErased}`, { ids });
}
