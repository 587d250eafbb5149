import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import { StorageFull } from '../../core/storeErrors.ts';

export type Row = Record<string, SQLOutputValue>;
export type Parameters = Record<string, SQLInputValue>;

/** One open SQLite file. The only place that knows `node:sqlite`. */
export interface Connection {
  readonly raw: DatabaseSync;
  run(sql: string, parameters?: Parameters): number;
  get(sql: string, parameters?: Parameters): Row | undefined;
  all(sql: string, parameters?: Parameters): Row[];
  exec(sql: string): void;
  /** All or nothing; joins a transaction already open. `durable` waits until the commit is on the disk itself. */
  transaction<T>(work: () => T, options?: { durable?: boolean }): T;
  close(): void;
}

/**
 * Another process on the folder is shut out by the owner lock, so only backups and tools can hold the file; they are
 * quick.
 */
const BUSY_TIMEOUT_MS = 5_000;

const SQLITE_CORRUPT = 11;
const SQLITE_FULL = 13;
const SQLITE_NOTADB = 26;

/** True when SQLite says that the file itself is damaged. */
export function isDamage(error: unknown): boolean {
  const code = primaryCode(error);
  return code === SQLITE_CORRUPT || code === SQLITE_NOTADB;
}

function primaryCode(error: unknown): number | null {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : null;
  return typeof code === 'number' ? code & 0xff : null;
}

/** A full disk as StorageFull with its sentence, anything else unchanged. */
function translate(error: unknown): unknown {
  return primaryCode(error) === SQLITE_FULL ? new StorageFull({ cause: error }) : error;
}

/** Opens the file without changing it, apart from settings of this connection. */
export function connect(file: string): Connection {
  const raw = new DatabaseSync(file, {
    timeout: BUSY_TIMEOUT_MS,
    enableForeignKeyConstraints: true,
    enableDoubleQuotedStringLiterals: false,
  });
  const statements = new Map<string, StatementSync>();

  function guarded<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw translate(error);
    }
  }
  function statement(sql: string): StatementSync {
    const known = statements.get(sql);
    if (known) return known;
    const prepared = raw.prepare(sql);
    statements.set(sql, prepared);
    return prepared;
  }
  const exec = (sql: string): void => guarded(() => raw.exec(sql));

  return {
    raw,
    exec,
    run: (sql, parameters = {}) => guarded(() => Number(statement(sql).run(parameters).changes)),
    get: (sql, parameters = {}) => guarded(() => statement(sql).get(parameters)),
    all: (sql, parameters = {}) => guarded(() => statement(sql).all(parameters)),
    transaction(work, options = {}) {
      if (raw.isTransaction) return work();
      if (options.durable) exec('PRAGMA synchronous = FULL');
      try {
        exec('BEGIN IMMEDIATE');
        const result = work();
        exec('COMMIT');
        return result;
      } catch (error) {
        // A full disk may already have rolled back.
        if (raw.isTransaction) raw.exec('ROLLBACK');
        throw error;
      } finally {
        if (options.durable) exec('PRAGMA synchronous = NORMAL');
      }
    },
    close() {
      statements.clear();
      if (raw.isOpen) raw.close();
    },
  };
}

/** Settings that belong to a connection that writes. */
export function prepareForWriting(connection: Connection, platform: string): void {
  connection.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;',
  );
  // On macOS a plain fsync does not reach the drive.
  if (platform === 'darwin') connection.exec('PRAGMA checkpoint_fullfsync = ON');
}

/**
 * Empties the write-ahead log, so that bytes of erased text do not linger there; does nothing while a reader is in the
 * way.
 */
export function flushErasures(connection: Connection): void {
  if (!connection.raw.isTransaction) connection.get('PRAGMA wal_checkpoint(TRUNCATE)');
}
