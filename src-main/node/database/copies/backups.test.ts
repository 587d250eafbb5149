import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetNight } from '../../../core/sleep/index.ts';
import { assemblePrompt } from '../../../core/chat/prompt/prompt.ts';
import { listBackups } from './backups.ts';
import { keepBackups } from './keepBackups.ts';
import { openDatabase, type OpenDatabase } from '../openDatabase.ts';

const HOUR_MS = 3_600_000;
let place: string;
let folder: string;
let now = 0;
let database: OpenDatabase;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'circadia-copies-'));
  folder = join(place, 'backups');
  now = Date.parse('2026-11-01T12:00:00Z');
  database = openDatabase(join(place, 'circadia.db'), {
    clock: { now: () => now, every: () => () => {} },
    backupFolder: folder,
  });
});
afterEach(() => {
  database.close();
  rmSync(place, { recursive: true, force: true });
});

function chat(id: string, text: string): void {
  database.conversations.insert({ id, title: id, createdAt: now, systemPrompt: null });
  database.messages.insert([
    { id: `${id}-q`, conversation: id, parent: null, role: 'user', text, state: 'complete', createdAt: now },
  ]);
}
const copiesWith = (word: string) =>
  readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(word));

test('a copy stamped in the future goes with the chat that it holds, once the clock is right again', async () => {
  chat('secret', 'the quokka is called Zanzibar');
  now += HOUR_MS;
  await database.backup();
  now -= HOUR_MS;
  database.conversations.remove('secret');
  expect(copiesWith('Zanzibar')).toHaveLength(1);
  expect(await database.forgetting.compact()).toBe(1);
  expect(copiesWith('Zanzibar')).toEqual([]);
  expect(listBackups(folder)).toHaveLength(1);
});

test('a copy made before the last places were swept goes with the next one', async () => {
  chat('other', 'Hello');
  database.messages.savePrompt('other-q', [{ role: 'user', content: 'Start with: Zanzibar' }]);
  await database.backup();
  expect(database.forgetting.sweep((text) => text.includes('Zanzibar'))).toBe(1);
  now += 1;
  expect(await database.forgetting.compact()).toBe(1);
  expect(copiesWith('Zanzibar')).toEqual([]);
});

test('a copy that cannot be read any more goes too: nobody knows what it holds', async () => {
  chat('secret', 'the quokka is called Zanzibar');
  await database.backup();
  writeFileSync(join(folder, 'circadia-2026-10-01T00-00-00-000Z.db'), 'half a database with Zanzibar');
  database.conversations.remove('secret');
  await database.forgetting.compact();
  expect(copiesWith('Zanzibar')).toEqual([]);
});

test('two erasures in one millisecond are two: the copy between them does not stay', async () => {
  chat('one', 'the quokka is called Zanzibar');
  chat('two', 'the numbat is called Xanthippe');
  database.conversations.remove('one');
  now += 1;
  await database.backup();
  now -= 1;
  database.conversations.remove('two');
  await database.forgetting.compact();
  expect(copiesWith('Xanthippe')).toEqual([]);
});

test('a copy stamped in the future does not stop the daily ones, nor does one of a clock that was behind', async () => {
  const made: string[] = [];
  let look = () => {};
  const clock = { now: () => now, every: (_: number, callback: () => void) => ((look = callback), () => {}) };
  const log = {
    info: (message: string) => void made.push(message),
    warn: (message: string) => void made.push(message),
    error: () => {},
  };
  now += 400 * 24 * HOUR_MS;
  await database.backup();
  now -= 400 * 24 * HOUR_MS;
  const stop = keepBackups(database, clock, log);
  await stop();
  expect(made).toEqual(['database copied']);
  now += HOUR_MS;
  look();
  await stop();
  expect(made).toHaveLength(1);
  now += 24 * HOUR_MS;
  look();
  await stop();
  expect(made).toHaveLength(2);
});

test('the newest copy is the one made last, whatever the clock said', async () => {
  chat('early', 'the quokka is called Zanzibar');
  now += 48 * HOUR_MS;
  await database.backup();
  now -= 48 * HOUR_MS;
  chat('late', 'the numbat is called Xanthippe');
  await database.backup();
  expect(readFileSync(listBackups(folder)[0]?.path ?? '').includes('Xanthippe')).toBe(true);
});

test('the answers of the run saved last are kept, also after runs stamped in the future', () => {
  const answer = (item: string) => ({
    arm: 'base',
    item,
    task: 'logic',
    split: 'gate' as const,
    prompt: 'p',
    reference: 'r',
    reply: 'a',
    correct: true,
    reason: '',
    nll: 1,
  });
  now += 48 * HOUR_MS;
  for (const run of ['a', 'b', 'c']) database.exams.saveRun(run, [answer('one')], 2);
  now -= 48 * HOUR_MS;
  database.exams.saveRun('late', [answer('one')], 2);
  expect(database.exams.runResults('late')).toHaveLength(1);
});

test('what weights said that had read a deleted chat goes, also when the clock was ahead while they were made', () => {
  chat('secret', 'the quokka is called Zanzibar');
  now += HOUR_MS;
  const { number } = database.cycles.insert({ recipe: 'gentle', trigger: 'button', startedAt: now });
  const adapter = {
    id: 'night-1',
    cycle: number,
    path: '/a',
    scale: 1,
    createdAt: now,
    sha256: 's',
    model: 'weights',
    conversations: ['secret'],
  };
  database.cycles.promote(adapter, ['secret-q'], {
    verdict: 'promoted',
    reason: { kind: 'told', sentence: 'Good.' },
    endedAt: now,
  });
  now -= HOUR_MS;
  database.exams.saveRun(
    'lab',
    [
      {
        arm: 'now',
        item: 'i',
        task: 'logic',
        split: 'gate',
        prompt: 'p',
        reference: 'r',
        reply: 'Zanzibar',
        correct: false,
        reason: '',
        nll: 1,
      },
    ],
    5,
  );
  database.forgetting.erase({
    ...{
      conversation: 'secret',
      at: now,
      tainted: ['night-1'],
      active: [],
      cycles: [number],
      keepArms: [],
      redact: [],
      interrupted: { kind: 'conversationDeleted' as const },
      forgetNight: (night, messages) => forgetNight(night, messages, () => false),
    },
    rowOf: (counts) => ({
      receipt: {
        ...{
          id: 'r',
          conversation: 'secret',
          state: 'pending',
          askedAt: now,
          finishedAt: null,
          ...counts,
          nights: [number],
        },
        ...{ activeNight: { before: number, after: null }, files: 0, bytes: 0, backups: 0, search: null },
      },
      work: { cycles: [], emptyIndex: false, traces: { salt: '', phrases: 0, windows: [] }, done: [] },
    }),
  });
  expect(database.exams.runResults('lab')).toEqual([]);
});

test('a forgotten memory of several lines that was recalled elsewhere is in no file, nor in the next copy', async () => {
  const text = 'The safe:\n  left Xanthippe\n  right Wolpertinger';
  for (let index = 0; index < 200; index += 1) chat(`chat${index}`, `filler about weather and trains ${index}`);
  for (let index = 0; index < 40; index += 1) {
    const memory = `memory${index}`;
    database.memories.insert({
      id: memory,
      text: `${text} ${index}`,
      kind: 'data',
      state: 'active',
      conversation: null,
      message: null,
      createdBy: 'you',
      night: null,
      createdAt: now,
    });
    const id = `answer${index}`;
    database.messages.insert([
      {
        id,
        conversation: `chat${index}`,
        parent: `chat${index}-q`,
        role: 'assistant',
        text: 'Yes.',
        state: 'complete',
        createdAt: now,
      },
    ]);
    database.messages.savePrompt(
      id,
      assemblePrompt({
        systemPrompt: '',
        wishes: [],
        history: [],
        memories: [`${text} ${index}`],
        question: 'Where?',
      }),
    );
    database.messages.saveRecalled(id, [
      { memory, text: `${text} ${index}`, score: 1, conversation: null, message: null },
    ]);
  }
  await database.backup();
  const inFiles = () =>
    readdirSync(place, { recursive: true, encoding: 'utf8' }).filter(
      (name) => !name.endsWith('backups') && /Xanthippe|Wolpertinger/i.test(readFileSync(join(place, name), 'latin1')),
    );
  expect(inFiles().length).toBeGreaterThan(1);
  database.memories.erase(Array.from({ length: 40 }, (_, index) => `memory${index}`));
  await database.backup();
  expect(inFiles()).toEqual([]);
});
