import { createHash } from 'node:crypto';
import * as z from 'zod';
import { connect, isDamage, type Connection } from '../database/connection.ts';
import { isWhole } from '../database/checkup.ts';
import { schemaVersion } from '../database/migrate.ts';
import { migrations } from '../database/migrations/index.ts';

/** A backup or a restore cannot be done. `message` is a plain sentence; the data folder is as it was. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
}

/** What a backup holds, in numbers. */
export interface BackupContents {
  conversations: number;
  memories: number;
  nights: number;
}

/** "Circ": a backup is a copy of the database in which the files of adapters and the settings lie as rows. */
const APPLICATION_ID = 0x43697263;
const TABLE = `CREATE TABLE backup_files (path TEXT PRIMARY KEY, sha256 TEXT NOT NULL, bytes BLOB NOT NULL) STRICT; PRAGMA application_id = ${APPLICATION_ID};`;
/** Nothing else may be written by a restore, whatever a file claims. */
const PATHS = /^(?:settings\.json|adapters\/[A-Za-z0-9][A-Za-z0-9._-]*\/[A-Za-z0-9][A-Za-z0-9._-]*)$/;

const fileSchema = z.object({ sha256: z.string(), bytes: z.instanceof(Uint8Array) });

/** Makes a copy of the database a backup that files can be added to. */
export function beginBackup(connection: Connection): void {
  connection.exec(TABLE);
}

/** Adds a file with its hash. */
export function addFile(connection: Connection, path: string, bytes: Uint8Array): void {
  if (!PATHS.test(path)) throw new Error(`Not a file of a backup: ${path}`);
  connection.run('INSERT INTO backup_files (path, sha256, bytes) VALUES (:path, :sha256, :bytes)', {
    path,
    sha256: hashOf(bytes),
    bytes,
  });
}

/** Opens a copy of a backup once it is known to be one, whole and readable by this version. Throws BackupRefused. */
export function openBackup(copy: string, called: string): Connection {
  const connection = connect(copy);
  try {
    if (Number(connection.get('PRAGMA application_id')?.['application_id']) !== APPLICATION_ID)
      throw new BackupRefused(`${called} is not a backup of Circadia. Nothing was changed.`);
    if (!isWhole(connection)) throw damaged(called);
    if (schemaVersion(connection) > (migrations.at(-1)?.version ?? 0))
      throw new BackupRefused(
        `A newer Circadia made ${called}. Update Circadia, then restore it. Nothing was changed.`,
      );
    return connection;
  } catch (error) {
    connection.close();
    throw isDamage(error)
      ? new BackupRefused(`${called} is not a backup of Circadia, or it is damaged. Nothing was changed.`)
      : error;
  }
}

/** The paths of all files in it. Throws BackupRefused for one that does not belong there. */
export function pathsOf(connection: Connection, called: string): string[] {
  const paths = connection.all('SELECT path FROM backup_files ORDER BY path').map((row) => String(row['path']));
  if (!paths.every((path) => PATHS.test(path))) throw damaged(called);
  return paths;
}

/** The bytes of one file. Throws BackupRefused when they do not fit its hash. */
export function readFileOf(connection: Connection, path: string, called: string): Uint8Array {
  const { sha256, bytes } = fileSchema.parse(
    connection.get('SELECT sha256, bytes FROM backup_files WHERE path = :path', { path }),
  );
  if (hashOf(bytes) !== sha256) throw damaged(called);
  return bytes;
}

/** Makes a copy of a backup a database again. */
export function endBackup(connection: Connection): void {
  connection.exec('DROP TABLE backup_files; PRAGMA application_id = 0; VACUUM;');
}

export function contentsOf(connection: Connection): BackupContents {
  const count = (from: string) => Number(connection.get(`SELECT count(*) AS count FROM ${from}`)?.['count']);
  return {
    conversations: count('conversations'),
    memories: count("memories WHERE state = 'active'"),
    nights: count('adapters'),
  };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function damaged(called: string): BackupRefused {
  return new BackupRefused(`${called} is damaged. Restore another backup. Nothing was changed.`);
}
