import { isDamage, type Connection } from './connection.ts';
import { rebuildSearchTable, SEARCH_TABLES } from './search/searchTables.ts';

/**
 * True when SQLite finds the file whole. A damaged search table is no damage: it is rebuilt from the rows it indexes.
 */
export function isWhole(connection: Connection): boolean {
  try {
    const complaints = connection
      .all('PRAGMA quick_check')
      .map((row) => String(row['quick_check']))
      .filter((line) => line !== 'ok');
    const searchOnly = complaints.every((line) => SEARCH_TABLES.some((table) => line.includes(table)));
    if (complaints.length > 0 && searchOnly) for (const table of SEARCH_TABLES) rebuildSearchTable(connection, table);
    return searchOnly;
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}
