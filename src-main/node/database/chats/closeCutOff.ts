import type { Connection } from '../connection.ts';
import { enterSigns } from '../search/signTables.ts';

const NOTHING_WRITTEN = 'Circadia was ended before the first word of this answer. Your message is kept.';

/**
 * Closes the answers that a crash cut off: with text they were stopped and can be searched, without they failed and say
 * so. Returns how many there were.
 */
export function closeCutOff(connection: Connection): number {
  return connection.transaction(() => {
    const written = connection.all("SELECT id, text FROM messages WHERE state = 'streaming' AND trim(text) <> ''");
    for (const { id, text } of written) {
      connection.run("UPDATE messages SET state = 'stopped' WHERE id = :id", { id: String(id) });
      enterSigns(connection, 'messages_signs', String(id), String(text));
    }
    return (
      written.length +
      connection.run("UPDATE messages SET state = 'failed', failure = :sentence WHERE state = 'streaming'", {
        sentence: NOTHING_WRITTEN,
      })
    );
  });
}
