import type { Forgetting } from '../../../core/ports.ts';
import type { Connection } from '../connection.ts';

const CYCLES_THAT_READ = `
WITH own (id) AS (SELECT id FROM messages WHERE conversation = :conversation)
SELECT cycle FROM adapters WHERE EXISTS (SELECT 1 FROM json_each(adapters.conversations) WHERE value = :conversation)
UNION SELECT cycle FROM examples WHERE conversation = :conversation
UNION SELECT cycle FROM routes WHERE message IN (SELECT id FROM own)
UNION SELECT learned_cycle FROM messages WHERE conversation = :conversation AND learned_cycle IS NOT NULL
UNION SELECT cycle FROM cycle_phases WHERE phase IN ('gather', 'sort') AND EXISTS (SELECT 1 FROM json_tree(output) WHERE atom IN (SELECT id FROM own))
ORDER BY 1`;

const TEXTS = `
SELECT text FROM (
  SELECT text, CASE role WHEN 'user' THEN 0 ELSE 2 END AS place, number FROM messages WHERE conversation = :conversation
  UNION ALL SELECT text, 1, number FROM memories WHERE conversation = :conversation
  UNION ALL SELECT title, 3, number FROM conversations WHERE id = :conversation
  UNION ALL SELECT coalesce(system_prompt, ''), 3, number FROM conversations WHERE id = :conversation
  UNION ALL SELECT coalesce(imported_system_prompt, ''), 3, number FROM conversations WHERE id = :conversation
) WHERE text <> '' ORDER BY place, number`;

/** Exam questions and the answers of the untouched model belong to nobody. */
const OTHER_TEXTS = [
  'SELECT text FROM messages WHERE conversation <> :conversation',
  'SELECT title AS text FROM conversations WHERE id <> :conversation',
  "SELECT coalesce(system_prompt, '') || char(10) || coalesce(imported_system_prompt, '') AS text FROM conversations WHERE id <> :conversation",
  "SELECT text FROM memories WHERE conversation IS NOT :conversation AND text <> ''",
  'SELECT prompt AS text FROM harness_items UNION SELECT reference FROM harness_items UNION SELECT prompt FROM lab_items UNION SELECT reference FROM lab_items',
  "SELECT reply AS text FROM harness_items WHERE arm = 'base'",
  `SELECT prompt || char(10) || target AS text FROM examples
   WHERE conversation IS NOT :conversation AND cycle NOT IN (SELECT value FROM json_each(:cycles))`,
] as const;

/** What was said in a conversation, who read it, and what else is kept. */
export function createErasureTexts(
  connection: Connection,
): Pick<Forgetting, 'cyclesThatRead' | 'texts' | 'otherTexts'> {
  return {
    cyclesThatRead: (conversation) =>
      connection.all(CYCLES_THAT_READ, { conversation }).map((row) => Number(row['cycle'])),
    texts: (conversation) => connection.all(TEXTS, { conversation }).map((row) => String(row['text'])),
    *otherTexts(conversation, cycles) {
      const parameters = { conversation, cycles: JSON.stringify(cycles) };
      for (const sql of OTHER_TEXTS) {
        const used = Object.fromEntries(Object.entries(parameters).filter(([name]) => sql.includes(`:${name}`)));
        for (const row of connection.all(sql, used)) yield String(row['text']);
      }
    },
  };
}
