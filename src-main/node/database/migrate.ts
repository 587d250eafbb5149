import type { Connection } from './connection.ts';

export interface Migration {
  version: number;
  name: string;
  up: string;
  /** What SQL cannot compute, in the same transaction. */
  fill?(connection: Connection): void;
}

/** The data folder cannot be used as it is. `message` is a plain sentence; nothing was changed. */
export class DatabaseRefused extends Error {
  override readonly name = 'DatabaseRefused';
}

export function schemaVersion(connection: Connection): number {
  return Number(connection.get('PRAGMA user_version')?.['user_version'] ?? 0);
}

/** Throws DatabaseRefused when a newer Circadia wrote this database. */
export function refuseNewer(connection: Connection, migrations: readonly Migration[]): void {
  const version = schemaVersion(connection);
  const newest = migrations.at(-1)?.version ?? 0;
  if (version <= newest) return;
  throw new DatabaseRefused(
    `A newer Circadia wrote this data folder (database version ${version}, this one reads up to ${newest}). Update Circadia, or set CIRCADIA_HOME to another folder. Nothing was changed.`,
  );
}

/**
 * Brings the schema up to date, each migration in a transaction of its own with its version, so an interrupted one
 * leaves no trace.
 */
export function migrate(connection: Connection, migrations: readonly Migration[]): void {
  for (const migration of migrations) {
    if (migration.version <= schemaVersion(connection)) continue;
    connection.transaction(
      () => {
        connection.exec(migration.up);
        migration.fill?.(connection);
        connection.exec(`PRAGMA user_version = ${migration.version}`);
      },
      { durable: true },
    );
  }
}
