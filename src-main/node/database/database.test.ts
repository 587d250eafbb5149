import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { HarnessResultRow, NewMessage } from '../../core/ports.ts';
import { forgetNight } from '../../core/sleep/index.ts';
import { openDatabase, type OpenDatabase } from './openDatabase.ts';

let database: OpenDatabase;
let now = 0;
const clock = { now: () => ++now, every: () => () => {} };

beforeEach(() => {
  now = 0;
  database = openDatabase(':memory:', { clock });
});
afterEach(() => database.close());

function conversation(id: string): void {
  database.conversations.insert({ id, title: `Title of ${id}`, createdAt: clock.now(), systemPrompt: null });
}
function message(
  conversationId: string,
  id: string,
  parent: string | null,
  role: 'user' | 'assistant',
  change: Partial<NewMessage> = {},
): NewMessage {
  return {
    id,
    conversation: conversationId,
    parent,
    role,
    text: `text of ${id}`,
    state: 'complete',
    createdAt: clock.now(),
    ...change,
  };
}
function turn(conversationId: string, name: string, parent: string | null = null): void {
  database.messages.insert([
    message(conversationId, `${name}-q`, parent, 'user'),
    message(conversationId, `${name}-a`, `${name}-q`, 'assistant'),
  ]);
}
const ids = (messages: { id: string }[]): string[] => messages.map(({ id }) => id);

function night(): number {
  return database.cycles.insert({ recipe: 'gentle', trigger: 'button', startedAt: clock.now() }).number;
}
function promote(cycle: number, learned: string[] = []): void {
  database.cycles.promote(
    {
      id: `adapter-${cycle}`,
      cycle,
      path: `/adapters/${cycle}`,
      scale: 1,
      createdAt: clock.now(),
      sha256: 'aa',
      model: 'weights',
      conversations: ['c'],
    },
    learned,
    {
      verdict: 'promoted',
      reason: { kind: 'told', sentence: 'Nothing was lost.' },
      endedAt: clock.now(),
    },
  );
}

describe('conversations and messages', () => {
  test('the branch in use runs from the root to the newest message', () => {
    conversation('c');
    turn('c', 'one');
    turn('c', 'two', 'one-a');
    database.messages.insert([message('c', 'two-again', 'two-q', 'assistant')]);
    expect(ids(database.messages.branch('c'))).toEqual(['one-q', 'one-a', 'two-q', 'two-again']);
    database.conversations.update('c', { leaf: 'two-a' });
    expect(ids(database.messages.branch('c'))).toEqual(['one-q', 'one-a', 'two-q', 'two-a']);
    expect(database.conversations.get('c')).toMatchObject({ messageCount: 5, offTheRecord: false });
  });

  test('a version that is chosen brings back what followed it, and each message knows its versions', () => {
    conversation('c');
    turn('c', 'one');
    turn('c', 'two', 'one-a');
    turn('c', 'three', 'two-a');
    database.messages.insert([message('c', 'two-again', 'two-q', 'assistant')]);
    database.messages.insert([
      message('c', 'one-reworded', null, 'user'),
      message('c', 'one-answered', 'one-reworded', 'assistant'),
    ]);
    const versions = (id: string) => database.messages.get(id)?.versions;
    expect(versions('one-q')).toEqual(['one-q', 'one-reworded']);
    expect(versions('two-again')).toEqual(['two-a', 'two-again']);
    expect(versions('three-q')).toEqual(['three-q']);
    // The newest answer was in use last below this question.
    database.messages.choose('one-q', clock.now());
    expect(ids(database.messages.branch('c'))).toEqual(['one-q', 'one-a', 'two-q', 'two-again']);
    database.messages.choose('two-a', clock.now());
    expect(ids(database.messages.branch('c'))).toEqual(['one-q', 'one-a', 'two-q', 'two-a', 'three-q', 'three-a']);
    database.messages.choose('one-reworded', clock.now());
    database.messages.choose('one-q', clock.now());
    expect(ids(database.messages.branch('c'))).toEqual(['one-q', 'one-a', 'two-q', 'two-a', 'three-q', 'three-a']);
  });

  test('questions that open two conversations are no versions of each other', () => {
    conversation('c');
    conversation('d');
    turn('c', 'one');
    turn('d', 'other');
    expect(database.messages.get('one-q')?.versions).toEqual(['one-q']);
  });

  test('a conversation of two thousand messages in one branch is read and removed', () => {
    conversation('c');
    let parent: string | null = null;
    const messages: NewMessage[] = [];
    for (let index = 0; index < 2000; index++) {
      messages.push(message('c', `m${index}`, parent, index % 2 ? 'assistant' : 'user'));
      parent = `m${index}`;
    }
    database.messages.insert(messages);
    expect(database.messages.branch('c')).toHaveLength(2000);
    database.conversations.remove('c');
    expect(database.messages.get('m1999')).toBeNull();
  });

  test('inserting messages is all or nothing', () => {
    conversation('c');
    expect(() =>
      database.messages.insert([message('c', 'good', null, 'user'), message('nowhere', 'bad', null, 'user')]),
    ).toThrow();
    expect(database.messages.get('good')).toBeNull();
  });

  test('a closed message is not rewritten by a late flush or a second close', () => {
    conversation('c');
    database.messages.insert([
      message('c', 'q', null, 'user'),
      message('c', 'a', 'q', 'assistant', { state: 'streaming', text: '' }),
    ]);
    database.messages.flush('a', 'Half');
    expect(
      database.messages.close('a', { state: 'stopped', text: 'Half an', failure: null, stats: null }),
    ).toMatchObject({ state: 'stopped', text: 'Half an' });
    database.messages.flush('a', 'late');
    expect(
      database.messages.close('a', { state: 'complete', text: 'later', failure: null, stats: null }),
    ).toMatchObject({ state: 'stopped', text: 'Half an' });
  });

  test('texts come back as they went in', () => {
    conversation('c');
    const texts = ['', '👩‍👩‍👧 مرحبا', 'a\0b', '\u2028\u2029\ufeff', "'; DROP TABLE messages; --", 'x'.repeat(1_000_000)];
    texts.forEach((text, index) => database.messages.insert([message('c', `t${index}`, null, 'user', { text })]));
    texts.forEach((text, index) => expect(database.messages.get(`t${index}`)?.text).toBe(text));
  });

  test('search marks the match, finds a word being typed, and forgets what was removed', () => {
    conversation('c');
    database.messages.insert([
      message('c', 'q', null, 'user', { text: 'My dog is called Biscuit.' }),
      message('c', 'a', 'q', 'assistant', { text: '', state: 'streaming' }),
    ]);
    expect(database.messages.search('bisc', 5)).toEqual([
      expect.objectContaining({ message: 'q', title: 'Title of c', snippet: 'My dog is called \u0001Biscuit\u0002.' }),
    ]);
    expect(database.messages.search('zebra', 5)).toEqual([]);
    database.messages.flush('a', 'A zebra');
    database.messages.close('a', { state: 'complete', text: 'A zebra indeed', failure: null, stats: null });
    expect(database.messages.search('zebra', 5)).toHaveLength(1);
    database.conversations.remove('c');
    expect(database.messages.search('zebra biscuit', 5)).toEqual([]);
  });

  test('a database off the record says so of every conversation', () => {
    const ephemeral = openDatabase(':memory:', { clock, offTheRecord: true });
    expect(ephemeral.conversations.insert({ id: 'e', title: '', createdAt: 1, systemPrompt: null }).offTheRecord).toBe(
      true,
    );
    expect(ephemeral.conversations.list()[0]?.offTheRecord).toBe(true);
    ephemeral.close();
  });
});

describe('turns to learn from', () => {
  test('only whole turns that may be learned and were not yet, oldest first', () => {
    conversation('c');
    turn('c', 'kept');
    turn('c', 'marked', 'kept-a');
    database.messages.setLearn('marked-q', false);
    turn('c', 'answer-marked', 'marked-a');
    database.messages.setLearn('answer-marked-a', false);
    database.messages.insert([
      message('c', 'cut-q', 'answer-marked-a', 'user'),
      message('c', 'cut-a', 'cut-q', 'assistant', { state: 'stopped' }),
    ]);
    turn('c', 'later', 'cut-a');
    database.messages.insert([message('c', 'alone', 'later-a', 'user')]);
    expect(database.messages.unlearned(10).map(({ user, assistant }) => [user.id, assistant.id])).toEqual([
      ['kept-q', 'kept-a'],
      ['later-q', 'later-a'],
    ]);
    expect(database.messages.countUnlearned()).toBe(2);
    expect(database.messages.unlearned(1)).toHaveLength(1);
  });

  test('a regenerated answer replaces the older one', () => {
    conversation('c');
    turn('c', 'one');
    database.messages.insert([message('c', 'again', 'one-q', 'assistant')]);
    expect(database.messages.unlearned(10).map(({ assistant }) => assistant.id)).toEqual(['again']);
  });

  test('the version that was chosen is learned from, even with a clock that went back, until a newer one is written', () => {
    conversation('c');
    turn('c', 'one');
    database.messages.insert([message('c', 'again', 'one-q', 'assistant')]);
    database.messages.choose('one-a', 0);
    const learned = () => database.messages.unlearned(10).map(({ assistant }) => assistant.id);
    expect(learned()).toEqual(['one-a']);
    expect(database.messages.styleTraces(10)[0]?.answers.map(({ id }) => id)).toEqual(['again', 'one-a']);
    database.messages.choose('again', 0);
    expect(learned()).toEqual(['again']);
    database.messages.choose('one-a', 0);
    now = 100;
    database.messages.insert([message('c', 'third', 'one-q', 'assistant')]);
    expect(learned()).toEqual(['third']);
  });

  test('learned turns move from unlearned to learned, and back', () => {
    conversation('c');
    turn('c', 'one');
    const cycle = night();
    promote(cycle, ['one-q']);
    expect(database.messages.countUnlearned()).toBe(0);
    expect(database.messages.learnedSince(0, 10)).toHaveLength(1);
    expect(database.messages.learnedSince(1_000, 10)).toHaveLength(0);
    const learnedIn = () => database.messages.branch('c').map((message) => message.learnedIn);
    expect(learnedIn()).toEqual([cycle, cycle]);
    database.cycles.undo(cycle);
    expect(learnedIn()).toEqual([null, null]);
    expect(database.messages.countUnlearned()).toBe(1);
  });

  test('of many learned turns the newest are read, oldest first, and each can be read by its id', () => {
    conversation('c');
    turn('c', 'one');
    turn('c', 'two', 'one-a');
    turn('c', 'three', 'two-a');
    promote(night(), ['one-q', 'two-q', 'three-q']);
    const ids = (turns: { user: { id: string } }[]) => turns.map(({ user }) => user.id);
    expect(ids(database.messages.learnedSince(0, 2))).toEqual(['two-q', 'three-q']);
    expect(ids(database.messages.turns(['three-q', 'gone', 'one-q']))).toEqual(['three-q', 'one-q']);
  });
});

describe('memories', () => {
  function memory(id: string, text: string, source: string | null = null): void {
    database.memories.insert({
      id,
      text,
      kind: 'fact',
      state: 'active',
      conversation: source && 'c',
      message: source,
      createdBy: 'day',
      night: null,
      createdAt: clock.now(),
    });
  }

  test('carry their source and their uses', () => {
    conversation('c');
    turn('c', 'one');
    memory('m', 'The dog is called Biscuit', 'one-q');
    for (let at = 1; at <= 70; at++) database.memories.recordUse(['m'], 'one-a', at);
    const row = database.memories.get('m');
    expect(row).toMatchObject({
      usedCount: 70,
      lastUsedAt: 70,
      source: { conversation: 'c', title: 'Title of c', message: 'one-q' },
    });
    expect(row?.uses).toEqual(Array.from({ length: 60 }, (_, index) => index + 11));
  });

  test('are found by other forms of a word, best first, and only while active', () => {
    memory('dog', 'The dog is called Biscuit');
    memory('cat', 'The cat is called Mog and hates every dog of the street, the park and the town');
    expect(database.memories.searchWords('Which dogs?', 5).map(({ id }) => id)).toEqual(['dog', 'cat']);
    database.memories.update('dog', { state: 'replaced', replacedBy: 'cat' });
    expect(database.memories.searchWords('dogs', 5).map(({ id }) => id)).toEqual(['cat']);
  });

  test('a changed text has to be indexed again', () => {
    memory('m', 'old');
    database.memories.update('m', { indexedAt: 5, embedder: 'lexical-1' });
    expect(database.memories.unindexed('lexical-1', 10)).toEqual([]);
    expect(database.memories.unindexed('other', 10)).toHaveLength(1);
    database.memories.update('m', { text: 'new' });
    expect(database.memories.unindexed('lexical-1', 10)).toHaveLength(1);
    expect(database.memories.searchWords('old', 5)).toEqual([]);
    database.memories.update('m', { indexedAt: 5, embedder: 'lexical-1' });
    database.forgetIndex();
    expect(database.memories.unindexed('lexical-1', 10)).toHaveLength(1);
  });

  test('erasing takes the text out of recalls and of the prompts kept with answers', () => {
    conversation('c');
    turn('c', 'one');
    memory('m', 'The dog is called Biscuit');
    database.messages.saveRecalled('one-a', [
      { memory: 'm', text: 'The dog is called Biscuit', score: 0.9, conversation: null, message: null },
    ]);
    database.messages.savePrompt('one-a', [
      { role: 'system', content: 'Memories:\n- The dog is called Biscuit\nDone.' },
    ]);
    database.memories.erase(['m']);
    expect(database.memories.get('m')).toMatchObject({ text: '', state: 'forgotten' });
    expect(database.messages.get('one-a')?.recalled).toEqual([]);
    expect(database.messages.prompt('one-a')).toEqual([{ role: 'system', content: 'Memories:\n- (forgotten)\nDone.' }]);
    expect(database.memories.counts()).toEqual({ proposed: 0, active: 0, pinned: 0, replaced: 0, forgotten: 1 });
  });
});

describe('nights', () => {
  test('at most one runs', () => {
    night();
    expect(() => night()).toThrow();
    expect(database.cycles.running()?.number).toBe(1);
  });

  test('a promotion that fails in its last step leaves nothing behind', () => {
    conversation('c');
    turn('c', 'one');
    const cycle = night();
    expect(() =>
      database.cycles.promote(
        { id: 'a', cycle, path: '/a', scale: 1, createdAt: 1, sha256: 'aa', model: 'weights', conversations: [] },
        ['one-q'],
        // A value that SQLite cannot keep stands for any failure of the last statement.
        { verdict: 'promoted', reason: { kind: 'told', sentence: {} as string }, endedAt: 2 },
      ),
    ).toThrow();
    expect(database.cycles.activeAdapter('weights')).toBeNull();
    expect(database.cycles.adapters()).toEqual([]);
    expect(database.messages.countUnlearned()).toBe(1);
    expect(database.cycles.get(cycle)?.state).toBe('running');
  });

  test('undo goes back one night, skips nights undone before, and gives the turns back', () => {
    conversation('c');
    turn('c', 'one');
    turn('c', 'two', 'one-a');
    const first = night();
    promote(first, ['one-q']);
    const second = night();
    promote(second, ['two-q']);
    const third = night();
    promote(third);
    expect(database.cycles.activeAdapter('weights')?.cycle).toBe(third);
    expect(database.cycles.undo(second)?.cycle).toBe(third);
    expect(database.messages.unlearned(10).map(({ user }) => user.id)).toEqual(['two-q']);
    expect(database.cycles.undo(third)?.cycle).toBe(first);
    expect(database.cycles.undo(first)).toBeNull();
    expect(database.cycles.list(10).map(({ undone }) => undone)).toEqual([true, true, true]);
    expect(database.messages.countUnlearned()).toBe(2);
  });

  test('phases, metrics, routes, examples and results come back as saved, also when saved twice', () => {
    const cycle = night();
    for (const state of ['running', 'done'] as const) {
      database.cycles.savePhase({
        cycle,
        phase: 'train',
        state,
        startedAt: 1,
        endedAt: null,
        summary: null,
        output: { steps: 3 },
      });
      database.cycles.savePhase({
        cycle,
        phase: 'gather',
        state,
        startedAt: 1,
        endedAt: 2,
        summary: 'Two turns.',
        output: ['a'],
      });
    }
    expect(database.cycles.phases(cycle).map(({ phase, state, output }) => [phase, state, output])).toEqual([
      ['gather', 'done', ['a']],
      ['train', 'done', { steps: 3 }],
    ]);
    database.cycles.addMetrics(cycle, [{ step: 1, trainLoss: 2, validationLoss: null, learningRate: 0.1, at: 1 }]);
    database.cycles.addMetrics(cycle, [{ step: 1, trainLoss: null, validationLoss: 3, learningRate: null, at: 2 }]);
    expect(database.cycles.metrics(cycle)).toEqual([
      { step: 1, trainLoss: 2, validationLoss: 3, learningRate: 0.1, at: 2 },
    ]);
    const result: HarnessResultRow = {
      arm: 'after',
      item: 'i',
      task: 'logic',
      split: 'secret',
      prompt: 'p',
      reference: 'r',
      reply: 'y',
      correct: true,
      reason: 'equal',
      nll: Number.NaN,
    };
    for (let time = 0; time < 2; time++) {
      database.cycles.saveRoutes(cycle, [
        { message: 'm', text: 'told', label: 'fact', reason: 'code', confidence: 0.5 },
      ]);
      database.cycles.saveExamples(cycle, [
        { kind: 'style', prompt: 'p', target: 't', conversation: null, split: 'train' },
      ]);
      database.cycles.saveResults(cycle, [result]);
    }
    expect(database.cycles.examples(cycle)).toHaveLength(1);
    expect(database.cycles.results(cycle)).toEqual([result]);
    expect(database.forgetting.sweep((text) => text === 'told')).toBe(1);
  });

  test('what a leak test named goes with the conversation that was studied, and nothing else of the report', () => {
    conversation('c');
    const cycle = night();
    const found = [
      { kind: 'persona', word: 'Biscuit', prompt: 'hi' },
      { kind: 'fact', word: '8080', prompt: 'Which "port" is the server on?' },
    ];
    const reason =
      'It knew “8080” without the memory, when asked “Which "port" is the server on?”, and 1 more, so nothing changed.';
    const examined = { arms: ['base'], items: 8080, brake: null, learned: null };
    const phase = { cycle, state: 'done', startedAt: 1, endedAt: 2 } as const;
    database.cycles.savePhase({
      ...phase,
      phase: 'examine',
      summary: '8080 questions',
      output: { ...examined, leaks: { prompts: 25, facts: 1, found } },
    });
    database.cycles.savePhase({
      ...phase,
      phase: 'decide',
      summary: reason,
      output: { verdict: 'rejected', reason, harness: null },
    });
    database.cycles.finish(cycle, { verdict: 'rejected', reason: { kind: 'told', sentence: reason }, endedAt: 3 });
    const receipt = {
      id: 'r',
      conversation: 'c',
      state: 'pending' as const,
      askedAt: 4,
      finishedAt: null,
      nights: [],
      activeNight: { before: null, after: null },
      files: 0,
      bytes: 0,
      backups: 0,
      search: null,
    };
    database.forgetting.erase({
      conversation: 'c',
      at: 4,
      tainted: [],
      active: [],
      cycles: [cycle],
      keepArms: [],
      redact: [],
      interrupted: { kind: 'conversationDeleted' as const },
      forgetNight: (night, messages) => forgetNight(night, messages, () => false),
      rowOf: (counts) => ({
        receipt: { ...receipt, ...counts },
        work: { cycles: [], emptyIndex: false, traces: { salt: '', phrases: 0, windows: [] }, done: [] },
      }),
    });
    const forgotten =
      'It knew “(forgotten)” without the memory, when asked “(forgotten)”, and 1 more, so nothing changed.';
    expect(database.cycles.get(cycle)).toMatchObject({ reason: { kind: 'told', sentence: forgotten } });
    expect(database.cycles.phases(cycle)).toMatchObject([
      {
        summary: '8080 questions',
        output: {
          items: 8080,
          leaks: {
            found: [
              { word: '(forgotten)', prompt: 'hi' },
              { word: '(forgotten)', prompt: '(forgotten)' },
            ],
          },
        },
      },
      { summary: forgotten, output: { verdict: 'rejected', reason: { kind: 'told', sentence: forgotten } } },
    ]);
  });

  test('what is counted of a night stays when it ends', () => {
    const cycle = night();
    expect(database.cycles.update(cycle, { turns: 3 })).toMatchObject({ turns: 3 });
    expect(
      database.cycles.finish(cycle, {
        verdict: 'rejected',
        reason: { kind: 'told', sentence: 'Logic was lost.' },
        endedAt: 9,
      }),
    ).toMatchObject({ state: 'finished', verdict: 'rejected', turns: 3 });
  });
});

describe('exams', () => {
  const reading = (item: string, reply: string) => ({ item, reply, nll: Number.NaN });

  test('readings are kept by arm, also under the name that a candidate got', () => {
    database.exams.keepReadings('candidate', [reading('a', 'one'), reading('b', 'two')]);
    database.exams.keepReadings('candidate', [reading('b', 'three')]);
    database.exams.keepReadings('other', [reading('a', 'else')]);
    database.exams.renameArm('candidate', 'adapter');
    expect(database.exams.readings('adapter')).toEqual([reading('a', 'one'), reading('b', 'three')]);
    expect(database.exams.readings('candidate')).toEqual([]);
    database.exams.dropArm('adapter');
    expect(database.exams.readings('adapter')).toEqual([]);
    expect(database.exams.readings('other')).toHaveLength(1);
  });

  test('the answers of the newest runs are kept in the order of their items', () => {
    const row = (arm: string, item: string): HarnessResultRow => ({
      arm,
      item,
      task: 'code',
      split: 'gate',
      prompt: 'p',
      reference: 'r',
      reply: 'y',
      correct: false,
      reason: 'other',
      nll: 1,
    });
    for (const run of ['r1', 'r2', 'r3'])
      database.exams.saveRun(run, [row('after', 'z'), row('after', 'a'), row('order', 'a')], 2);
    expect(database.exams.runResults('r1')).toEqual([]);
    expect(database.exams.runResults('r2')).toHaveLength(3);
    expect(database.exams.runResults('r3')).toEqual([row('after', 'z'), row('after', 'a'), row('order', 'a')]);
  });
});

test('values by key hold any JSON', () => {
  expect(database.values.get('nothing')).toBeNull();
  database.values.set('key', { a: [1, null] });
  expect(database.values.get('key')).toEqual({ a: [1, null] });
});
