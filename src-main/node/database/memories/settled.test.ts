import { createHash, randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createArchive } from '../../../core/archive/index.ts';
import { createMemories, type Memories, ownWords } from '../../../core/memory/index.ts';
import type { RouteRow } from '../../../core/ports.ts';
import { forgetNight } from '../../../core/sleep/index.ts';
import { recipeNamed } from '../../../core/sleep/model/recipes.ts';
import { gather } from '../../../core/sleep/phases/gather.ts';
import { unplanned } from '../../../core/sleep/plan/unplanned.ts';
import { sort } from '../../../core/sleep/phases/sort.ts';
import { plannedSpans } from '../../../core/sleep/views/plannedSpans.ts';
import { createStyle } from '../../../core/manner/index.ts';
import { createSecretScanner } from '../../secrets/secretScanner.ts';
import { connect } from '../connection.ts';
import { openDatabase, type OpenDatabase } from '../openDatabase.ts';

let database: OpenDatabase;
let memories: Memories;
let now = 0;
const clock = { now: () => ++now, every: () => () => {} };
const log = { info: () => {}, warn: () => {}, error: () => {} };
const vectors = { upsert: async () => {}, remove: async () => {}, query: async () => [], ids: async () => [] };
const engine = { embed: async (texts: string[]) => ({ vectors: texts.map(() => new Float32Array(4)) }) };

const secrets = createSecretScanner();

beforeEach(() => {
  now = 1_000;
  database = openDatabase(':memory:', { clock });
  memories = createMemories({
    database,
    vectors,
    engine,
    clock,
    log,
    secrets,
    newId: randomUUID,
  } as unknown as Parameters<typeof createMemories>[0]);
});
afterEach(async () => {
  await memories.settled();
  database.close();
});

const hear = async (row: Parameters<Memories['remember']>[0]) => memories.remember(row, 'day', null);
const leafOf = (conversation: string) => database.messages.branch(conversation).at(-1)?.id ?? null;

/** One question with its answer in a chat; memory hears it at once unless `heard` is false. */
async function say(
  text: string,
  { conversation = randomUUID(), createdAt = clock.now(), heard = true } = {},
): Promise<{ conversation: string; message: string }> {
  if (database.conversations.get(conversation) === null)
    database.conversations.insert({ id: conversation, title: 'Chat', createdAt, systemPrompt: null });
  const message = randomUUID();
  const answer = randomUUID();
  database.messages.insert([
    { id: message, conversation, parent: leafOf(conversation), role: 'user', text, state: 'complete', createdAt },
    {
      id: answer,
      conversation,
      parent: message,
      role: 'assistant',
      text: 'Good.',
      state: 'complete',
      createdAt: createdAt + 1,
    },
  ]);
  const row = database.messages.get(message);
  if (heard && row !== null) await hear(row);
  return { conversation, message };
}

/** The part of a night that reads the day into memory; nothing is learned, so the next one reads the same turns. */
async function night() {
  const saveRoutes = vi.spyOn(database.cycles, 'saveRoutes');
  const row =
    database.cycles.running() ??
    database.cycles.insert({ recipe: 'gentle', trigger: 'button', startedAt: clock.now() });
  const { messages, cycles, memories: memoryRows } = database;
  const { signal } = new AbortController();
  const whole = unplanned(recipeNamed('memory'), 'quick', true);
  const plan = () => Promise.resolve({ ...whole, basis: 'guessed' as const, cuts: [] });
  const ports = { messages, cycles, memoryRows, memories, clock, secrets, signal, plan };
  const cycle = row.number;
  const save = (phase: 'gather' | 'sort', output: unknown) =>
    database.cycles.savePhase({
      cycle,
      phase,
      state: 'done',
      startedAt: 1,
      endedAt: 2,
      summary: null,
      output,
    });
  const gathered = await gather({ cycle, windowDays: 0, model: { sha256: 'weights' } }, ports);
  save('gather', gathered);
  const sorted = await sort({ cycle, gathered }, ports);
  save('sort', sorted);
  const reason = { kind: 'told', sentence: 'Nothing to teach.' } as const;
  database.cycles.finish(row.number, { verdict: 'light', reason, endedAt: clock.now() });
  return { ...sorted, routes: saveRoutes.mock.lastCall?.[1] ?? [] };
}

const texts = (state: 'active' | 'proposed' | 'replaced' | 'forgotten') =>
  database.memories
    .list({ state, limit: 100 })
    .map((row) => row.text)
    .toSorted();
const active = () => texts('active');
const idOf = (text: string) => database.memories.list({ limit: 100 }).find((row) => row.text === text)?.id ?? 'nothing';

describe('what was settled stays settled over nights', () => {
  test('a forgotten fact does not come back', async () => {
    await say('My dog is called Biscuit.');
    await memories.forget([idOf('My dog is called Biscuit.')]);
    await night();
    await night();
    expect(active()).toEqual([]);
  });
  test('what is forgotten leaves no replaced copy of its words', async () => {
    await say('My dog is called Biscuit.');
    await say('My dog is called Rex.');
    await say('My dog is called Biscuit.');
    memories.write('My dog is called Biscuit.');
    expect(await memories.forget([database.memories.list({ state: 'active', limit: 1 })[0]?.id ?? ''])).toMatchObject({
      forgotten: 1,
    });
    expect([active(), texts('replaced')]).toEqual([[], ['My dog is called Rex.']]);
  });
  test('a night that is undone gives back the turns and nothing that was settled', async () => {
    const { message } = await say('My dog is called Biscuit.');
    await memories.forget([idOf('My dog is called Biscuit.')]);
    await night();
    const cycle = database.cycles.insert({ recipe: 'gentle', trigger: 'button', startedAt: clock.now() }).number;
    database.cycles.promote(
      {
        id: 'a',
        cycle,
        path: '/a',
        scale: 1,
        createdAt: clock.now(),
        sha256: 'aa',
        model: 'weights',
        conversations: [],
      },
      [message],
      {
        verdict: 'promoted',
        reason: { kind: 'told', sentence: 'Nothing was lost.' },
        endedAt: clock.now(),
      },
    );
    expect(database.messages.countUnlearned()).toBe(0);
    database.cycles.undo(cycle);
    expect(database.messages.countUnlearned()).toBe(1);
    await night();
    expect(active()).toEqual([]);
  });
  test('a forgotten wish is not obeyed again', async () => {
    await say('Always use emojis.');
    await memories.forget([idOf('Always use emojis.')]);
    await night();
    expect(active()).toEqual([]);
  });
  test('an edited memory keeps its words and gets no rival', async () => {
    await say('My cat is called Mitens.');
    await say('I like coffe very much.');
    memories.edit(idOf('My cat is called Mitens.'), 'My cat is called Mittens.');
    memories.edit(idOf('I like coffe very much.'), 'I like coffee very much.');
    await night();
    expect(active()).toEqual(['I like coffee very much.', 'My cat is called Mittens.']);
    expect(texts('replaced')).toEqual([]);
  });
  test('a memory written by hand outranks what was heard before, whenever it is read', async () => {
    await say('My dog is called Biscuit.', { heard: false });
    memories.write('My dog is called Rex.');
    await night();
    expect(active()).toEqual(['My dog is called Rex.']);
  });
  test('a pinned memory is pinned in the morning', async () => {
    await say('My dog is called Biscuit.');
    await say('My dog is called Rex.');
    memories.pin([idOf('My dog is called Rex.')], true);
    await night();
    expect(database.memories.list({ pinned: true, limit: 5 }).map((row) => [row.text, row.state])).toEqual([
      ['My dog is called Rex.', 'active'],
    ]);
  });
  test('three nights make no copies of replaced pairs and proposals', async () => {
    await say('My dog is called Biscuit.');
    await say('My dog is called Rex.');
    await say('The shed uses lock "B7" since then, and the key is old.');
    const rows = () => database.memories.list({ limit: 100 }).length;
    const before = rows();
    for (let count = 0; count < 3; count++) await night();
    expect(rows()).toBe(before);
    expect(active()).toEqual(['My dog is called Rex.']);
  });
  test('a proposal that was turned down is not proposed again', async () => {
    await say('The shed uses lock "B7" and is green.');
    expect(texts('proposed')).toHaveLength(1);
    await memories.forget(database.memories.list({ state: 'proposed', limit: 5 }).map((row) => row.id));
    await night();
    expect(texts('proposed')).toEqual([]);
  });
  test('a night takes nothing from a turn that is marked not to be learned, and leaves what the day kept', async () => {
    await say('My dog is called Biscuit.');
    const { message } = await say('My cat is called Mog.', { heard: false });
    const told = await say('My horse is called Thunder.');
    database.messages.setLearn(message, false);
    database.messages.setLearn(told.message, false);
    await night();
    expect(active()).toEqual(['My dog is called Biscuit.', 'My horse is called Thunder.']);
    await memories.forget([idOf('My horse is called Thunder.')]);
    database.messages.setLearn(told.message, true);
    await night();
    expect(active()).toEqual(['My dog is called Biscuit.']);
  });
  test('what the day missed is still found by the night', async () => {
    await say('My dog is called Biscuit.', { heard: false });
    expect(await night()).toMatchObject({ memories: 1 });
    expect(active()).toEqual(['My dog is called Biscuit.']);
  });
});

describe('what is said again', () => {
  test('a fact said again after it was forgotten is a new statement', async () => {
    await say('My dog is called Biscuit.');
    await memories.forget([idOf('My dog is called Biscuit.')]);
    await say('My dog is called Biscuit.');
    await night();
    expect(active()).toEqual(['My dog is called Biscuit.']);
  });
  test('a chat brought in again does not bring back what was forgotten or edited since', async () => {
    await say('My dog is called Biscuit.', { createdAt: 10 });
    await say('I like coffe very much.', { createdAt: 11 });
    await memories.forget([idOf('My dog is called Biscuit.')]);
    memories.edit(idOf('I like coffe very much.'), 'I like coffee very much.');
    await say('My dog is called Biscuit.', { createdAt: 10 });
    await say('I like coffe very much.', { createdAt: 11 });
    expect(active()).toEqual(['I like coffee very much.']);
  });
  test('the same words in other spacing and case are the same statement', async () => {
    await say('My dog is called Biscuit.');
    await say('my dog is  called biscuit');
    expect(active()).toEqual(['My dog is called Biscuit.']);
  });
  test('said again, a value counts from then on', async () => {
    await say('My dog is called Rex.', { createdAt: 10 });
    await say('My dog is called Rex.', { createdAt: 30 });
    await say('My dog is called Biscuit.', { createdAt: 20 });
    expect(active()).toEqual(['My dog is called Rex.']);
  });
  test('what is heard after an edit waits for your word, and your word decides', async () => {
    await say('My cat is called Mitens.');
    memories.edit(idOf('My cat is called Mitens.'), 'My cat is called Mittens.');
    await say('My cat is called Mitens.');
    expect([active(), texts('proposed')]).toEqual([['My cat is called Mittens.'], ['My cat is called Mitens.']]);
    memories.confirm([idOf('My cat is called Mitens.')]);
    expect([active(), texts('proposed')]).toEqual([['My cat is called Mitens.'], []]);
  });
  test('a newer value takes the pin of the older one', async () => {
    await say('My dog is called Biscuit.');
    memories.pin([idOf('My dog is called Biscuit.')], true);
    await say('My dog is called Rex.');
    expect(database.memories.list({ pinned: true, limit: 5 }).map((row) => [row.text, row.state])).toEqual([
      ['My dog is called Rex.', 'active'],
    ]);
  });
  test('a proposal replaces nothing before it is confirmed', async () => {
    database.memories.insert({
      id: 'sure',
      text: 'The gate costs 5.',
      kind: 'fact',
      state: 'active',
      conversation: null,
      message: null,
      createdBy: 'day',
      night: null,
      createdAt: 1,
    });
    database.memories.insert({
      id: 'unsure',
      text: 'The gate costs 7.',
      kind: 'fact',
      state: 'proposed',
      conversation: null,
      message: null,
      createdBy: 'day',
      night: null,
      createdAt: 2,
    });
    memories.confirm(['unsure']);
    expect([active(), texts('replaced')]).toEqual([['The gate costs 7.'], ['The gate costs 5.']]);
  });
  test('an edit into the value of another memory leaves one of them', async () => {
    await say('My dog is called Biscuit.');
    memories.write('I once had a dog named Max.');
    memories.edit(idOf('I once had a dog named Max.'), 'My dog is called Rex.');
    expect(active()).toEqual(['My dog is called Rex.']);
  });
  test('written by hand twice it is one memory, and a proposal written by hand is confirmed', async () => {
    memories.write('My dog is called Rex.');
    memories.write('My dog is called Rex.');
    expect(active()).toEqual(['My dog is called Rex.']);
    await say('The shed uses lock "B7" and is green.');
    memories.write('The shed uses lock "B7" and is green.');
    expect([active().length, texts('proposed').length]).toEqual([2, 0]);
  });
  test('what was heard and then written by hand is kept by the hand, also when the chat goes', async () => {
    const { conversation } = await say('My dog is called Rex.');
    memories.write('My dog is called Rex.');
    expect(active()).toEqual(['My dog is called Rex.']);
    database.memories.erase(database.memories.ofConversation(conversation).map((row) => row.id));
    expect(active()).toEqual(['My dog is called Rex.']);
  });
});

describe('wishes', () => {
  const lengthOf = () => {
    const style = createStyle({ database, memories, ownWords, clock, log, secrets, template: () => 'llama3' });
    return style.card.get().traits.find(({ trait }) => trait === 'length')?.value ?? null;
  };
  test('the one said last is followed, also when it repeats an older one, and is kept once', async () => {
    await say('Please answer in short sentences.');
    await say('Please give me longer answers from now on.');
    expect(lengthOf()).toBe('long');
    await say('Please answer in short sentences.');
    expect(lengthOf()).toBe('short');
    expect(active()).toHaveLength(2);
  });
  test('one that was edited counts from the edit on', async () => {
    await say('Please give me longer answers from now on.');
    await say('Please answer in short sentences.');
    memories.edit(
      idOf('Please give me longer answers from now on.'),
      'Please give me much longer answers from now on.',
    );
    expect(lengthOf()).toBe('long');
  });
});

describe('the time at which it was said decides', () => {
  const facts = [
    ['My favourite colour is red.', 10],
    ['My favourite colour is green.', 20],
    ['My favourite colour is blue.', 30],
  ] as const;
  test.each([[[0, 1, 2]], [[2, 1, 0]], [[1, 2, 0]], [[1, 0, 2]]])(
    'in the order %j of arrival the newest statement holds',
    async (order) => {
      for (const index of order) await say(facts[index]?.[0] ?? '', { createdAt: facts[index]?.[1] ?? 0 });
      expect(active()).toEqual(['My favourite colour is blue.']);
      expect(texts('replaced')).toEqual(['My favourite colour is green.', 'My favourite colour is red.']);
      await night();
      expect(database.memories.list({ limit: 9 })).toHaveLength(3);
    },
  );
  test('brought in twice, newest first, it is still one active fact and one replaced', async () => {
    for (let time = 0; time < 2; time++)
      for (const index of [1, 0]) await say(facts[index]?.[0] ?? '', { createdAt: facts[index]?.[1] ?? 0 });
    expect([active(), texts('replaced')]).toEqual([['My favourite colour is green.'], ['My favourite colour is red.']]);
  });
  test('chats that are brought in do not outrank what was said since, in whatever order their lines stand', async () => {
    const archive = createArchive({
      ports: {
        database,
        clock,
        newId: randomUUID,
        sha256: (text: string) => createHash('sha256').update(text).digest('hex'),
      },
      memories,
      onChange: () => {},
    } as unknown as Parameters<typeof createArchive>[0]);
    const chat = (text: string, createdAt: number) => ({
      title: 'Old',
      createdAt,
      messages: [
        { role: 'user' as const, content: text },
        { role: 'assistant' as const, content: 'Good.' },
      ],
    });
    const bringIn = async (conversations: ReturnType<typeof chat>[]) =>
      archive.importConversations(conversations, false);
    await say('My favourite colour is blue.', { createdAt: 500 });
    await bringIn([
      chat('My dog is called Rex.', 40),
      chat('My dog is called Biscuit.', 20),
      chat('My favourite colour is red.', 30),
    ]);
    expect(active()).toEqual(['My dog is called Rex.', 'My favourite colour is blue.']);
    await bringIn([chat('My dog is called Bello.', 30), chat('My dog is called Zorro.', 50)]);
    expect(active()).toEqual(['My dog is called Zorro.', 'My favourite colour is blue.']);
  });
  test('what says more than one thing is not lost for a new value of one of them', async () => {
    await say('My dog is called Biscuit and my cat is called Mog.');
    await say('My dog is called Rex.');
    expect(active()).toContain('My dog is called Biscuit and my cat is called Mog.');
    await say('My dog is called Bello, and he is allergic to nuts.');
    expect(active()).not.toContain('My dog is called Rex.');
  });
  test.each([
    ['My dog is called Biscuit.', 'Actually, my dog is called Rex, not Biscuit.'],
    ['I live in Hamburg.', 'I moved to Berlin.'],
    ['My favourite colour is red.', 'My favorite color is green.'],
  ])('“%s” is contradicted by “%s”', async (older, newer) => {
    await say(older);
    await say(newer);
    expect([active(), texts('replaced')]).toEqual([[newer], [older]]);
  });
  test.each([
    ['I live in Hamburg.', 'I moved to Berlin.', 'Where do I live?'],
    ['I am 34 years old.', "I'm 35 years old.", 'How old am I?'],
    ['My favourite colour is red.', 'My favorite color is green.', 'What is my favourite colour?'],
  ])('after “%s” and “%s” the question “%s” finds the newer one', async (older, newer, question) => {
    await say(older);
    await say(newer);
    for (let index = 0; index < 40; index++) await say(`My friend number ${index} lives in the old town and is old.`);
    expect((await memories.recall(question, 5, new Set(), AbortSignal.timeout(5_000)))[0]?.text).toBe(newer);
  });
  test('of two values in one message the later one holds', async () => {
    await say('My favourite colour is red. My favourite colour is green.');
    expect(active()).toEqual(['My favourite colour is green.']);
  });
});

describe('what tonight would teach', () => {
  const planned = async () =>
    (await plannedSpans({ database, secrets }, database.messages.unlearned(100))).map(
      ({ message, label, reason, confidence }) => ({ message, label, reason: JSON.stringify(reason), confidence }),
    );
  const told = (routes: RouteRow[]) =>
    routes.map(({ message, label, reason, confidence }) => ({ message, label, reason, confidence }));
  const facts = (spans: { label: string }[]) =>
    spans.filter(({ label }) => label === 'fact' || label === 'both').length;

  test('the night does as was foretold, and counts what memory holds in the morning', async () => {
    await say('My dog is called Biscuit. How do I bake bread?');
    await say('My cat is called Mitens.');
    await say('Always use emojis.');
    await say('I like tea with milk.');
    await say('I like tea with milk.');
    await say('My favourite colour is red.');
    await say('My favourite colour is green.');
    await say('My horse is called Thunder.', { heard: false });
    await say('My horse is called Storm.', { heard: false });
    await say('My parrot is called Rio.', { heard: false });
    await say('My parrot is called Rio.', { heard: false });
    await say('The shed uses lock "B7" and is green.', { heard: false });
    await say('My boat is called Ida and my car is called Bo.', { heard: false });
    await say('My boat is called Eva.', { heard: false });
    await memories.forget([idOf('My dog is called Biscuit.'), idOf('Always use emojis.')]);
    memories.edit(idOf('My cat is called Mitens.'), 'My cat is called Mittens.');
    memories.write('My horse is called Zorro.');
    const before = await planned();
    const done = await night();
    expect(told(done.routes)).toEqual(before);
    expect(await planned()).toEqual(before);
    expect(done.memories).toBe(facts(before));
    const fromTonight = database.memories
      .list({ limit: 100 })
      .filter(
        (row) =>
          row.source !== null && ['active', 'proposed'].includes(row.state) && row.text !== 'My cat is called Mittens.',
      );
    expect(fromTonight).toHaveLength(done.memories);
    expect(done.memories).toBe(6);
  });
  test('of what was forgotten the rows of the night keep no words', async () => {
    await say('My dog is called Biscuit.');
    await memories.forget([idOf('My dog is called Biscuit.')]);
    expect(JSON.stringify((await night()).routes)).not.toContain('Biscuit');
  });
});

describe('ids that name nothing', () => {
  const refused = { code: 'NOT_FOUND', message: expect.stringContaining('Nothing was changed') };
  const call = async (work: () => unknown) => work();
  test('are refused with a sentence, and the others of the list stay as they were', async () => {
    await say('My dog is called Biscuit.');
    const dog = idOf('My dog is called Biscuit.');
    await expect(memories.forget(['nothing'])).rejects.toMatchObject(refused);
    await expect(memories.forget([dog, 'nothing'])).rejects.toMatchObject({
      ...refused,
      message: expect.stringContaining('1 of these 2 memories are gone, or never were: nothing.'),
    });
    await expect(call(() => memories.pin([dog, 'nothing'], true))).rejects.toMatchObject(refused);
    await expect(call(() => memories.confirm([dog, 'nothing']))).rejects.toMatchObject(refused);
    await expect(call(() => memories.edit('nothing', 'x'))).rejects.toMatchObject(refused);
    expect(database.memories.get(dog)).toMatchObject({ state: 'active', pinned: false });
    expect(await memories.forget([dog, dog])).toMatchObject({ forgotten: 1 });
    await expect(memories.forget([dog])).rejects.toMatchObject(refused);
  });
});

describe('deleting a chat', () => {
  const erase = (conversation: string) =>
    database.forgetting.erase({
      conversation,
      at: clock.now(),
      tainted: [],
      active: [],
      cycles: [],
      keepArms: [],
      redact: [],
      interrupted: { kind: 'conversationDeleted' as const },
      forgetNight: (night, messages) => forgetNight(night, messages, () => false),
      rowOf: (counts) => ({
        receipt: {
          id: 'r',
          conversation,
          askedAt: 1,
          finishedAt: null,
          state: 'pending',
          ...counts,
          files: 0,
          bytes: 0,
          nights: [],
          activeNight: { before: null, after: null },
          backups: 0,
          search: null,
        } as never,
        work: { cycles: [], emptyIndex: false, traces: { salt: '', phrases: 0, windows: [] }, done: [] },
      }),
    });
  test('what its memories had replaced holds again, but never two values at once, and the pin goes back', async () => {
    await say('My dog is called Biscuit.', { createdAt: 10 });
    const second = await say('My dog is called Rex.', { createdAt: 20 });
    await say('My dog is called Bello.', { createdAt: 30 });
    erase(second.conversation);
    expect(active()).toEqual(['My dog is called Bello.']);
    memories.pin([idOf('My dog is called Bello.')], true);
    const last = await say('My dog is called Zorro.', { createdAt: 40 });
    erase(last.conversation);
    expect(database.memories.list({ state: 'active', limit: 5 }).map((row) => [row.text, row.pinned])).toEqual([
      ['My dog is called Bello.', true],
    ]);
  });
});

test('that a span was decided is kept without its words, and goes with its chat', async () => {
  const file = `${process.env['TMPDIR'] ?? '/tmp'}/settled-${randomUUID()}.db`;
  database.close();
  database = openDatabase(file, { clock });
  memories = createMemories({
    database,
    vectors,
    engine,
    clock,
    log,
    secrets,
    newId: randomUUID,
  } as unknown as Parameters<typeof createMemories>[0]);
  const { conversation } = await say('My dog is called Biscuit.');
  await memories.forget([idOf('My dog is called Biscuit.')]);
  await memories.settled();
  const raw = connect(file);
  const spans = () => raw.all('SELECT * FROM settled_spans');
  expect(spans()).toHaveLength(1);
  expect(JSON.stringify(spans())).not.toMatch(/biscuit/i);
  database.conversations.remove(conversation);
  expect(spans()).toEqual([]);
  raw.close();
});
