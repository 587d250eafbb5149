import type { SignTable } from './signTables.ts';
import { isDamage, type Connection, type Parameters, type Row } from '../connection.ts';

export type SearchTable = 'messages_words' | 'memories_words' | SignTable;
export const SEARCH_TABLES: readonly SearchTable[] = [
  'messages_words',
  'memories_words',
  'messages_signs',
  'memories_signs',
];

/** Makes the search table anew from the rows it indexes. */
export function rebuildSearchTable(connection: Connection, table: SearchTable): void {
  connection.transaction(() => {
    if (table !== 'messages_words') {
      // A database of an older version has no signs yet.
      if (connection.get('SELECT 1 FROM sqlite_schema WHERE name = :table', { table }) !== undefined)
        connection.exec(`INSERT INTO ${table} (${table}) VALUES ('rebuild')`);
      return;
    }
    // Messages still being written are not in the index; 'rebuild' would add them.
    connection.exec("INSERT INTO messages_words (messages_words) VALUES ('delete-all')");
    connection.exec(
      "INSERT INTO messages_words (rowid, text) SELECT number, text FROM messages WHERE state <> 'streaming'",
    );
  });
}

/** Rows of a search; a damaged search table is rebuilt once and asked again, because it holds nothing of its own. */
export function searchRows(connection: Connection, table: SearchTable, sql: string, parameters: Parameters): Row[] {
  try {
    return connection.all(sql, parameters);
  } catch (error) {
    if (!isDamage(error)) throw error;
    rebuildSearchTable(connection, table);
    return connection.all(sql, parameters);
  }
}
