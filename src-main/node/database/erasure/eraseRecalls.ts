import { wordsOfWish } from '../../../core/manner/index.ts';
import { asList } from '../columns.ts';
import type { Connection } from '../connection.ts';
import { redact, redactPromptOf } from './redact.ts';

/**
 * Takes these memories out of what old answers recalled and out of the prompts kept for "what the model saw", in every
 * wording they ever had there.
 */
export function eraseRecalls(connection: Connection, ids: readonly string[]): void {
  const list = asList(ids);
  const recalled = connection.all(
    "SELECT message, text FROM recalls WHERE memory IN (SELECT value FROM json_each(:list)) AND text <> ''",
    { list },
  );
  for (const { message, text } of recalled) redactPromptOf(connection, String(message), String(text));
  // A wish is told with every message, not recalled for one.
  const wishes = connection.all(
    "SELECT text FROM memories WHERE kind = 'preference' AND text <> '' AND id IN (SELECT value FROM json_each(:list))",
    { list },
  );
  for (const { text } of wishes) for (const words of wordsOfWish(String(text))) redact(connection, words);
  connection.run('DELETE FROM recalls WHERE memory IN (SELECT value FROM json_each(:list))', { list });
}
