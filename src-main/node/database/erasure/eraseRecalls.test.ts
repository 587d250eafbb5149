import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetNight } from '../../../core/sleep/index.ts';
import { assemblePrompt } from '../../../core/chat/prompt/prompt.ts';
import type { Memory } from '../../../../src-shared/contract/index.ts';
import { openDatabase, type OpenDatabase } from '../openDatabase.ts';

let database: OpenDatabase;
let now = 0;
const clock = { now: () => ++now, every: () => () => {} };

beforeEach(() => {
  database = openDatabase(':memory:', { clock });
  chat('elsewhere');
});
afterEach(() => database.close());

function chat(id: string): void {
  database.conversations.insert({ id, title: id, createdAt: clock.now(), systemPrompt: null });
  database.messages.insert([
    {
      id: `${id}-q`,
      conversation: id,
      parent: null,
      role: 'user',
      text: 'And now?',
      state: 'complete',
      createdAt: clock.now(),
    },
    {
      id: `${id}-a`,
      conversation: id,
      parent: `${id}-q`,
      role: 'assistant',
      text: 'Well.',
      state: 'complete',
      createdAt: clock.now(),
    },
  ]);
}
function memory(id: string, text: string, kind: Memory['kind'] = 'fact'): void {
  database.memories.insert({
    id,
    text,
    kind,
    state: 'active',
    conversation: null,
    message: null,
    createdBy: 'you',
    night: null,
    createdAt: clock.now(),
  });
}
/** What an answer in another chat keeps when this memory was recalled for it. */
function recalled(id: string, text: string): void {
  const prompt = assemblePrompt({
    systemPrompt: 'Be kind.',
    wishes: [],
    history: [],
    memories: [text],
    question: 'And now?',
  });
  database.messages.savePrompt('elsewhere-a', prompt);
  database.messages.saveRecalled('elsewhere-a', [{ memory: id, text, score: 1, conversation: null, message: null }]);
}
const kept = () => JSON.stringify(database.messages.prompt('elsewhere-a'));

test.each([
  ['code', 'const door = 4711;\n\nopen(door);\n\t// the "blue" gate'],
  ['a log', '09:12 started\r\n09:13 Wolpertinger seen\r\n'],
  ['a table', '| who | when |\n| --- | --- |\n| Xanthippe | Friday |'],
  ['hand-written', '  The spare key\n lies under   the third pot  '],
  ['old line ends', 'first Wolpertinger\rsecond Wolpertinger\u2028third Wolpertinger'],
  ['one line', 'My dog is called Biscuit.'],
])('a forgotten memory with %s is in no prompt kept for another answer', (_, text) => {
  memory('m', text);
  recalled('m', text);
  const words = text.split(/\s+/).filter((word) => word.length > 5);
  for (const word of words) expect(kept()).toContain(JSON.stringify(word).slice(1, -1));
  database.memories.erase(['m']);
  for (const word of words) expect(kept()).not.toContain(JSON.stringify(word).slice(1, -1));
  expect(kept()).toContain('And now?');
});

test('a memory that was edited after it was recalled leaves no older wording behind', () => {
  memory('m', 'The code is\nXanthippe');
  recalled('m', 'The code is\nXanthippe');
  database.memories.update('m', { text: 'The code is Wolpertinger' });
  database.memories.erase(['m']);
  expect(kept()).not.toContain('Xanthippe');
});

test('a forgotten wish is in no style line that was kept with an answer, however it was cut for it', () => {
  const long = `Please mention the Wolpertinger\nof Zanzibar ${'whenever you can '.repeat(20)}`;
  memory('w', long, 'preference');
  memory('o', 'Always start your answers with: Ahoy grumpy admiral', 'preference');
  const line = `${long.replaceAll(/\s+/g, ' ').trim().slice(0, 200)}.`;
  database.messages.savePrompt('elsewhere-a', [
    { role: 'system', content: `Be kind.\nStyle: Be brief. ${line} Start with: Ahoy grumpy admiral` },
  ]);
  database.memories.erase(['w', 'o']);
  expect(kept()).not.toContain('Wolpertinger');
  expect(kept()).not.toContain('Ahoy');
  expect(kept()).toContain('Be brief.');
});

test('forgetting one memory leaves what others and the user said', () => {
  memory('m', 'blue\ngate');
  recalled('m', 'blue\ngate');
  chat('third');
  database.messages.savePrompt('third-a', [{ role: 'user', content: 'The blue gate is mine.' }]);
  database.memories.erase(['m']);
  expect(database.messages.prompt('third-a')[0]?.content).toBe('The blue gate is mine.');
});

test('the words of a wish that was deleted with its chat are in no prompt, report or phase of others, also when they were folded', () => {
  const wish = 'Please mention\nthe "Wolpertinger"  of Zanzibar';
  const line = 'Please mention the "Wolpertinger" of Zanzibar.';
  chat('secret');
  database.messages.savePrompt('elsewhere-a', [{ role: 'system', content: `Be kind.\nStyle: ${line}` }]);
  const cycle = database.cycles.insert({ recipe: 'gentle', trigger: 'button', startedAt: 1 }).number;
  database.cycles.savePhase({
    cycle,
    phase: 'tidy',
    state: 'done',
    startedAt: 1,
    endedAt: 2,
    summary: null,
    output: { said: [wish], directives: ['Be brief.', line] },
  });
  erase('secret', [wish]);
  expect(kept()).not.toContain('Wolpertinger');
  expect(database.cycles.phases(cycle).find(({ phase }) => phase === 'tidy')?.output).toEqual({
    said: ['(forgotten)'],
    directives: ['Be brief.', '(forgotten).'],
  });
});

test('a wish that a night kept as data is forgotten with its words, and its other wishes are not', () => {
  const own = 'Please mention\nthe "Wolpertinger" of Zanzibar';
  chat('secret');
  const cycle = database.cycles.insert({ recipe: 'gentle', trigger: 'button', startedAt: 1 }).number;
  const kept = [
    { trait: 'bullets', value: 'yes' },
    { trait: 'opening', value: 'Ho, admiral' },
    { trait: 'own', value: 'Please mention the "Wolpertinger" of Zanzibar.' },
    { trait: 'ending', value: 'Ho, admiral' },
  ];
  const row = { cycle, phase: 'prepare', state: 'done', startedAt: 1, endedAt: 2, summary: null } as const;
  database.cycles.savePhase({ ...row, output: { wishes: kept } });
  const left = () => database.cycles.phases(cycle)[0]?.output;
  memory('o', 'Always start your answers with: Ho, admiral', 'preference');
  database.memories.erase(['o']);
  expect(left()).toEqual({
    wishes: [kept[0], { trait: 'own', value: '(forgotten)' }, kept[2], kept[3]],
  });
  erase('secret', [own]);
  expect(left()).toMatchObject({
    wishes: [{}, {}, { trait: 'own', value: '(forgotten).' }, kept[3]],
  });
});

test('a sweep takes a line out of every copy, and leaves messages and memories alone', () => {
  const words = 'the heron of Zanzibar';
  memory('m', `I saw ${words}`);
  database.messages.savePrompt('elsewhere-a', [
    { role: 'user', content: `Memories:\n- ${words} said "no"\n- another\n\nAnd now?` },
  ]);
  database.messages.saveRecalled('elsewhere-a', [
    { memory: 'gone', text: words, score: 1, conversation: null, message: null },
  ]);
  const cycle = database.cycles.insert({ recipe: 'gentle', trigger: 'button', startedAt: 1 }).number;
  database.cycles.saveRoutes(cycle, [{ message: 'x', text: words, label: 'style', reason: 'talk', confidence: 1 }]);
  database.exams.keepReadings('arm', [{ item: 'i', reply: words, nll: 1 }]);
  database.values.set('some.list', [{ name: words }, 'kept']);
  expect(database.forgetting.sweep((text) => text.includes(words))).toBe(5);
  expect(database.messages.prompt('elsewhere-a')[0]?.content).toBe('Memories:\n(forgotten)\n- another\n\nAnd now?');
  expect(database.values.get('some.list')).toEqual([{ name: '(forgotten)' }, 'kept']);
  expect(database.memories.get('m')?.text).toBe(`I saw ${words}`);
  expect(database.forgetting.sweep((text) => text.includes(words))).toBe(0);
});

function erase(conversation: string, redact: string[]): void {
  database.forgetting.erase({
    ...{
      conversation,
      at: clock.now(),
      tainted: [],
      active: [],
      cycles: [],
      keepArms: [],
      redact,
      interrupted: { kind: 'conversationDeleted' as const },
      forgetNight: (night, messages) => forgetNight(night, messages, () => false),
    },
    rowOf: (counts) => ({
      receipt: {
        ...{ id: 'r', conversation, state: 'pending', askedAt: 1, finishedAt: null, ...counts, nights: [] },
        ...{ activeNight: { before: null, after: null }, files: 0, bytes: 0, backups: 0, search: null },
      },
      work: { cycles: [], emptyIndex: false, traces: { salt: '', phrases: 0, windows: [] }, done: [] },
    }),
  });
}
