import type { Clock } from '../../core/ports.ts';
import { flushErasures, type Connection } from './connection.ts';

const KEY = 'database.erasedAt';

/** Remembers when text was last erased: a backup older than that still holds the text and has to go. */
export interface Erasures {
  note(): void;
  /** Clears what the write-ahead log still holds of it. */
  flush(): void;
  lastAt(): number | null;
}

export function createErasures(connection: Connection, clock: Clock): Erasures {
  return {
    note() {
      connection.run('INSERT INTO key_values (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = excluded.value', {
        key: KEY,
        value: JSON.stringify(clock.now()),
      });
    },
    flush: () => flushErasures(connection),
    lastAt() {
      const row = connection.get('SELECT value FROM key_values WHERE key = :key', { key: KEY });
      return row ? Number(row['value']) : null;
    },
  };
}
