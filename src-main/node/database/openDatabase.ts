import PQueue from 'p-queue';
import type { Notice } from '../../../src-shared/contract/index.ts';
import { existsSync } from 'node:fs';
import type { Clock, Database } from '../../core/ports.ts';
import { closeCutOff } from './chats/closeCutOff.ts';
import { copyBeforeMigration, listBackups, makeBackup } from './copies/backups.ts';
import { isWhole } from './checkup.ts';
import { connect, isDamage, prepareForWriting, type Connection } from './connection.ts';
import { createConversations } from './chats/conversations.ts';
import { createCycles } from './nights/cycles.ts';
import { moveAdapters } from './nights/moveAdapters.ts';
import { nameModels } from './nights/nameModels.ts';
import { createExams } from './nights/exams.ts';
import { createErasures } from './erasure/erasures.ts';
import { createForgetting } from './erasure/forgetting.ts';
import { createKeyValues } from './keyValues.ts';
import { createMemories } from './memories/memories.ts';
import { createMessages } from './chats/messages.ts';
import { migrate, refuseNewer, schemaVersion } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { rescue } from './copies/rescue.ts';

export interface OpenDatabase extends Database {
  /** Sentences about repairs made while opening. */
  notices: Notice[];
  /** Answers that a crash cut off and that were closed. */
  stoppedMessages: number;
  /** Copies the database into the backup folder and returns the path; null without a folder. */
  backup(): Promise<string | null>;
  newestBackupAt(): number | null;
  /** Where the files of all adapters are now: the data folder may have been moved, or come out of a backup. */
  adaptersAreIn(folder: string): void;
  /** Marks every memory as not indexed, after the index was lost. */
  forgetIndex(): void;
}

export interface DatabaseOptions {
  clock: Clock;
  backupFolder?: string;
  /** Conversations of this database say that they are off the record. */
  offTheRecord?: boolean;
  platform?: string;
}

const MEMORY = ':memory:';

/**
 * Opens or creates the database, brings its schema up to date and closes answers that a crash left open.
 * A damaged file is set aside and the newest whole backup put in its place. Throws DatabaseRefused for a newer
 * database.
 */
export function openDatabase(file: string, options: DatabaseOptions): OpenDatabase {
  const { clock, backupFolder, platform = process.platform } = options;
  const notices: Notice[] = [];
  const connection = openWhole(file, options, notices);
  try {
    refuseNewer(connection, migrations);
    prepareForWriting(connection, platform);
    const version = schemaVersion(connection);
    const newest = migrations.at(-1)?.version ?? 0;
    if (backupFolder && file !== MEMORY && version > 0 && version < newest)
      copyBeforeMigration(connection, backupFolder, clock.now());
    migrate(connection, migrations);
    const stoppedMessages = closeCutOff(connection);
    return assemble(connection, { ...options, notices, stoppedMessages });
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** A connection to a file that SQLite finds whole; mends it first if need be. */
function openWhole(file: string, { clock, backupFolder }: DatabaseOptions, notices: Notice[]): Connection {
  if (file === MEMORY || !existsSync(file)) return connect(file);
  const connection = connect(file);
  if (isReadable(connection)) return connection;
  connection.close();
  notices.push(rescue(file, backupFolder, clock.now(), migrations.at(-1)?.version ?? 0));
  return connect(file);
}

function isReadable(connection: Connection): boolean {
  try {
    // Asked first: a newer database is refused, not mended.
    refuseNewer(connection, migrations);
  } catch (error) {
    if (isDamage(error)) return false;
    connection.close();
    throw error;
  }
  return isWhole(connection);
}

function assemble(
  connection: Connection,
  {
    clock,
    backupFolder,
    offTheRecord = false,
    notices,
    stoppedMessages,
  }: DatabaseOptions & { notices: Notice[]; stoppedMessages: number },
): OpenDatabase {
  const erasures = createErasures(connection, clock);
  const conversations = createConversations(connection, erasures, offTheRecord);
  const memories = createMemories(connection, erasures, clock);
  const copies = (): number => (backupFolder ? listBackups(backupFolder).length : 0);
  /** One after another: a new copy sweeps away what an unfinished one left. */
  const copying = new PQueue({ concurrency: 1 });
  const backup = (): Promise<string | null> =>
    copying.add(async () => (backupFolder ? makeBackup(connection, backupFolder, clock.now(), erasures.last) : null));
  const settled = (): Promise<void> => copying.onIdle();
  const renewBackups = async (): Promise<number> => {
    await settled();
    const before = copies();
    if (before > 0) await backup();
    return before > 0 ? before + 1 - copies() : 0;
  };
  return {
    conversations,
    messages: createMessages(connection),
    memories,
    cycles: createCycles(connection),
    exams: createExams(connection, clock),
    forgetting: createForgetting(connection, { conversations, memories, erasures, settled, renewBackups }),
    values: createKeyValues(connection),
    together: (work) => connection.transaction(work, { durable: true }),
    notices,
    stoppedMessages,
    backup,
    newestBackupAt: () => (backupFolder ? (listBackups(backupFolder)[0]?.at ?? null) : null),
    adaptersAreIn(folder) {
      moveAdapters(connection, folder);
      nameModels(connection);
    },
    forgetIndex: () =>
      void connection.run('UPDATE memories SET indexed_at = NULL, embedder = NULL WHERE indexed_at IS NOT NULL'),
    close: () => connection.close(),
  };
}
