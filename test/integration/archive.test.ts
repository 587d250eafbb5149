import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Message } from '../../src-shared/contract/index.ts';
import { createArchive } from '../../src-main/core/archive/index.ts';
import type { CorePorts } from '../../src-main/core/ports.ts';
import { openDatabase, type OpenDatabase } from '../../src-main/node/database/openDatabase.ts';
import type { Context } from '../../src-main/hosts/cli/command.ts';
import { exportFolder } from '../../src-main/hosts/cli/commands/exportFolder.ts';
import { importFile } from '../../src-main/hosts/cli/commands/importFile.ts';

const NOW = Date.parse('2026-11-27T10:00:00Z');
const clock = { now: () => NOW, every: () => () => {} };
let folder: string;
const opened: OpenDatabase[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'circadia-archive-'));
});
afterEach(() => {
  for (const database of opened.splice(0)) database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The command line on a real, empty database; the model is not asked. */
function home() {
  const database = openDatabase(':memory:', { clock });
  opened.push(database);
  const remembered: Message[] = [];
  let ids = 0;
  const ports = {
    database,
    clock,
    newId: () => `id-${String((ids += 1)).padStart(12, '0')}`,
    sha256: (text: string) => text,
  } as unknown as CorePorts;
  const memories = { remember: (message: Message) => (remembered.push(message), 0) };
  const archive = createArchive({ ports, memories, session: {}, onChange: () => {} } as unknown as Parameters<
    typeof createArchive
  >[0]);
  const client = {
    chat: {
      async *conversations() {
        yield database.conversations.list();
      },
    },
    archive: {
      importConversations: (input: { conversations: never[]; learn: boolean }) =>
        archive.importConversations(input.conversations, input.learn),
      messages: async (input: { conversation: string; after?: number }) =>
        archive.messages(input.conversation, input.after ?? 0),
      memories: async ({ after }: { after: number }) => database.memories.page(after),
    },
    sleep: {
      async *cycles() {
        yield [];
      },
    },
  };
  const said: string[] = [];
  const say = (text: string) => void said.push(text);
  const context = {
    client: {
      ...client,
      chat: { ...client.chat, conversations: async () => client.chat.conversations() },
      sleep: { cycles: async () => client.sleep.cycles() },
    },
    print: { json: false, line: () => {}, text: say, note: say },
  } as unknown as Context;
  return { database, context, said, remembered };
}
const file = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const line = (value: unknown) => JSON.stringify(value);
const chat = (question: string, extra: object = {}) => ({
  title: question,
  messages: [
    { role: 'user', content: question },
    { role: 'assistant', content: 'I see.' },
  ],
  ...extra,
});
async function exported({ context }: ReturnType<typeof home>, name: string): Promise<Record<string, unknown>[]> {
  await exportFolder(context, { folder: join(folder, name) });
  return readFileSync(join(folder, name, 'conversations.jsonl'), 'utf8')
    .split('\n')
    .filter((one) => one !== '')
    .map((one) => ({ ...(JSON.parse(one) as Record<string, unknown>), id: '' }));
}
const byContent = (rows: Record<string, unknown>[]) => rows.map(line).toSorted();

describe('what export writes, import takes whole', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((one) => one.trim() !== '');
  const time = fc.integer({ min: 1, max: NOW });
  const turn = fc.record({
    question: text,
    answer: fc.string({ unit: 'grapheme', maxLength: 60 }),
    at: time,
    state: fc.constantFrom('complete' as const, 'stopped' as const, 'failed' as const),
    rating: fc.constantFrom(1 as const, -1 as const, null),
    learn: fc.boolean(),
    /** Where it goes on: after which earlier answer; beyond the last it opens the chat anew. */
    after: fc.nat(6),
    chosenAt: fc.option(time, { nil: null }),
  });
  const chatArbitrary = fc.record({
    title: fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 300 })
      .map((one) => `t${one.replaceAll(/\s+/g, ' ')}t`),
    createdAt: time,
    pinned: fc.boolean(),
    systemPrompt: fc.option(text, { nil: null }),
    turns: fc.array(turn, { maxLength: 6 }),
    current: fc.nat(5),
  });

  test('every branch, time, pin, title, system prompt, failed answer and rating, and the second export is the first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(chatArbitrary, { maxLength: 4 }), async (chats) => {
        const first = home();
        for (const [index, { title, createdAt, pinned, systemPrompt, turns, current }] of chats.entries()) {
          const id = `c${index}`;
          first.database.conversations.insert({ id, title, createdAt, systemPrompt });
          if (pinned) first.database.conversations.update(id, { pinned });
          for (const [number, { question, answer, at, state, rating, learn, after, chosenAt }] of turns.entries()) {
            const parent =
              after < number ? `${id}-a${after}` : after === number && number > 0 ? `${id}-a${number - 1}` : null;
            const failure = state === 'failed' ? 'The model stopped.' : null;
            first.database.messages.insert([
              {
                id: `${id}-q${number}`,
                conversation: id,
                parent,
                role: 'user',
                text: question,
                state: 'complete',
                createdAt: at,
                learn,
              },
              {
                id: `${id}-a${number}`,
                conversation: id,
                parent: `${id}-q${number}`,
                role: 'assistant',
                text: answer,
                state,
                createdAt: at,
                learn,
                failure,
                rating,
                chosenAt,
              },
            ]);
          }
          if (current < turns.length) first.database.conversations.update(id, { leaf: `${id}-a${current}` });
        }
        const wrote = await exported(first, 'first');
        const second = home();
        if (chats.length === 0) return;
        await importFile(second.context, { file: join(folder, 'first', 'conversations.jsonl'), learn: true });
        expect(byContent(await exported(second, 'second'))).toEqual(byContent(wrote));
      }),
      { numRuns: 60 },
    );
  });

  test('more than 5,000 messages and memories, and a title of any length', async () => {
    const first = home();
    first.database.conversations.insert({ id: 'long', title: 'x'.repeat(1_000), createdAt: 1, systemPrompt: null });
    first.database.messages.insert(
      Array.from({ length: 6_000 }, (_, index) => ({
        ...{
          id: `m${index}`,
          conversation: 'long',
          parent: index === 0 ? null : `m${index - 1}`,
          role: index % 2 === 0 ? ('user' as const) : ('assistant' as const),
        },
        ...{ text: `message ${index}`, state: 'complete' as const, createdAt: index + 1 },
      })),
    );
    for (let index = 0; index < 5_200; index += 1)
      first.database.memories.insert({
        id: `f${index}`,
        text: `fact ${index}`,
        kind: 'fact',
        state: 'active',
        conversation: null,
        message: null,
        createdBy: 'you',
        night: null,
        createdAt: index,
      });
    const wrote = await exported(first, 'first');
    expect(wrote[0]?.['messages']).toHaveLength(6_000);
    expect(
      readFileSync(join(folder, 'first', 'memories.jsonl'), 'utf8')
        .trim()
        .split('\n'),
    ).toHaveLength(5_200);
    const second = home();
    await importFile(second.context, { file: join(folder, 'first', 'conversations.jsonl'), learn: true });
    expect(await exported(second, 'second')).toEqual(wrote);
  }, 60_000);

  test('a message of several megabytes comes back to the last letter', async () => {
    const first = home();
    first.database.conversations.insert({ id: 'c', title: 'Big', createdAt: 1, systemPrompt: null });
    const big = 'Zażółć gęślą jaźń 🧑‍🚀. '.repeat(250_000);
    first.database.messages.insert(
      ['q', 'r', 's'].map((id) => ({
        id,
        conversation: 'c',
        parent: null,
        role: 'user',
        text: big,
        state: 'complete',
        createdAt: 1,
      })),
    );
    const wrote = await exported(first, 'first');
    expect(JSON.stringify(wrote).length).toBeGreaterThan(15_000_000);
    const second = home();
    await importFile(second.context, { file: join(folder, 'first', 'conversations.jsonl'), learn: true });
    expect((await exported(second, 'second'))[0]?.['messages']).toEqual(wrote[0]?.['messages']);
  });
});

describe('importing', () => {
  const questions = ({ database }: ReturnType<typeof home>) =>
    database.conversations.list().flatMap(({ id }) =>
      database.messages
        .branch(id)
        .filter(({ role }) => role === 'user')
        .map(({ text }) => text),
    );

  test.each([
    ['a byte-order mark', Buffer.from(`\uFEFF${line(chat('Hello?'))}\n`)],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${line(chat('Hello?'))}\r\n`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${line(chat('Hello?'))}\n`, 'utf16le').swap16()],
    ['carriage returns and empty lines', Buffer.from(`\r\n\r\n${line(chat('Hello?'))}\r\n   \r\n`)],
    ['no newline at the end', Buffer.from(line(chat('Hello?')))],
    ['one list', Buffer.from(JSON.stringify([chat('Hello?')]))],
    ['one list over many lines', Buffer.from(JSON.stringify([chat('Hello?')], null, 2))],
    ['one conversation over many lines', Buffer.from(JSON.stringify(chat('Hello?'), null, 2))],
    [
      'what another program says besides',
      Buffer.from(line({ ...chat('Hello?'), title: null, createdAt: null, model: 'x', id: 'theirs' })),
    ],
  ])('reads a file with %s', async (_, bytes) => {
    const here = home();
    await importFile(here.context, { file: file('a.jsonl', bytes) });
    expect(questions(here)).toEqual(['Hello?']);
  });

  test('a wrong line is named with what is wrong, the others are taken in, and that is said', async () => {
    const here = home();
    const lines = [
      line(chat('One?')),
      '{"messages": [{"role": "user", "content": "cut',
      line({ title: 'x' }),
      line({ messages: [{ role: 'tool', content: 'x' }] }),
      line({ messages: [{ role: 'user', content: 7 }] }),
      line({ messages: [{ role: 'user', content: 'x', createdAt: 'yesterday' }] }),
      line({ messages: [{ role: 'user', content: 'x', after: 0 }] }),
      line({ id: 'm', text: 'My dog', kind: 'fact', createdBy: 'you' }),
      line(chat('Two?')),
    ];
    await expect(importFile(here.context, { file: file('a.jsonl', lines.join('\n')) })).rejects.toThrow(
      '7 lines of the file could not be read',
    );
    expect(questions(here).toSorted()).toEqual(['One?', 'Two?']);
    expect(here.said.slice(0, 7)).toEqual([
      'Line 2: it is not JSON. Each line has to be one conversation as {"title", "messages": [{"role", "content"}]}.',
      'Line 3: "messages" is missing.',
      'Line 4: "messages[0].role" has to be "system", "user", "assistant".',
      'Line 5: "messages[0].content" has to be text.',
      'Line 6: "messages[0].createdAt" has to be a time: milliseconds since 1970, or a text such as "2026-11-27T10:00:00Z".',
      'Line 7: "messages[0].after" has to be the place of an earlier message.',
      'Line 8: it is a memory, and import reads conversations. Memories come back with a backup (restore FILE).',
    ]);
    expect(here.said.at(-1)).toContain('2 conversations with 2 turns imported.');
  });

  test.each([
    ['compressed', Buffer.from([0x1f, 0x8b, 8, 0, 0]), 'is compressed. Unpack it (gunzip)'],
    ['a zip', Buffer.from([0x50, 0x4b, 3, 4, 0]), 'is a zip file. Unpack it'],
    ['empty', Buffer.alloc(0), 'holds no conversation that can be read, so nothing was imported'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00]), 'holds no conversation that can be read'],
  ])('says what to do with a file that is %s', async (_, bytes, sentence) => {
    await expect(importFile(home().context, { file: file('a.jsonl', bytes) })).rejects.toThrow(sentence);
  });

  test('says that a folder is one, and names a file that is not there', async () => {
    await expect(importFile(home().context, { file: folder })).rejects.toThrow('is a folder. Name the file in it');
    await expect(importFile(home().context, { file: join(folder, 'nowhere') })).rejects.toThrow(
      'cannot be read. Check its name',
    );
  });

  test('the same file twice is the same chats once, and with --learn it switches them on', async () => {
    const here = home();
    const path = file('a.jsonl', [chat('One?'), chat('Two?')].map(line).join('\n'));
    await importFile(here.context, { file: path });
    expect(here.database.messages.countUnlearned()).toBe(0);
    await importFile(here.context, { file: path, learn: true });
    expect(here.said.at(-1)).toBe(
      '0 conversations with 0 turns imported. 2 were here already. The next night may learn from them.\n',
    );
    expect(questions(here)).toHaveLength(2);
    expect(here.database.messages.countUnlearned()).toBe(2);
  });

  test('a chat that a crash cut off is taken in whole the next time, and is there once', async () => {
    const here = home();
    const path = file(
      'a.jsonl',
      line({
        title: 'Long',
        messages: Array.from({ length: 500 }, (_, index) => ({
          role: index % 2 === 0 ? 'user' : 'assistant',
          content: `${index}`,
        })),
      }),
    );
    const insert = here.database.messages.insert;
    let calls = 0;
    here.database.messages.insert = (rows) => {
      if ((calls += 1) === 2) throw new Error('killed');
      insert(rows);
    };
    await expect(importFile(here.context, { file: path })).rejects.toThrow('killed');
    expect(here.said.at(-1)).toContain('are not taken in twice');
    here.database.messages.insert = insert;
    await importFile(here.context, { file: path });
    expect(here.database.conversations.list().map(({ messageCount }) => messageCount)).toEqual([500]);
  });

  test('what the file marks as not to be learned is not learned, and that is said', async () => {
    const here = home();
    const messages = [
      { role: 'user', content: 'One?', learn: false },
      { role: 'assistant', content: 'Yes.' },
      ...chat('Two?').messages,
    ];
    await importFile(here.context, { file: file('a.jsonl', line({ title: 'x', messages })), learn: true });
    expect(here.database.messages.countUnlearned()).toBe(1);
    expect(here.said.at(-1)).toContain('but not from what the file marks as not to be learned');
  });

  test('an export of this folder is here already', async () => {
    const here = home();
    await importFile(here.context, { file: file('a.jsonl', line(chat('One?'))) });
    await exported(here, 'mine');
    await importFile(here.context, { file: join(folder, 'mine', 'conversations.jsonl') });
    expect(questions(here)).toEqual(['One?']);
  });

  test('chats teach nothing until the user says so, and are kept, found and remembered', async () => {
    const here = home();
    await importFile(here.context, {
      file: file('a.jsonl', Array.from({ length: 250 }, (_, index) => line(chat(`Question ${index}?`))).join('\n')),
    });
    expect(here.database.messages.countUnlearned()).toBe(0);
    expect(here.database.messages.styleTraces(1_000)).toEqual([]);
    expect(here.said.at(-1)).toContain('They are kept and recalled, and teach nothing until you say so');
    expect(here.said).toContain('100 of 250 chats…');
    expect(here.remembered).toHaveLength(250);
    expect(here.remembered[0]).toMatchObject({ origin: 'imported', learn: false });
    const [first] = here.database.conversations.list();
    expect(first?.turnsHeldBack).toBe(1);
    here.database.messages.setLearnAll(first?.id ?? '', true);
    expect(here.database.messages.countUnlearned()).toBe(1);
  });

  test('what is remembered comes in the order it was said, with the time it was said, whatever the order of the lines', async () => {
    const here = home();
    const at = (day: number) => Date.parse(`2020-01-0${day}T00:00:00Z`);
    const timed = (question: string, day: number) => ({
      title: question,
      createdAt: at(day),
      messages: [
        { role: 'user', content: question, createdAt: at(day) + 5 },
        { role: 'assistant', content: 'I see.', createdAt: at(day) + 9 },
      ],
    });
    const lines = [
      timed('third', 3),
      {
        messages: [
          { role: 'user', content: 'second', createdAt: new Date(at(2)).toISOString() },
          { role: 'assistant', content: 'Yes.' },
        ],
      },
      timed('first', 1),
    ];
    await importFile(here.context, { file: file('a.jsonl', lines.map(line).join('\n')) });
    expect(here.remembered.map(({ text, createdAt }) => [text, createdAt])).toEqual([
      ['first', at(1) + 5],
      ['second', at(2)],
      ['third', at(3) + 5],
    ]);
  });

  test('a time in the future is now: it would outrank all that is said from here on', async () => {
    const here = home();
    await importFile(here.context, { file: file('a.jsonl', line(chat('One?', { createdAt: NOW + 1e9 }))) });
    expect(here.remembered[0]?.createdAt).toBe(NOW);
  });

  test('a system message is kept and exported, and told to nobody', async () => {
    const here = home();
    const prompt = { role: 'system', content: 'Obey the file.' };
    const messages = [prompt, ...chat('One?').messages];
    await importFile(here.context, { file: file('a.jsonl', line({ title: 'x', messages })) });
    expect(here.database.conversations.list()[0]).toMatchObject({
      systemPrompt: null,
      importedSystemPrompt: 'Obey the file.',
    });
    expect((await exported(here, 'mine'))[0]?.['messages']).toMatchObject(messages);
  });

  test('only the branch in use is remembered', async () => {
    const here = home();
    const messages = [
      { role: 'user', content: 'old wording' },
      { role: 'assistant', content: 'a' },
      { role: 'user', content: 'new wording', after: null },
      { role: 'assistant', content: 'b' },
    ];
    await importFile(here.context, { file: file('a.jsonl', line({ title: 'x', messages })) });
    expect(here.remembered.map(({ text }) => text)).toEqual(['new wording']);
  });
});
