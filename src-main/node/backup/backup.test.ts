import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase, type OpenDatabase } from '../database/openDatabase.ts';
import { adapterIsWhole } from '../files/adapterFiles.ts';
import { takeOwnership } from '../files/ownerLock.ts';
import { commitRestore, finishRestore, unpackingFolder } from './finishRestore.ts';
import { restoreBackup } from './restoreBackup.ts';
import { writeBackup } from './writeBackup.ts';

let place: string;
let home: string;
let file: string;
let now = 0;
const clock = { now: () => (now += 1_000), every: () => () => {} };

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'circadia-backup-'));
  home = join(place, 'home');
  file = join(place, 'mine.backup');
  mkdirSync(home);
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const open = (folder = home): OpenDatabase =>
  openDatabase(join(folder, 'circadia.db'), { clock, backupFolder: join(folder, 'backups') });
const sha256 = (bytes: string) => createHash('sha256').update(bytes).digest('hex');

function chat(database: OpenDatabase, id: string): void {
  database.conversations.insert({ id, title: `About ${id}`, createdAt: clock.now(), systemPrompt: null });
  database.messages.insert([
    {
      id: `${id}-q`,
      conversation: id,
      parent: null,
      role: 'user',
      text: `My ${id} is blue.`,
      state: 'complete',
      createdAt: clock.now(),
    },
  ]);
  database.memories.insert({
    id: `${id}-m`,
    text: `My ${id} is blue.`,
    kind: 'fact',
    state: 'active',
    conversation: id,
    message: `${id}-q`,
    createdBy: 'day',
    night: null,
    createdAt: clock.now(),
  });
}

/** A data folder with two chats, a kept night, settings, an index and a copy of the database. */
function live(folder = home): void {
  mkdirSync(join(folder, 'adapters', 'night-1'), { recursive: true });
  for (const name of ['chroma', 'cycles', 'backups']) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'old'), 'of before');
  }
  const weights = 'the weights';
  writeFileSync(join(folder, 'adapters', 'night-1', 'adapters.safetensors'), weights);
  writeFileSync(
    join(folder, 'adapters', 'night-1', 'manifest.json'),
    JSON.stringify({ files: { 'adapters.safetensors': sha256(weights) } }),
  );
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ mine: true }));
  const database = open(folder);
  chat(database, 'boat');
  chat(database, 'car');
  const { number } = database.cycles.insert({ recipe: 'gentle', trigger: 'button', startedAt: clock.now() });
  database.cycles.promote(
    {
      id: 'night-1',
      cycle: number,
      path: join(folder, 'adapters', 'night-1'),
      scale: 1,
      createdAt: clock.now(),
      sha256: sha256(weights),
      model: 'weights',
      conversations: ['boat'],
    },
    ['boat-q'],
    { verdict: 'promoted', reason: { kind: 'told', sentence: 'It lost nothing.' }, endedAt: clock.now() },
  );
  database.close();
}

const titles = (folder = home) => {
  const database = open(folder);
  const found = database.conversations.list().map((one) => one.title);
  database.close();
  return found.toSorted();
};

describe('a backup', () => {
  test('brings everything back into an empty folder, and points to the files there', async () => {
    live();
    expect(await writeBackup(home, file, 1)).toMatchObject({ file, conversations: 2, memories: 2, nights: 1 });
    const other = join(place, 'other');
    expect(await restoreBackup(file, other, clock)).toEqual({
      conversations: 2,
      memories: 2,
      nights: 1,
      before: null,
      forgottenSince: 0,
    });
    expect(titles(other)).toEqual(['About boat', 'About car']);
    expect(JSON.parse(readFileSync(join(other, 'settings.json'), 'utf8'))).toEqual({ mine: true });
    const database = open(other);
    database.adaptersAreIn(join(other, 'adapters'));
    const adapter = database.cycles.activeAdapter('weights');
    expect(await adapterIsWhole(adapter?.path ?? '', adapter?.sha256 ?? '')).toBe(true);
    expect(adapter?.path).toBe(join(other, 'adapters', 'night-1'));
    expect(database.memories.unindexed('any', 10)).toHaveLength(2);
    database.close();
    expect(readdirSync(other).toSorted()).toEqual(expect.arrayContaining(['adapters', 'circadia.db', 'settings.json']));
    expect(readdirSync(place).toSorted()).toEqual(['home', 'mine.backup', 'other']);
  });

  test.skipIf(process.platform === 'win32')('can be read by its owner only', async () => {
    live();
    await writeBackup(home, file, 1);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('is made beside a database that is open and written to, and ends the night that was under way', async () => {
    live();
    const database = open();
    const running = database.cycles.insert({ recipe: 'gentle', trigger: 'button', startedAt: clock.now() });
    const made = writeBackup(home, file, 1);
    chat(database, 'plane');
    await made;
    expect(database.cycles.running()?.number).toBe(running.number);
    database.close();
    const other = join(place, 'other');
    await restoreBackup(file, other, clock);
    const restored = open(other);
    expect(restored.cycles.running()).toBeNull();
    expect(restored.cycles.get(running.number)).toMatchObject({ verdict: 'interrupted' });
    restored.close();
  });

  test.each([
    ['there is no data yet', () => join(place, 'mine.backup'), false, /nothing to back up/],
    ['it would lie in the data folder', () => join(home, 'mine.backup'), true, /lost with it/],
    ['the file is there', () => join(home, '..', 'taken'), true, /there already/],
    ['its folder is not there', () => join(place, 'nowhere', 'mine.backup'), true, /is not there/],
  ])('is refused when %s', async (_, to, withData, sentence) => {
    if (withData) live();
    writeFileSync(join(place, 'taken'), 'precious');
    await expect(writeBackup(home, to(), 1)).rejects.toThrow(sentence);
    expect(readFileSync(join(place, 'taken'), 'utf8')).toBe('precious');
    expect(existsSync(`${to()}.partial`)).toBe(false);
  });
});

describe('a restore', () => {
  test('takes the place of what is there, which becomes a backup that brings it back', async () => {
    live();
    await writeBackup(home, file, 1);
    const database = open();
    chat(database, 'plane');
    database.conversations.remove('car');
    database.close();
    const { before } = await restoreBackup(file, home, clock);
    expect(titles()).toEqual(['About boat', 'About car']);
    for (const name of ['chroma', 'cycles', 'backups']) expect(existsSync(join(home, name, 'old'))).toBe(false);
    await restoreBackup(before ?? '', home, clock);
    expect(titles()).toEqual(['About boat', 'About plane']);
  });

  test('leaves word of what was deleted since', async () => {
    live();
    await writeBackup(home, file, 1);
    const database = open();
    database.memories.erase(['boat-m']);
    database.close();
    expect(await restoreBackup(file, home, clock)).toMatchObject({ forgottenSince: 1 });
    const restored = open();
    expect(restored.values.get('forgetting.again')).toEqual({ conversations: [], memories: ['boat-m'] });
    restored.close();
  });

  const tamper = (sql: string) => {
    const backup = new DatabaseSync(file);
    backup.exec(sql);
    backup.close();
  };
  test.each([
    ['is not there', () => rmSync(file), /is not there/],
    ['is something else', () => writeFileSync(file, 'a letter'.repeat(1000)), /not a backup/],
    ['is empty', () => writeFileSync(file, ''), /not a backup/],
    ['is cut off', () => writeFileSync(file, readFileSync(file).subarray(0, 20_000)), /damaged/],
    [
      'holds a changed file',
      () => tamper("UPDATE backup_files SET bytes = CAST('other' AS BLOB) WHERE path LIKE 'adapters/%'"),
      /damaged/,
    ],
    [
      'leads out of the folder',
      () => tamper("UPDATE backup_files SET path = 'adapters/../../evil' WHERE path = 'settings.json'"),
      /damaged/,
    ],
    ['comes from a newer Circadia', () => tamper('PRAGMA user_version = 9999'), /newer Circadia/],
  ])('changes nothing when the file %s', async (_, spoil, sentence) => {
    live();
    await writeBackup(home, file, 1);
    spoil();
    const before = existsSync(file) ? sha256(readFileSync(file, 'latin1')) : null;
    await expect(restoreBackup(file, home, clock)).rejects.toThrow(sentence);
    expect(existsSync(file) ? sha256(readFileSync(file, 'latin1')) : null).toBe(before);
    expect(existsSync(join(home, 'chroma', 'old'))).toBe(true);
    expect(titles()).toEqual(['About boat', 'About car']);
    expect(readdirSync(home).filter((name) => name.startsWith('restore'))).toEqual([]);
  });

  test('waits until Circadia has quit', async () => {
    live();
    await writeBackup(home, file, 1);
    const lock = takeOwnership(home, 'electron');
    await expect(restoreBackup(file, home, clock)).rejects.toThrow(/Quit it/);
    lock.release();
  });

  test('that was cut off before its end counts for nothing, and after it is finished at the next start', () => {
    live();
    const staged = unpackingFolder(home);
    writeFileSync(join(staged, 'settings.json'), 'new');
    finishRestore(home);
    expect(readFileSync(join(home, 'settings.json'), 'utf8')).toBe('{"mine":true}');

    for (const inPlace of [
      [],
      ['adapters'],
      ['adapters', 'circadia.db'],
      ['adapters', 'circadia.db', 'settings.json'],
    ]) {
      rmSync(home, { recursive: true });
      live();
      const folder = unpackingFolder(home);
      writeFileSync(join(folder, 'adapters', 'new'), '');
      for (const name of ['circadia.db', 'settings.json']) writeFileSync(join(folder, name), 'new');
      const ready = join(home, 'restore.ready');
      renameSync(folder, ready);
      for (const name of inPlace) {
        rmSync(join(home, name), { recursive: true });
        renameSync(join(ready, name), join(home, name));
      }
      finishRestore(home);
      expect(readdirSync(home).toSorted()).toEqual(['adapters', 'circadia.db', 'settings.json']);
      expect(readdirSync(join(home, 'adapters'))).toEqual(['new']);
      for (const name of ['circadia.db', 'settings.json']) expect(readFileSync(join(home, name), 'utf8')).toBe('new');
    }
  });

  test('leaves no index of the old database beside the new one', () => {
    live();
    writeFileSync(join(home, 'circadia.db-wal'), 'pages of before');
    writeFileSync(join(unpackingFolder(home), 'circadia.db'), 'new');
    commitRestore(home);
    expect(existsSync(join(home, 'circadia.db-wal'))).toBe(false);
  });
});
