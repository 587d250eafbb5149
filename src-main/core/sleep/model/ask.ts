import type { PromptMessage } from '../../../../src-shared/contract/index.ts';
import type { AdapterChoice } from '../../engine/session.ts';
import type { TakenReading } from '../../harness/index.ts';
import { inTurns, type NightModel } from './inTurns.ts';

export type { NightModel } from './inTurns.ts';

/** Long enough for any everyday answer. */
export const EVERYDAY_ANSWER_TOKENS = 96;
/** How answers are drawn; greedy at temperature 0. */
export interface Sampling {
  temperature: number;
  topP?: number;
  seed: number;
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
 * Answers many prompts with one adapter. Yields in order of completion; a reply that was cut is not `whole`. A question
 * may have a sampling of its own: several tries at one prompt differ in their seeds.
 */
export async function* askMany(
  model: NightModel,
  adapter: AdapterChoice,
  prompts: readonly (Question & Partial<Sampling>)[],
  sampling: Sampling = { temperature: 0, seed: 0 },
): AsyncGenerator<{ index: number; text: string; whole: boolean }> {
  const found = inTurns(model, adapter, prompts, (engine, part, signal) =>
    engine.generateBatch(
      { prompts: part.map((prompt) => ({ ...prompt, messages: [...prompt.messages] })), ...sampling },
      { signal },
    ),
  );
  for await (const { index, text, finishReason } of found) yield { index, text, whole: finishReason === 'stop' };
}

/** Scores many reference answers with one adapter: mean nats per token. Yields in order of completion. */
export async function* scoreMany(
  model: NightModel,
  adapter: AdapterChoice,
  pairs: readonly { messages: readonly PromptMessage[]; answer: string }[],
): AsyncGenerator<{ index: number; nll: number; tokens: number }> {
  const found = inTurns(model, adapter, pairs, (engine, part, signal) =>
    engine.score({ items: part.map(({ messages, answer }) => ({ messages: [...messages], answer })) }, { signal }),
  );
  for await (const { index, nll, tokens } of found) yield { index, nll, tokens };
}

/**
 * Takes both readings of many exam questions with one adapter, as they are done: the greedy reply, and how surprising
 * the reference answer is.
 */
export async function* examineMany(
  model: NightModel,
  adapter: AdapterChoice,
  questions: readonly { messages: readonly PromptMessage[]; answer: string; maxTokens: number }[],
): AsyncGenerator<TakenReading[]> {
  const found = inTurns(model, adapter, questions, (engine, part, signal) =>
    engine.examine(
      { items: part.map(({ messages, answer, maxTokens }) => ({ messages: [...messages], answer, maxTokens })) },
      { signal },
    ),
  );
  for await (const { index, text, nll } of found) yield [{ index, reply: text, nll }];
}

/** How likely each option is: nats of all its tokens together, how many they are, and nats of an end behind it. */
export interface OptionReading {
  index: number;
  sums: number[];
  tokens: number[];
  ends: number[];
}

/** Reads how likely each of a few answers to each prompt is, with one adapter: nothing is written. */
export async function* chooseMany(
  model: NightModel,
  adapter: AdapterChoice,
  questions: readonly { messages: readonly PromptMessage[]; options: readonly string[] }[],
): AsyncGenerator<OptionReading[]> {
  const found = inTurns(model, adapter, questions, (engine, part, signal) =>
    engine.choose(
      { items: part.map(({ messages, options }) => ({ messages: [...messages], options: [...options] })) },
      { signal },
    ),
  );
  for await (const item of found) yield [item];
}
