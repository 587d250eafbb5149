import type { EngineClient } from '../../src-main/core/engine/client.ts';
import { DEFAULT_SYSTEM_LINE } from '../../src-main/core/chat/index.ts';
import type { PromptMessage } from '../../src-shared/contract/index.ts';

/** Medians, and what they are medians of. */
export interface Speed {
  firstTokenMs: number;
  promptTokens: number;
  firstTokenRuns: number;
  decodeTokensPerSecond: number;
  decodeRuns: number;
}

const PROMPT_TOKENS = 60;
const RUNS = 9;
/** Too short an answer measures the clock. */
const FEWEST_DECODED = 8;
const MOST_TOKENS = 72;

/** Different from the first word on, so that no run finds its prompt in a cache. */
const OPENERS = ['Today', 'Yesterday', 'Once', 'Later', 'Sometimes', 'Here', 'Perhaps', 'Tomorrow', 'Mostly', 'Then'];
const STORY =
  'I went down to the river with my sister and we saw a grey heron there, and then we had tea and talked about our plans for the summer and the garden at home'.split(
    ' ',
  );
export const CHATS = [
  'Hello, how are you?',
  'I slept badly last night.',
  'What can you do?',
  'My neighbour is called Torben.',
  'I had a long day at work.',
  'Any tips to stay calm?',
  'Who are you?',
  'I am learning to swim.',
  'What do you like?',
  'It is raining again.',
];

const asked = (content: string): PromptMessage[] => [
  { role: 'system', content: DEFAULT_SYSTEM_LINE },
  { role: 'user', content },
];

/**
 * First-token time after a prompt of at least 60 tokens and speed of decoding, greedy, as the chat asks; nothing is
 * reused between runs.
 */
export async function measureSpeed(engine: EngineClient): Promise<Speed> {
  const firstTokens: number[] = [];
  let promptTokens = 0;
  for (const [index, opener] of OPENERS.entries()) {
    const messages = await promptOfLength(engine, opener);
    const reply = await timed(engine, messages, 4);
    if (reply.reusedTokens > 0)
      throw new Error(`the prompt was not read anew: ${reply.reusedTokens} tokens were reused`);
    promptTokens = Math.max(promptTokens, reply.promptTokens);
    // The first run warms up.
    if (index > 0) firstTokens.push(reply.firstTokenMs);
  }
  const speeds: number[] = [];
  for (const text of CHATS) {
    const reply = await timed(engine, asked(text), MOST_TOKENS);
    if (reply.generatedTokens >= FEWEST_DECODED) speeds.push(reply.generatedTokens / reply.generationSeconds);
  }
  if (firstTokens.length < RUNS || speeds.length < 5)
    throw new Error(
      `too few runs: ${firstTokens.length} first tokens, ${speeds.length} answers of ${FEWEST_DECODED} tokens`,
    );
  return {
    firstTokenMs: median(firstTokens),
    promptTokens,
    firstTokenRuns: firstTokens.length,
    decodeTokensPerSecond: median(speeds),
    decodeRuns: speeds.length,
  };
}

/** Holds `count` chats of one turn, each in a conversation of its own. */
export async function chat(engine: EngineClient, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1)
    await timed(engine, asked(CHATS[index % CHATS.length] as string), MOST_TOKENS, `bench-${index}`);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return ((sorted[middle] ?? Number.NaN) + (sorted[sorted.length - 1 - middle] ?? Number.NaN)) / 2;
}

/** The shortest start of the story that makes 60 tokens with the system line. */
async function promptOfLength(engine: EngineClient, opener: string): Promise<PromptMessage[]> {
  for (let words = 20; words <= STORY.length * 2; words += 1) {
    const messages = asked(`${opener} ${[...STORY, ...STORY].slice(0, words).join(' ')}.`);
    if ((await engine.tokenize({ messages })).tokens >= PROMPT_TOKENS) return messages;
  }
  throw new Error('the story is too short');
}

async function timed(
  engine: EngineClient,
  messages: readonly PromptMessage[],
  maxTokens: number,
  cacheKey: string | null = null,
) {
  const startedAt = performance.now();
  const stream = engine.generate({ messages: [...messages], maxTokens, temperature: 0, cacheKey });
  let step = await stream.next();
  const firstTokenMs = performance.now() - startedAt;
  while (step.done !== true) step = await stream.next();
  return { ...step.value, firstTokenMs };
}
