import { afterEach, beforeEach, expect, test } from 'vitest';
import { createChannel } from '../../src-main/core/channel.ts';
import { type AnswerDependencies, writeAnswer } from '../../src-main/core/chat/answer/writeAnswer.ts';
import { openDatabase, type OpenDatabase } from '../../src-main/node/database/openDatabase.ts';
import { type ReplyEvent, DEFAULT_SETTINGS } from '../../src-shared/contract/index.ts';

const DONE = {
  text: '',
  finishReason: 'stop' as const,
  promptTokens: 9,
  reusedTokens: 0,
  generatedTokens: 1,
  promptSeconds: 0,
  generationSeconds: 1,
};
const clock = { now: () => 1_000, every: () => () => {} };
let database: OpenDatabase;
beforeEach(() => {
  database = openDatabase(':memory:', { clock });
  database.conversations.insert({ id: 'c', title: 'A chat', createdAt: 1, systemPrompt: null });
  database.messages.insert([
    {
      id: 'q',
      conversation: 'c',
      parent: null,
      role: 'user',
      text: 'What is <|pad|>?',
      state: 'complete',
      createdAt: 2,
    },
    { id: 'a', conversation: 'c', parent: 'q', role: 'assistant', text: '', state: 'streaming', createdAt: 3 },
  ]);
});
afterEach(() => database.close());

/** The answer of an engine that says these pieces, whatever it is asked. */
async function answerOf(pieces: readonly string[]) {
  const prompts: string[] = [];
  const engine = {
    tokenize: async () => ({ tokens: 9 }),
    generate: async function* ({ messages }: { messages: { content: string }[] }) {
      prompts.push(messages.at(-1)?.content ?? '');
      for (const text of pieces) yield { text, tokens: 1 };
      return DONE;
    },
  };
  const deps = {
    database,
    models: { list: async () => [] },
    session: {
      description: async () => ({ name: 'fake', label: 'Fake', template: 'pocket', installed: true, sampling: null }),
      on() {
        return this;
      },
      active: () => null,
      loaded: {
        get: () => ({ windowTokens: 2048, description: { label: 'Fake', template: 'pocket', sampling: null } }),
      },
      use: (_adapter: unknown, _who: unknown, _signal: unknown, act: (one: typeof engine) => unknown) => act(engine),
    },
    memories: { recall: async () => [] },
    style: { wishes: async () => [] },
    clock,
    log: { info() {}, warn() {}, error() {} },
    settings: () => DEFAULT_SETTINGS,
    again: false,
    hear: null,
    active: () => ({ adapter: null, night: null }),
  } as unknown as AnswerDependencies;
  const channel = createChannel<ReplyEvent>();
  const message = await writeAnswer(
    deps,
    database.messages.get('q')!,
    database.messages.get('a')!,
    false,
    channel,
    new AbortController().signal,
  );
  channel.end();
  let seen = '';
  for await (const event of channel.read()) if (event.type === 'text') seen += event.text;
  return { message, seen, prompts };
}

test('an answer of control tokens alone is neither shown nor kept, and says why there is none', async () => {
  const { message, seen } = await answerOf(Array.from({ length: 53 }, () => '<|pad|>'));
  expect(seen).toBe('');
  expect({ state: message.state, text: message.text, failure: message.failure }).toEqual({
    state: 'failed',
    text: '',
    failure: 'It found no words for this. Say it in other words, or choose a larger model in Settings.',
  });
});

test('control tokens among words are taken out on the way, and the question reaches the model as it was written', async () => {
  const { message, seen, prompts } = await answerOf(['A pad ', '<|p', 'ad|>', 'fills rows.']);
  expect([message.state, message.text, seen]).toEqual(['complete', 'A pad fills rows.', 'A pad fills rows.']);
  expect(prompts).toEqual(['What is <|pad|>?']);
});
