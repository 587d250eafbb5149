import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, type OpenDatabase } from '../openDatabase.ts';

let database: OpenDatabase;
let now = 0;
const clock = { now: () => ++now, every: () => () => {} };

beforeEach(() => {
  now = 0;
  database = openDatabase(':memory:', { clock });
  database.conversations.insert({ id: 'c', title: 'c', createdAt: clock.now(), systemPrompt: null });
});
afterEach(() => database.close());

function turn(name: string, parent: string | null = null): void {
  database.messages.insert([
    {
      id: `${name}-q`,
      conversation: 'c',
      parent,
      role: 'user',
      text: `Tell me about ${name}.`,
      state: 'complete',
      createdAt: clock.now(),
    },
    {
      id: `${name}-a`,
      conversation: 'c',
      parent: `${name}-q`,
      role: 'assistant',
      text: `This is ${name}.`,
      state: 'complete',
      createdAt: clock.now(),
    },
  ]);
}
const ids = (turns: { user: { id: string }; assistant: { id: string } }[]) =>
  turns.map(({ user, assistant }) => `${user.id} ${assistant.id}`);
const lessons = () => ids(database.messages.unlearned(10));

test('of a question that was edited only the version in use is a lesson, also after going back', () => {
  turn('bread');
  turn('bread-with-seeds');
  expect(lessons()).toEqual(['bread-with-seeds-q bread-with-seeds-a']);
  database.messages.choose('bread-q', clock.now());
  expect(lessons()).toEqual(['bread-q bread-a']);
  expect(database.messages.countUnlearned()).toBe(1);
  expect(ids(database.messages.turns(['bread-q', 'bread-with-seeds-q']))).toEqual(['bread-q bread-a']);
});

test('what followed a dropped version teaches nothing until that version is chosen again', () => {
  turn('bread');
  turn('butter', 'bread-a');
  turn('cheese');
  expect(lessons()).toEqual(['cheese-q cheese-a']);
  database.messages.choose('bread-q', clock.now());
  expect(lessons()).toEqual(['bread-q bread-a', 'butter-q butter-a']);
  expect(database.messages.countUnlearned()).toBe(2);
  turn('jam', 'bread-a');
  expect(lessons()).toEqual(['bread-q bread-a', 'jam-q jam-a']);
});

test('what a night learned on a branch that was dropped since is not studied again', () => {
  turn('bread');
  const { number } = database.cycles.insert({ recipe: 'gentle', trigger: 'button', startedAt: clock.now() });
  database.cycles.promote(
    {
      id: 'adapter',
      cycle: number,
      path: '/adapters/1',
      scale: 1,
      createdAt: clock.now(),
      sha256: 'aa',
      model: 'weights',
      conversations: ['c'],
    },
    ['bread-q'],
    { verdict: 'promoted', reason: { kind: 'told', sentence: 'Nothing was lost.' }, endedAt: clock.now() },
  );
  turn('cheese');
  expect(database.messages.learnedSince(0, 10)).toEqual([]);
  database.messages.choose('bread-q', clock.now());
  expect(ids(database.messages.learnedSince(0, 10))).toEqual(['bread-q bread-a']);
});

test('an answer that was stopped, or is not to be learned, is not stood in for by an older version of it', () => {
  turn('bread');
  database.messages.insert([
    {
      id: 'again',
      conversation: 'c',
      parent: 'bread-q',
      role: 'assistant',
      text: 'Half',
      state: 'stopped',
      createdAt: clock.now(),
    },
  ]);
  expect([lessons(), database.messages.countUnlearned()]).toEqual([[], 0]);
  database.messages.choose('bread-a', clock.now());
  expect(lessons()).toEqual(['bread-q bread-a']);
  database.messages.insert([
    {
      id: 'third',
      conversation: 'c',
      parent: 'bread-q',
      role: 'assistant',
      text: 'Whole',
      state: 'complete',
      createdAt: clock.now(),
    },
  ]);
  database.messages.setLearn('third', false);
  expect([lessons(), database.messages.countUnlearned()]).toEqual([[], 0]);
});

test('manner is read from the branch in use: a correction that was taken back counts no more', () => {
  turn('bread');
  turn('shorter', 'bread-a');
  turn('longer', 'bread-a');
  expect(database.messages.styleTraces(10).map(({ id, insteadOf }) => [id, insteadOf])).toEqual([
    ['bread-q', null],
    ['longer-q', 'Tell me about shorter.'],
  ]);
  database.messages.choose('shorter-q', clock.now());
  expect(database.messages.styleTraces(10).map(({ id, insteadOf }) => [id, insteadOf])).toEqual([
    ['bread-q', null],
    ['shorter-q', null],
  ]);
});

test('a leaf set by hand decides as well, and each chat has its own', () => {
  turn('bread');
  turn('cheese');
  database.conversations.update('c', { leaf: 'bread-a' });
  expect(lessons()).toEqual(['bread-q bread-a']);
  database.conversations.insert({ id: 'd', title: 'd', createdAt: clock.now(), systemPrompt: null });
  database.messages.insert([
    { id: 'd-q', conversation: 'd', parent: null, role: 'user', text: 'Hi', state: 'complete', createdAt: clock.now() },
    {
      id: 'd-a',
      conversation: 'd',
      parent: 'd-q',
      role: 'assistant',
      text: 'Hello',
      state: 'complete',
      createdAt: clock.now(),
    },
  ]);
  expect(lessons()).toEqual(['bread-q bread-a', 'd-q d-a']);
});
