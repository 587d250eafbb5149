import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keepSpan } from '../../../core/memory/keep/keepSpan.ts';
import { routeText } from '../../../core/memory/index.ts';
import { connect } from '../connection.ts';
import { migrate } from '../migrate.ts';
import { openDatabase, type OpenDatabase } from '../openDatabase.ts';
import { migrations } from './index.ts';

const clock = { now: () => 9_000, every: () => () => {} };

/** A database as version 6 left it, opened by this one. */
function upgraded(rows: string): OpenDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'circadia-test-'));
  const file = join(folder, 'circadia.db');
  const old = connect(file);
  migrate(
    old,
    migrations.filter(({ version }) => version <= 6),
  );
  old.exec(rows);
  old.close();
  const database = openDatabase(file, { clock });
  onTestFinished(() => {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return database;
}
const CHAT = (id: string, leaf: string) => `
INSERT INTO conversations (id, title, created_at, updated_at, leaf) VALUES ('${id}', 'Chat', 1, 1, '${leaf}');`;
const QUESTION = (conversation: string, id: string, text: string, at: number) => `
INSERT INTO messages (id, conversation, parent, role, text, state, created_at) VALUES ('${id}', '${conversation}', NULL, 'user', '${text}', 'complete', ${at});
INSERT INTO messages (id, conversation, parent, role, text, state, created_at) VALUES ('${id}-a', '${conversation}', '${id}', 'assistant', 'Good.', 'complete', ${at} + 1);`;
const MEMORY = (id: string, text: string, state: string, message: string | null, at: number) => `
INSERT INTO memories (id, text, kind, state, conversation, message, created_by, created_at)
VALUES ('${id}', '${text}', 'fact', '${state}', ${message === null ? 'NULL, NULL' : `'c', '${message}'`}, '${message === null && text !== '' ? 'you' : 'day'}', ${at});`;

/** What a night would make of every message now. */
function readAgain(database: OpenDatabase): string[] {
  let id = 0;
  return database.messages
    .unlearned(100)
    .flatMap(({ user }) =>
      routeText(user.text).map((route) =>
        keepSpan({ database, clock, newId: () => `new${id++}` }, user, route, 'night', 1),
      ),
    );
}
const active = (database: OpenDatabase) =>
  database.memories
    .list({ state: 'active', limit: 100 })
    .map((row) => row.text)
    .toSorted();

test('what was forgotten, edited, replaced or written before the upgrade stays as it was', () => {
  const database = upgraded(`BEGIN;
    ${CHAT('c', 'q4-a')}${QUESTION('c', 'q1', 'My dog is called Biscuit.', 10)}
    ${CHAT('d', 'q2-a')}${QUESTION('d', 'q2', 'My cat is called Mitens.', 20)}
    ${CHAT('e', 'q3-a')}${QUESTION('e', 'q3', 'My horse is called Storm. My horse is called Thunder.', 30)}
    ${QUESTION('c', 'q4', 'My parrot is called Rio.', 40)}
    ${MEMORY('m1', '', 'forgotten', null, 11)}
    ${MEMORY('m2', 'My cat is called Mittens.', 'active', 'q2', 21)}
    ${MEMORY('m3', 'My horse is called Storm.', 'replaced', 'q3', 31)}
    ${MEMORY('m4', 'My horse is called Thunder.', 'active', 'q3', 32)}
    ${MEMORY('m5', 'My parrot is called Lora.', 'active', null, 50)}
    COMMIT;`);
  expect(readAgain(database)).toEqual(['decided', 'decided', 'decided', 'older']);
  expect(active(database)).toEqual([
    'My cat is called Mittens.',
    'My horse is called Thunder.',
    'My parrot is called Lora.',
  ]);
  expect(database.memories.get('m2')).toMatchObject({ byHand: true });
  expect(database.memories.get('m4')).toMatchObject({ byHand: false, saidAt: 30 });
});

test('where nothing was ever forgotten, a night still finds what the day missed', () => {
  const database = upgraded(
    `BEGIN; ${CHAT('c', 'q1-a')}${QUESTION('c', 'q1', 'My dog is called Biscuit.', 10)} COMMIT;`,
  );
  expect(readAgain(database)).toEqual(['kept']);
  expect(active(database)).toEqual(['My dog is called Biscuit.']);
});

test('only the branch in use of an old chat is learned from', () => {
  const database = upgraded(
    `BEGIN; ${CHAT('c', 'q1-a')}${QUESTION('c', 'q1', 'How do I bake bread?', 10)}${QUESTION('c', 'q2', 'How do I bake cake?', 20)} COMMIT;`,
  );
  expect(database.messages.unlearned(9).map(({ user }) => user.id)).toEqual(['q1']);
});
