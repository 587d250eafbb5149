import type { Connection } from './connection.ts';

/** Counts erasures and copies, so that which came first never depends on a clock that can be set. */
export const ERASURE_KEY = 'database.erasedAt';
export const COPY_KEY = 'database.copies';

export function readMark(connection: Connection, key: string): number | null {
  const row = connection.get('SELECT value FROM key_values WHERE key = :key', { key });
  return row ? Number(row['value']) : null;
}

export function writeMark(connection: Connection, key: string, value: number): void {
  connection.run(
    'INSERT INTO key_values (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    { key, value: JSON.stringify(value) },
  );
}
