import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ReplyEvent } from '../../../src-shared/contract/index.ts';
import { openDatabase, type OpenDatabase } from '../../node/database/openDatabase.ts';
import { StorageFull } from '../storeErrors.ts';
import { createChat, type ChatDependencies } from './chat.ts';

let folder = '';
let database: OpenDatabase;
let ephemeral: OpenDatabase;
let count = 0;

const MODEL = { name: 'pocket', label: 'Pocket', installed: true };
const clock = { now: () => ++count, every: () => () => {} };
const silent = { info: () => {}, warn: () => {}, error: () => {} };
const never = new Promise<never>(() => {});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'circadia-asking-'));
  database = openDatabase(join(folder, 'circadia.db'), { clock });
  ephemeral = openDatabase(':memory:', { clock, offTheRecord: true });
});
afterEach(() => {
  database.close();
  ephemeral.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A chat over a real database, whose model does what `use` says. */
function openChat(
  use: () => Promise<never> = () => never,
  hear: (message: { text: string }) => Promise<unknown> = async () => ({ kept: 0, found: 0, left: 0, secret: null }),
) {
  const parts = {
    database,
    ephemeral,
    clock,
    log: silent,
    newId: () => `id-${++count}`,
    session: { description: async () => MODEL, on: () => ({ use, active: () => null }), loaded: { get: () => null } },
    models: { list: async () => [MODEL] },
    memories: { remember: () => {}, hear, recall: async () => [] },
    style: { wishes: async () => [], card: { changed: () => {} } },
    settings: () => ({ memory: { recall: false } }),
    onActivity: () => {},
    onTurn: () => {},
    forget: async () => {
      throw new Error('nothing is forgotten here');
    },
  };
  return createChat(parts as unknown as ChatDependencies);
}
/** Another program's hand in the same file: the row fails as it is written. */
function refuseRows(role: 'user' | 'assistant'): () => void {
  const other = new DatabaseSync(join(folder, 'circadia.db'));
  other.exec(
    `CREATE TRIGGER refuse BEFORE INSERT ON messages WHEN NEW.role = '${role}' BEGIN SELECT RAISE(ABORT, 'no room'); END`,
  );
  return () => {
    other.exec('DROP TRIGGER refuse');
    other.close();
  };
}
const ask = (text: string, conversation: string | null = null, offTheRecord = false) => ({
  conversation,
  text,
  offTheRecord,
  instead: null,
});
async function firstOf(events: AsyncIterable<ReplyEvent>): Promise<ReplyEvent> {
  for await (const event of events) return event;
  throw new Error('no event');
}

describe('what was told just before a crash', () => {
  test('is heard at the next start, once, and nothing of a chat off the record', async () => {
    const chat = openChat();
    await firstOf(chat.send(ask('My bike is a green Peugeot.')).read());
    await firstOf(chat.send(ask('My secret bike is red.', null, true)).read());
    database.close();
    database = openDatabase(join(folder, 'circadia.db'), { clock });
    const heard: string[] = [];
    const hear = async ({ text }: { text: string }) => void heard.push(text);
    await openChat(() => never, hear).hearCutOff();
    await openChat(() => never, hear).hearCutOff();
    expect(heard).toEqual(['My bike is a green Peugeot.']);
  });
});

describe('asking', () => {
  test.each(['user', 'assistant'] as const)(
    'when the row of the %s cannot be written, nothing is there: no empty chat, no question without an answer',
    (role) => {
      const chat = openChat();
      const allow = refuseRows(role);
      expect(() => chat.send(ask('What is the tide?'))).toThrow('no room');
      expect(database.conversations.list()).toEqual([]);
      expect(chat.conversations.get()).toEqual([]);
      allow();
      const [first] = (chat.send(ask('What is the tide?')), chat.conversations.get());
      const before = database.messages.branch(first?.id ?? '');
      database.messages.close(before.at(-1)?.id ?? '', {
        state: 'complete',
        text: 'High.',
        failure: null,
        stats: null,
      });

      const allowAgain = refuseRows(role);
      expect(() => chat.send(ask('And now?', first?.id))).toThrow('no room');
      expect(database.messages.branch(first?.id ?? '').map(({ text }) => text)).toEqual(['What is the tide?', 'High.']);
      allowAgain();
    },
  );

  test('the question and the row of its answer are on the disk before the first event', async () => {
    const other = new DatabaseSync(join(folder, 'circadia.db'));
    const started = await firstOf(openChat().send(ask('What is the tide?')).read());
    const rows = other
      .prepare(
        'SELECT m.role, m.text, m.state, c.title FROM messages AS m JOIN conversations AS c ON c.id = m.conversation ORDER BY m.number',
      )
      .all();
    other.close();
    expect(rows.map((row) => ({ ...row }))).toEqual([
      { role: 'user', text: 'What is the tide?', state: 'complete', title: 'What is the tide' },
      { role: 'assistant', text: '', state: 'streaming', title: 'What is the tide' },
    ]);
    expect(started).toMatchObject({
      type: 'started',
      conversation: { title: 'What is the tide', messageCount: 2, offTheRecord: false },
      user: { text: 'What is the tide?' },
    });
  });

  test('a chat off the record is asked in memory only, and a chat made empty takes its title from the first question', async () => {
    const chat = openChat();
    await firstOf(chat.send(ask('A secret', null, true)).read());
    expect(database.conversations.list()).toEqual([]);
    const made = chat.create(false);
    const started = await firstOf(chat.send(ask('A question', made.id)).read());
    expect(started).toMatchObject({ conversation: { id: made.id, title: 'A question' } });
  });

  test('an answer whose end cannot be stored says why, and the chat goes on once there is room', async () => {
    const chat = openChat(() => Promise.reject(new Error('the model broke')));
    const other = new DatabaseSync(join(folder, 'circadia.db'));
    other.exec("CREATE TRIGGER refuse BEFORE UPDATE OF state ON messages BEGIN SELECT RAISE(ABORT, 'no room'); END");
    const events: ReplyEvent[] = [];
    const close = database.messages.close;
    database.messages.close = (...end) => {
      try {
        return close(...end);
      } catch (error) {
        throw new StorageFull({ cause: error });
      }
    };
    for await (const event of chat.send(ask('Hello')).read()) events.push(event);
    expect(events.at(-1)).toMatchObject({
      type: 'finished',
      message: { state: 'failed', failure: 'The disk is full. Free some space; nothing already saved is lost.' },
    });
    other.exec('DROP TRIGGER refuse');
    other.close();
    const [conversation] = chat.conversations.get();
    await firstOf(chat.send(ask('Again', conversation?.id)).read());
    expect(
      database.messages
        .branch(conversation?.id ?? '')
        .map(({ state }) => state)
        .slice(0, 3),
    ).toEqual(['complete', 'failed', 'complete']);
  });
});
