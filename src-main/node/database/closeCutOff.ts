import type { Connection } from './connection.ts';

const NOTHING_WRITTEN = 'Circadia was ended before the first word of this answer. Your message is kept.';

/** Closes the answers that a crash cut off: with text they were stopped, without they failed and say so. Returns how many there were. */
export function closeCutOff(connection: Connection): number {
  return connection.transaction(
    () =>
      connection.run("UPDATE messages SET state = 'stopped' WHERE state = 'streaming' AND trim(text) <> ''") +
      connection.run("UPDATE messages SET state = 'failed', failure = :sentence WHERE state = 'streaming'", { sentence: NOTHING_WRITTEN }),
  );
}
