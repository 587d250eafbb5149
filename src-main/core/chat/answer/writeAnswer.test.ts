import { noteSentence } from '../../../../src-shared/words/answer.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type OpenDatabase } from '../../../node/database/openDatabase.ts';
import { createSecretScanner } from '../../../node/secrets/secretScanner.ts';
import type { PromptMessage, ReplyEvent } from '../../../../src-shared/contract/index.ts';
import type { EngineClient } from '../../engine/client.ts';
import type { ModelSession } from '../../engine/session.ts';
import { createMemories, type Memories } from '../../memory/index.ts';
import { createTopic } from '../../topic.ts';
import { createChat, type Chat } from '../chat.ts';

const DENIAL = 'You have not told me that yet. Tell me, and I will remember it.';
const WINDOW_TOKENS = 2_000;

let database: OpenDatabase;
let ephemeral: OpenDatabase;
let memories: Memories;
let chat: Chat;
/** Prompts that the model read, and what it says to them. */
let prompts: PromptMessage[][] = [];
let model: (prompt: PromptMessage[]) => string = () => 'Fine.';
let count = 0;
/** How the last answer was sampled. */
let sampled: unknown = null;
/** Answers being generated. */
let running = 0;

const tokensOf = (text: string) => text.split(/(?<=\s)/).filter((part) => part !== '');
const engine = {
  tokenize: async ({ messages }: { messages: PromptMessage[] }) => ({
    tokens: messages.reduce((sum, { content }) => sum + tokensOf(content).length, 0),
  }),
  async *generate({ messages, temperature, topP }: { messages: PromptMessage[]; temperature: number; topP: number }) {
    prompts.push(messages);
    sampled = { temperature, topP };
    const tokens = tokensOf(model(messages));
    running += 1;
    try {
      for (const text of tokens) {
        await Promise.resolve();
        yield { text };
      }
    } finally {
      running -= 1;
    }
    return {
      promptTokens: 1,
      reusedTokens: 0,
      generatedTokens: tokens.length,
      generationSeconds: 1,
      finishReason: 'stop',
    };
  },
} as unknown as EngineClient;

beforeEach(() => {
  const clock = { now: () => ++count, every: () => () => undefined };
  database = openDatabase(':memory:', { clock });
  ephemeral = openDatabase(':memory:', { clock, offTheRecord: true });
  prompts = [];
  model = () => 'Fine.';
  const unused = async () => undefined;
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const newId = () => `id-${++count}`;
  memories = createMemories({
    database,
    clock,
    newId,
    log,
    secrets: createSecretScanner(),
    engine: {
      embed: async (texts) => ({ embedder: 'none', dimensions: 1, vectors: texts.map(() => new Float32Array([1])) }),
    },
    vectors: {
      status: () => ({}) as never,
      upsert: unused,
      remove: unused,
      query: async () =>
        database.memories.list({ limit: 10, state: 'active' }).map(({ id }) => ({ id, similarity: 0.5 })),
      ids: async () => [],
      wipe: unused,
    },
  });
  const session: ModelSession = {
    description: async () => ({ name: 'test', label: 'Test model', sampling: { temperature: 0.2, topP: 0.9 } }),
    active: () => null,
    on: () => session,
    loaded: createTopic({
      description: { label: 'Test model', template: 'llama3', sampling: { temperature: 0.2, topP: 0.9 } },
      parameters: 1,
      windowTokens: WINDOW_TOKENS,
    }),
    use: async (
      _adapter: unknown,
      _priority: unknown,
      _signal: unknown,
      work: (client: EngineClient) => Promise<unknown>,
    ) => work(engine),
  } as unknown as ModelSession;
  chat = createChat({
    database,
    ephemeral,
    newId,
    clock,
    log,
    session,
    memories,
    style: { wishes: async () => [], card: { changed: () => undefined } as never },
    settings: () =>
      ({
        systemPrompt: '',
        memory: { recall: true, maximumRecalled: 4 },
        generation: { maximumTokens: 200, temperature: null, topP: 1 },
      }) as never,
    models: { list: async () => [] },
    onActivity: () => undefined,
    onTurn: () => undefined,
    forget: async () => ({}) as never,
  });
});
afterEach(async () => {
  await memories.settled();
  database.close();
  ephemeral.close();
});

async function say(
  text: string,
  { conversation = null, offTheRecord = false }: { conversation?: string | null; offTheRecord?: boolean } = {},
) {
  const events: ReplyEvent[] = [];
  for await (const event of chat.send({ conversation, text, offTheRecord, instead: null }).read()) events.push(event);
  return read(events);
}
function read(events: ReplyEvent[]) {
  const started = events[0];
  const finished = events.at(-1);
  if (started?.type !== 'started' || finished?.type !== 'finished') throw new Error('no answer');
  const shown = events.flatMap((event) => (event.type === 'text' ? [event.text] : [])).join('');
  const recalledLast = events.findLast((event) => event.type === 'recalled');
  return {
    started,
    message: finished.message,
    shown,
    conversation: started.conversation.id,
    chips: recalledLast?.type === 'recalled' ? recalledLast.recalled.map((one) => one.text) : [],
  };
}
const kinds = (notes: { kind: string }[] | undefined) => (notes ?? []).map(({ kind }) => kind);
const uses = () => database.memories.list({ limit: 10 }).reduce((sum, row) => sum + row.usedCount, 0);

describe('an answer that goes round in circles', () => {
  const ROUND = 'They have a special sense of hearing that helps them to hear the sounds of the world. ';

  it('is ended, keeps one round, and says so', async () => {
    model = () => `Dogs are good listeners. ${ROUND.repeat(400)}`;
    const asked = await say('Tell me about dogs.');
    expect(asked.message).toMatchObject({ state: 'complete', text: `Dogs are good listeners. ${ROUND}`.trim() });
    expect(kinds(asked.message.notes)).toEqual(['wentInCircles']);
    expect(asked.message.stats).toMatchObject({ ended: 'loop' });
    expect(asked.message.stats?.generatedTokens).toBeLessThan(200);
    // What nobody will read is not written behind the page.
    expect(running).toBe(0);
    expect(database.messages.get(asked.message.id)?.text).toBe(asked.message.text);
  });

  it('is left alone where the same was asked for again and again', async () => {
    model = () => ROUND.repeat(40);
    const asked = await say('Write one sentence about bats 40 times.');
    expect(asked.message.text).toBe(ROUND.repeat(40));
    expect(asked.message.stats).toMatchObject({ ended: 'stop' });
  });

  it('closes the code it was ended in', async () => {
    model = () => `Here:\n\`\`\`js\n${'await page.getByRole("button", { name: "Next" }).click();\n'.repeat(200)}`;
    const asked = await say('Show me a test.');
    expect(asked.message.text.split('```')).toHaveLength(3);
    expect(asked.message.text.split('Next')).toHaveLength(2);
  });
});

describe('the sampling of a chat', () => {
  it('is its own choice, else the settings, else what the makers of the model advise', async () => {
    const { conversation } = await say('Hello.');
    expect(sampled).toEqual({ temperature: 0.2, topP: 1 });
    expect(chat.change(conversation, { sampling: { temperature: 0.9 } }).sampling).toEqual({
      temperature: 0.9,
      topP: null,
    });
    await say('And now?', { conversation });
    expect(sampled).toEqual({ temperature: 0.9, topP: 1 });
    await expect(chat.sampling(conversation)).resolves.toEqual({
      temperature: { value: 0.9, from: 'chat' },
      topP: { value: 1, from: 'settings' },
    });
    chat.change(conversation, { sampling: { temperature: null } });
    await expect(chat.sampling(conversation)).resolves.toMatchObject({ temperature: { value: 0.2, from: 'model' } });
  });
});

describe('a denial and what it denies never stand together', () => {
  it('is asked once more with only the memory that answers, and nothing of the denial is ever shown', async () => {
    await say('My dog is called Biscuit.');
    await say('My dog bed is in the hall.');
    prompts = [];
    model = () => (prompts.length === 1 ? `${DENIAL} ${'And so on. '.repeat(50)}` : 'Your dog is called Biscuit.');
    const asked = await say('What is my dog called?');
    expect(asked.shown).toBe('Your dog is called Biscuit.');
    expect(asked.message.text).toBe('Your dog is called Biscuit.');
    expect(prompts.at(-1)?.at(-1)?.content).toBe('Memories:\n- My dog is called Biscuit.\n\nWhat is my dog called?');
    expect(asked.message.recalled.map((one) => one.text)).toEqual(['My dog is called Biscuit.']);
    expect(asked.chips).toEqual(['My dog is called Biscuit.']);
    // The denial is not written to its end behind the page.
    expect(running).toBe(0);
  });

  it.each([DENIAL, 'I don’t have that information.', 'Ahoy! I do not know your sister’s home, I am afraid.'])(
    'is a quotation of the user’s own words where the model insists: %s',
    async (denial) => {
      await say('My sister Zoë lives in Köln.');
      model = () => denial;
      const asked = await say('Where does my sister live?');
      expect(asked.shown).toBe('You told me: “My sister Zoë lives in Köln.”');
      expect(asked.message.text).toBe(asked.shown);
      expect(kinds(asked.message.notes)).toEqual(['quoted']);
      expect(asked.message.recalled).toHaveLength(1);
      expect(uses()).toBe(1);
    },
  );

  it('stays, and the chips go, where no memory answers', async () => {
    await say('My sister is allergic to cashews.');
    model = () => DENIAL;
    const asked = await say('Where does my sister live?');
    expect(prompts.at(-1)?.at(-1)?.content).toContain('- My sister is allergic to cashews.');
    expect(asked.shown).toBe(DENIAL);
    expect(asked.chips).toEqual([]);
    expect(asked.message.recalled).toEqual([]);
    expect(uses()).toBe(0);
    expect(kinds(asked.message.notes)).toEqual([]);
  });

  it('leaves no memory behind in the prompt when it is forgotten, shown above the answer or not', async () => {
    await say('My sister is allergic to cashews.');
    model = () => DENIAL;
    const asked = await say('Where does my sister live?');
    const kept = () => JSON.stringify(database.messages.prompt(asked.message.id));
    expect(kept()).toContain('cashews');
    await memories.forget(database.memories.list({ limit: 10 }).map(({ id }) => id));
    expect(kept()).not.toContain('cashews');
  });

  it.each([false, true])(
    'is a quotation of what was said in the same chat, off the record %s',
    async (offTheRecord) => {
      const told = await say('My sister Zoë lives in Köln.', { offTheRecord });
      model = () => DENIAL;
      const asked = await say('Where does my sister live?', { conversation: told.conversation });
      expect(asked.message.text).toBe('You told me: “My sister Zoë lives in Köln.”');
    },
  );

  it('never repeats a secret of the same chat', async () => {
    const told = await say('My wifi password is hunter2abc.');
    model = () => DENIAL;
    expect((await say('What is my wifi password?', { conversation: told.conversation })).message.text).toBe(DENIAL);
  });

  it('leaves an honest “I do not know” about the world alone', async () => {
    await say('My dog is called Biscuit.');
    model = () => 'I do not know that.';
    const asked = await say('What does a dog eat?');
    expect(prompts.at(-1)?.at(-1)?.content).toContain('- My dog is called Biscuit.');
    expect(asked.message).toMatchObject({ text: 'I do not know that.', recalled: [] });
  });
});

describe('a promise to remember', () => {
  it('is made true where no rule knew the statement', async () => {
    model = () => 'Got it, your niece turned four. I will remember that.';
    const told = await say('My niece Freya turned four yesterday.');
    expect(told.message.notes ?? []).toEqual([]);
    expect(database.memories.list({ limit: 5, state: 'active' }).map((row) => row.text)).toEqual([
      'My niece Freya turned four yesterday.',
    ]);
  });

  it('waits to be confirmed in another language, and the answer says so', async () => {
    model = () => 'Alles klar, das merke ich mir.';
    const told = await say('Meine Schwester Inês ist gegen Cashews allergisch.');
    expect(kinds(told.message.notes)).toEqual(['toConfirm']);
    expect(database.memories.list({ limit: 5 }).map(({ text, state }) => ({ text, state }))).toEqual([
      { text: 'Meine Schwester Inês ist gegen Cashews allergisch.', state: 'proposed' },
    ]);
  });

  it.each([
    ['My password is hunter2abc.', false, 'Nothing was stored from this message: it looks like a password.'],
    ['What is the capital of France?', false, 'Nothing was stored from this message.'],
    ['Thanks!', false, 'Nothing was stored from this message.'],
    ['My dog is called Biscuit.', true, 'Off the record: nothing was stored from this message.'],
  ])('is taken back beside the answer where nothing can be kept: %s', async (text, offTheRecord, sentence) => {
    model = () => 'Got it, I will remember that.';
    const told = await say(text, { offTheRecord });
    expect(told.message.notes?.map(noteSentence)).toEqual([sentence]);
    expect(database.memories.list({ limit: 5 })).toEqual([]);
    const home = offTheRecord ? ephemeral : database;
    expect(home.messages.get(told.message.id)?.notes).toEqual(told.message.notes);
  });

  it('says nothing where the fact is kept', async () => {
    model = () => 'Got it, I will remember that.';
    expect((await say('My dog is called Biscuit.')).message.notes).toEqual([]);
    expect((await say('My dog is called Biscuit.')).message.notes).toEqual([]);
  });

  it('does not bring back by itself what the user forgot, when the answer is written again', async () => {
    model = () => 'Got it, I will remember that.';
    const told = await say('My dog is called Biscuit.');
    await memories.forget(database.memories.list({ limit: 5 }).map((row) => row.id));
    const events: ReplyEvent[] = [];
    for await (const event of chat.regenerate(told.message.id).read()) events.push(event);
    expect(kinds(read(events).message.notes)).toEqual(['nothingStored']);
    expect(database.memories.list({ limit: 5, state: 'active' })).toEqual([]);
  });
});

describe('a message and what is kept of it', () => {
  it('is refused whole where the model cannot read it: nothing goes to memory, and the answer says so', async () => {
    const told = await say('My dog is called Biscuit. '.repeat(1_000));
    expect(told.message).toMatchObject({
      state: 'failed',
      failure: expect.stringMatching(/^This message has \d+ tokens/),
    });
    expect(told.message.notes?.map(noteSentence)).toEqual(['Nothing of this message was kept in memory.']);
    expect(database.memories.list({ limit: 5 })).toEqual([]);
  });

  it('is kept though the model fails', async () => {
    model = () => {
      throw new Error('broken');
    };
    expect((await say('My dog is called Biscuit.')).message.state).toBe('failed');
    expect(database.memories.list({ limit: 5 })).toHaveLength(1);
  });

  it('keeps its pasted parts in place when white space around it goes', async () => {
    const channel = chat.send({
      conversation: null,
      text: '  a\nPASTE\n ',
      pasted: [
        { start: 4, end: 9 },
        { start: 9, end: 90 },
        { start: 0, end: 1 },
      ],
      offTheRecord: false,
      instead: null,
    });
    const events: ReplyEvent[] = [];
    for await (const event of channel.read()) events.push(event);
    expect(read(events).started.user).toMatchObject({ text: 'a\nPASTE', pasted: [{ start: 2, end: 7 }] });
  });
});
