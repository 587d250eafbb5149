import { noticeSentence } from '../../src-shared/words/system.ts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listBackups } from '../../src-main/node/database/copies/backups.ts';
import { connect } from '../../src-main/node/database/connection.ts';
import { DatabaseRefused, migrate, schemaVersion } from '../../src-main/node/database/migrate.ts';
import { openDatabase, type OpenDatabase } from '../../src-main/node/database/openDatabase.ts';
import { clock, HELPERS, temporaryFolder } from './helpers/support.ts';

function open(folder: string, at = clock.now): OpenDatabase {
  const database = openDatabase(join(folder, 'circadia.db'), {
    clock: { ...clock, now: at },
    backupFolder: join(folder, 'backups'),
  });
  onTestFinished(() => database.close());
  return database;
}
function talk(database: OpenDatabase, id: string, text: string): void {
  database.conversations.insert({ id, title: id, createdAt: 1, systemPrompt: null });
  database.messages.insert([
    { id: `${id}-q`, conversation: id, parent: null, role: 'user', text, state: 'complete', createdAt: 2 },
  ]);
}
/** Every byte that the folder holds. */
function bytesOf(folder: string): Buffer {
  return Buffer.concat(
    readdirSync(folder, { recursive: true })
      .map((name) => join(folder, String(name)))
      .filter((path) => statSync(path).isFile())
      .map((path) => readFileSync(path)),
  );
}
function damage(path: string): void {
  const descriptor = openSync(path, 'r+');
  for (let position = 4096; position < statSync(path).size; position += 4096)
    writeSync(descriptor, Buffer.alloc(2000, 0xa5), 0, 2000, position);
  closeSync(descriptor);
}

describe('after a crash', () => {
  test('an answer that was being written is stopped and holds every piece that was said to be stored', async () => {
    for (let round = 0; round < 3; round++) {
      const folder = temporaryFolder();
      const child = spawn(process.execPath, [join(HELPERS, 'writeUntilKilled.ts'), join(folder, 'circadia.db')], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let last = -1;
      for await (const line of createInterface({ input: child.stdout })) {
        last = Number(line);
        if (last === 40 + round * 17) child.kill('SIGKILL');
      }
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      const database = open(folder);
      expect(database.stoppedMessages).toBe(1);
      const answer = database.messages.get('a');
      expect(answer?.state).toBe('stopped');
      expect(answer?.text).toContain(`word${last} `);
      expect(answer?.text.startsWith('word0 word1 ')).toBe(true);
      expect(database.messages.search(`word${last}`, 5)).toHaveLength(1);
      expect(database.notices).toEqual([]);
      database.close();
    }
  });
});

describe('a database that cannot be used', () => {
  test('a newer one is refused with a sentence and not changed', () => {
    const folder = temporaryFolder();
    open(folder).close();
    const file = join(folder, 'circadia.db');
    const newer = new DatabaseSync(file);
    newer.exec('PRAGMA user_version = 999');
    newer.close();
    const before = readFileSync(file);
    expect(() => open(folder)).toThrow(DatabaseRefused);
    expect(() => open(folder)).toThrow(/newer Circadia wrote this data folder \(database version 999/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('a damaged one is set aside and the newest whole copy put in its place', async () => {
    const folder = temporaryFolder();
    const database = open(folder, () => Date.parse('2026-11-20T03:00:00Z'));
    talk(database, 'old', 'from before the copy');
    const good = await database.backup();
    talk(database, 'new', 'from after the copy '.repeat(2000));
    database.close();
    writeFileSync(join(folder, 'backups', 'circadia-2026-11-21T03-00-00-000Z.db'), 'a newer copy that is damaged too');
    damage(join(folder, 'circadia.db'));

    const restored = open(folder);
    expect(restored.notices).toHaveLength(1);
    expect(restored.notices.map(noticeSentence)[0]).toMatch(
      /^The database was damaged\. The copy of 20 November.* was put in its place; anything newer is only in circadia-damaged-.*\.db, which was kept\.$/,
    );
    expect(restored.messages.get('old-q')?.text).toBe('from before the copy');
    expect(restored.messages.get('new-q')).toBeNull();
    expect(readdirSync(folder).filter((name) => /^circadia-damaged-.*\.db$/.test(name))).toHaveLength(1);
    expect(good && existsSync(good)).toBe(true);
    talk(restored, 'next', 'works again');
  });

  test.each([
    ['text', Buffer.from('this is no database at all, not even nearly'.repeat(100))],
    ['zeros', Buffer.alloc(8192)],
  ])('a file of %s without a copy is set aside and a new one started', (_name, content) => {
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'circadia.db'), content);
    const database = open(folder);
    talk(database, 'c', 'works');
    expect(database.notices.map(noticeSentence)[0]).toMatch(/no whole copy of it\. A new one was started/);
  });

  test('a damaged search table is mended from the messages, without touching them', () => {
    const folder = temporaryFolder();
    const database = open(folder);
    talk(database, 'c', 'My dog is called Biscuit.');
    database.close();
    const raw = new DatabaseSync(join(folder, 'circadia.db'), { defensive: false });
    raw.exec("UPDATE messages_words_data SET block = x'00112233445566778899'");
    expect(() => raw.prepare("SELECT * FROM messages_words WHERE messages_words MATCH 'biscuit'").all()).toThrow();
    raw.close();
    const mended = open(folder);
    expect(mended.messages.get('c-q')?.text).toBe('My dog is called Biscuit.');
    expect(mended.messages.search('biscuit', 5)).toHaveLength(1);
  });
});

describe('backups', () => {
  test('the last five are kept, each whole', async () => {
    const folder = temporaryFolder();
    let now = Date.parse('2026-11-01T03:00:00Z');
    const database = open(folder, () => now);
    talk(database, 'c', 'kept');
    for (let night = 0; night < 8; night++) {
      await database.backup();
      now += 86_400_000;
    }
    const backups = listBackups(join(folder, 'backups'));
    expect(backups).toHaveLength(5);
    expect(new Date(backups[0]?.at ?? 0).toISOString()).toBe('2026-11-08T03:00:00.000Z');
    const copy = connect(backups[0]?.path ?? '');
    expect(copy.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    copy.close();
  });

  test('after something was forgotten the next copy replaces all that still hold it', async () => {
    const folder = temporaryFolder();
    let now = Date.parse('2026-11-01T03:00:00Z');
    const database = open(folder, () => now);
    talk(database, 'secret', 'the quokka is called Zanzibar');
    talk(database, 'plain', 'kept words');
    await database.backup();
    now += 86_400_000;
    expect(bytesOf(folder).includes('Zanzibar')).toBe(true);
    database.conversations.remove('secret');
    now += 1000;
    await database.backup();
    expect(bytesOf(folder).includes('Zanzibar')).toBe(false);
    expect(bytesOf(folder).includes('zanzibar')).toBe(false);
    expect(bytesOf(folder).includes('kept words')).toBe(true);
  });
});

describe('erased text', () => {
  test('is in no file of the database a moment later, search tables and log included', () => {
    const folder = temporaryFolder();
    const database = open(folder);
    for (let index = 0; index < 300; index++)
      talk(database, `filler${index}`, `filler text number ${index} about weather and trains`);
    talk(database, 'c', `My neighbour Xanthippe keeps ${'many '.repeat(3000)} Wolpertinger`);
    database.memories.insert({
      id: 'm',
      text: 'Xanthippe keeps a Wolpertinger',
      kind: 'fact',
      state: 'active',
      conversation: 'c',
      message: 'c-q',
      createdBy: 'day',
      night: null,
      createdAt: 3,
    });
    database.memories.erase(['m']);
    database.conversations.remove('c');
    const bytes = bytesOf(folder);
    for (const word of ['Xanthippe', 'xanthippe', 'Wolpertinger', 'wolperting', 'xanthipp'])
      expect([word, bytes.includes(word)]).toEqual([word, false]);
    expect(bytes.includes('filler text number 299')).toBe(true);
  });
});

describe('a full disk', () => {
  test('is a plain sentence, and what was saved stays', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'circadia.db');
    const database = open(folder);
    talk(database, 'c', 'saved before');
    database.close();
    const connection = connect(file);
    onTestFinished(() => connection.close());
    const pages = Number(connection.get('PRAGMA page_count')?.['page_count']);
    connection.exec(`PRAGMA max_page_count = ${pages + 2}`);
    const write = (): number =>
      connection.run(
        "INSERT INTO messages (id, conversation, role, text, state, created_at) VALUES ('big', 'c', 'user', :text, 'complete', 1)",
        { text: 'x'.repeat(100_000) },
      );
    expect(() => connection.transaction(write)).toThrow(
      'The disk is full. Free some space; nothing already saved is lost.',
    );
    expect(() => write()).toThrow(expect.objectContaining({ name: 'StorageFull' }));
    connection.close();
    const again = open(folder);
    expect(again.messages.get('c-q')?.text).toBe('saved before');
    expect(again.messages.get('big')).toBeNull();
  });
});

describe('migrations', () => {
  const first = { version: 1, name: 'one', up: 'CREATE TABLE one (a TEXT) STRICT' };
  const second = { version: 2, name: 'two', up: "CREATE TABLE two (a TEXT) STRICT; INSERT INTO one VALUES ('moved')" };

  test('run in order, once', () => {
    const connection = connect(join(temporaryFolder(), 'm.db'));
    onTestFinished(() => connection.close());
    migrate(connection, [first]);
    migrate(connection, [first, second]);
    migrate(connection, [first, second]);
    expect(schemaVersion(connection)).toBe(2);
    expect(connection.all('SELECT a FROM one')).toEqual([{ a: 'moved' }]);
  });

  test('one that fails in the middle leaves the version and the tables as they were', () => {
    const connection = connect(join(temporaryFolder(), 'm.db'));
    onTestFinished(() => connection.close());
    migrate(connection, [first]);
    expect(() =>
      migrate(connection, [first, { ...second, up: `${second.up}; SELECT nonsense FROM nowhere` }]),
    ).toThrow();
    expect(schemaVersion(connection)).toBe(1);
    expect(connection.all("SELECT name FROM sqlite_schema WHERE name = 'two'")).toEqual([]);
    expect(connection.all('SELECT a FROM one')).toEqual([]);
  });
});

test('the database of a fresh folder is one that SQLite can check from end to end', () => {
  const folder = temporaryFolder();
  const database = open(folder);
  talk(database, 'c', 'hello');
  database.close();
  const connection = connect(join(folder, 'circadia.db'));
  expect(connection.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(connection.get('PRAGMA journal_mode')?.['journal_mode']).toBe('wal');
  expect(connection.all('PRAGMA foreign_key_check')).toEqual([]);
  connection.close();
  rmSync(folder, { recursive: true });
});
