import * as z from 'zod';
import { promptMessageSchema } from '../../../src-shared/contract/index.ts';
import { asList, json } from './columns.ts';
import type { Connection } from './connection.ts';

const recallSchema = z.object({ message: z.string(), text: z.string() });
const promptSchema = z.object({ prompt: json(z.array(promptMessageSchema)) });

/** Takes these memories out of what old answers recalled and out of the prompts kept for "what the model saw". */
export function eraseRecalls(connection: Connection, ids: readonly string[]): void {
  const list = asList(ids);
  const rows = connection.all(
    `SELECT r.message, r.text FROM recalls AS r JOIN messages AS m ON m.id = r.message
     WHERE r.memory IN (SELECT value FROM json_each(:list)) AND r.text <> '' AND m.prompt IS NOT NULL`,
    { list },
  );
  for (const row of rows) {
    const { message, text } = recallSchema.parse(row);
    // Read for each memory: one prompt may hold several.
    const { prompt } = promptSchema.parse(connection.get('SELECT prompt FROM messages WHERE id = :message', { message }));
    const redacted = prompt.map((entry) => ({ ...entry, content: entry.content.replaceAll(text, '(forgotten)') }));
    connection.run('UPDATE messages SET prompt = :prompt WHERE id = :message', { message, prompt: JSON.stringify(redacted) });
  }
  connection.run('DELETE FROM recalls WHERE memory IN (SELECT value FROM json_each(:list))', { list });
}
