import type { KeyValues } from '../../core/ports.ts';
import type { Connection } from './connection.ts';

/** Small JSON values by key; an unknown key reads as null. */
export function createKeyValues(connection: Connection): KeyValues {
  return {
    get(key) {
      const row = connection.get('SELECT value FROM key_values WHERE key = :key', { key });
      return row ? (JSON.parse(String(row['value'])) as unknown) : null;
    },
    set(key, value) {
      connection.run(
        'INSERT INTO key_values (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
        {
          key,
          value: JSON.stringify(value ?? null),
        },
      );
    },
  };
}
