import { grade } from './graders/grade.ts';
import type { ItemResult } from './summarise.ts';
import type { HarnessItem } from './types.ts';

export interface HarnessMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

export interface HarnessPrompt {
  readonly id: string;
  readonly messages: readonly HarnessMessage[];
  readonly maxTokens: number;
}

export interface HarnessPair {
  readonly id: string;
  readonly messages: readonly HarnessMessage[];
  readonly answer: string;
}

/** Greedy replies, in any order, each with the index of its prompt. */
export type GenerateReplies = (prompts: readonly HarnessPrompt[], signal: AbortSignal) => AsyncIterable<{ readonly index: number; readonly text: string }>;

/** Mean nats per token of each reference answer, in any order. */
export type ScoreAnswers = (pairs: readonly HarnessPair[], signal: AbortSignal) => AsyncIterable<{ readonly index: number; readonly nll: number; readonly tokens: number }>;

export interface HarnessProgress {
  readonly stage: 'score' | 'generate';
  readonly done: number;
  readonly of: number;
}

export interface RunHarnessRequest {
  readonly items: readonly HarnessItem[];
  readonly generate: GenerateReplies;
  readonly score: ScoreAnswers;
  readonly signal: AbortSignal;
  /** Put before every question; none by default. */
  readonly system?: string;
  /** `done` counts both readings, so `of` is twice the number of items. */
  readonly onProgress?: (progress: HarnessProgress) => void;
}

export interface HarnessResult extends ItemResult {
  readonly prompt: string;
  readonly reference: string;
  readonly reply: string;
  readonly reason: string;
}

const messagesFor = (item: HarnessItem, system: string | undefined): HarnessMessage[] => [
  ...(system === undefined ? [] : [{ role: 'system' as const, content: system }]),
  { role: 'user', content: item.prompt },
];

/** Takes both readings of every item and returns them in the order of the items; fails when a reading is missing. */
export async function runHarness(request: RunHarnessRequest): Promise<HarnessResult[]> {
  const { items, signal, onProgress } = request;
  const conversations = items.map((item) => ({ id: item.id, messages: messagesFor(item, request.system) }));
  const pairs = conversations.map((conversation, index) => ({ ...conversation, answer: (items[index] as HarnessItem).answer }));
  const prompts = conversations.map((conversation, index) => ({ ...conversation, maxTokens: (items[index] as HarnessItem).maxTokens }));
  let done = 0;
  const collect = async <Reading extends { readonly index: number }>(stage: HarnessProgress['stage'], readings: AsyncIterable<Reading>): Promise<Map<number, Reading>> => {
    const found = new Map<number, Reading>();
    for await (const reading of readings) {
      signal.throwIfAborted();
      found.set(reading.index, reading);
      done += 1;
      onProgress?.({ stage, done, of: items.length * 2 });
    }
    signal.throwIfAborted();
    return found;
  };
  signal.throwIfAborted();
  const scores = await collect('score', request.score(pairs, signal));
  const replies = await collect('generate', request.generate(prompts, signal));
  return items.map((item, index) => {
    const [score, reply] = [scores.get(index), replies.get(index)];
    if (score === undefined || reply === undefined) throw new Error(`The exam has no answer to item ${index + 1} of ${items.length}.`);
    const { correct, reason } = grade(item, reply.text);
    return { itemId: item.id, task: item.task, prompt: item.prompt, reference: item.answer, reply: reply.text, correct, reason, nll: score.nll };
  });
}
