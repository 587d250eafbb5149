import type { PromptMessage } from '../../../../src-shared/contract/index.ts';
import type { AdapterChoice, ModelSession } from '../../engine/session.ts';
import type { TakenReading } from '../../harness/index.ts';
import type { PauseGate } from './pauseGate.ts';

/** Long enough for any everyday answer. */
export const EVERYDAY_ANSWER_TOKENS = 96;
/** Prompts per lease: short enough that someone who writes in the night waits about a second. */
const CHUNK = 8;

export interface NightModel {
  session: ModelSession;
  gate: PauseGate;
  signal: AbortSignal;
}

export interface Question {
  messages: readonly PromptMessage[];
  maxTokens: number;
}

/** One prompt under this system message, answered at the length of an everyday answer unless told otherwise. */
export function questionTo(system: string, prompt: string, maxTokens = EVERYDAY_ANSWER_TOKENS): Question {
  return {
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: prompt },
    ],
    maxTokens,
  };
}

/**
 * Answers many prompts with one adapter, in chunks, stepping aside for chat between them. Yields in order of
 * completion; a reply that was cut is not `whole`.
 */
export async function* askMany(
  { session, gate, signal }: NightModel,
  adapter: AdapterChoice,
  prompts: readonly Question[],
  sampling: { temperature: number; seed: number } = { temperature: 0, seed: 0 },
): AsyncGenerator<{ index: number; text: string; whole: boolean }> {
  for (let start = 0; start < prompts.length; start += CHUNK) {
    await gate.wait(signal);
    const chunk = prompts
      .slice(start, start + CHUNK)
      .map((prompt) => ({ messages: [...prompt.messages], maxTokens: prompt.maxTokens }));
    const replies = await session.use(adapter, 'night', signal, async (engine) => {
      const found: { index: number; text: string; whole: boolean }[] = [];
      for await (const { index, text, finishReason } of engine.generateBatch(
        { prompts: chunk, temperature: sampling.temperature, seed: sampling.seed },
        { signal },
      ))
        found.push({ index, text, whole: finishReason === 'stop' });
      return found;
    });
    for (const reply of replies) yield { ...reply, index: start + reply.index };
  }
}

/** Scores many reference answers with one adapter, in chunks: mean nats per token. */
export async function* scoreMany(
  { session, gate, signal }: NightModel,
  adapter: AdapterChoice,
  pairs: readonly { messages: readonly PromptMessage[]; answer: string }[],
): AsyncGenerator<{ index: number; nll: number; tokens: number }> {
  const chunkSize = CHUNK * 4;
  for (let start = 0; start < pairs.length; start += chunkSize) {
    await gate.wait(signal);
    const items = pairs
      .slice(start, start + chunkSize)
      .map((pair) => ({ messages: [...pair.messages], answer: pair.answer }));
    const scores = await session.use(adapter, 'night', signal, async (engine) => {
      const found: { index: number; nll: number; tokens: number }[] = [];
      for await (const item of engine.score({ items }, { signal })) found.push(item);
      return found;
    });
    for (const score of scores) yield { index: start + score.index, nll: score.nll, tokens: score.tokens };
  }
}

/**
 * Takes both readings of many exam questions with one adapter, a chunk at a time: the greedy reply, and how surprising
 * the reference answer is.
 */
export async function* examineMany(
  { session, gate, signal }: NightModel,
  adapter: AdapterChoice,
  questions: readonly { messages: readonly PromptMessage[]; answer: string; maxTokens: number }[],
): AsyncGenerator<TakenReading[]> {
  for (let start = 0; start < questions.length; start += CHUNK) {
    await gate.wait(signal);
    const items = questions
      .slice(start, start + CHUNK)
      .map(({ messages, answer, maxTokens }) => ({ messages: [...messages], answer, maxTokens }));
    yield await session.use(adapter, 'night', signal, async (engine) => {
      const found: TakenReading[] = [];
      for await (const item of engine.examine({ items }, { signal }))
        found.push({ index: start + item.index, reply: item.text, nll: item.nll });
      return found;
    });
  }
}

/** How likely each option is: nats of all its tokens together, how many they are, and nats of an end behind it. */
export interface OptionReading {
  index: number;
  sums: number[];
  tokens: number[];
  ends: number[];
}

/** Reads how likely each of a few answers to each prompt is, with one adapter, a chunk at a time: nothing is written. */
export async function* chooseMany(
  { session, gate, signal }: NightModel,
  adapter: AdapterChoice,
  questions: readonly { messages: readonly PromptMessage[]; options: readonly string[] }[],
): AsyncGenerator<OptionReading[]> {
  for (let start = 0; start < questions.length; start += CHUNK) {
    await gate.wait(signal);
    const items = questions
      .slice(start, start + CHUNK)
      .map(({ messages, options }) => ({ messages: [...messages], options: [...options] }));
    yield await session.use(adapter, 'night', signal, async (engine) => {
      const found: OptionReading[] = [];
      for await (const item of engine.choose({ items }, { signal })) found.push({ ...item, index: start + item.index });
      return found;
    });
  }
}
