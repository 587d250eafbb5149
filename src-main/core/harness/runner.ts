import type { ExamSplit, ExamTask } from '../../../src-shared/contract/vocabulary.ts';
import { gradeChosen } from './choose.ts';
import { grade } from './graders/grade.ts';
import type { ExamItem } from '../exam-items/index.ts';
import type { ItemResult } from './summarise.ts';

export interface HarnessMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

export interface WrittenQuestion {
  readonly reading: 'written';
  readonly messages: readonly HarnessMessage[];
  readonly answer: string;
  readonly maxTokens: number;
}

export interface ChosenQuestion {
  readonly reading: 'chosen';
  readonly messages: readonly HarnessMessage[];
  /** The right answer first: each is read by itself, so none gains by where it stands. */
  readonly options: readonly [string, ...string[]];
  /** The options as they are read: an answer that is only a value stands in a sentence. */
  readonly said: readonly string[];
}

export type HarnessQuestion = WrittenQuestion | ChosenQuestion;

/**
 * What a model did with an item: its greedy reply or the option it finds likeliest, and the mean nats per token of the
 * right answer.
 */
export interface ItemReading {
  readonly reply: string;
  readonly nll: number;
}

export interface TakenReading extends ItemReading {
  readonly index: number;
}

/** What became of every question, in any order, a few at a time, each with the index of its question. */
export type TakeReadings = (
  questions: readonly HarnessQuestion[],
  signal: AbortSignal,
) => AsyncIterable<readonly TakenReading[]>;

export interface HarnessProgress {
  readonly done: number;
  readonly of: number;
}

export interface RunHarnessRequest {
  readonly items: readonly ExamItem[];
  readonly take: TakeReadings;
  readonly signal: AbortSignal;
  /** Put before every question; none by default. */
  readonly system?: string;
  /** A reading that was taken earlier. */
  readonly known?: (item: ExamItem) => ItemReading | undefined;
  /** Called with every few readings as they come, before the next are taken: what was kept need not be taken again. */
  readonly keep?: (readings: readonly (ItemReading & { readonly item: ExamItem })[]) => void;
  readonly onProgress?: (progress: HarnessProgress) => void;
}

export interface HarnessResult extends ItemResult {
  readonly split: ExamSplit;
  readonly prompt: string;
  readonly reference: string;
  readonly reply: string;
  readonly reason: string;
}

/** Asks every item not known yet and grades all, in the order of the items; fails when one is missing. */
export async function runHarness(request: RunHarnessRequest): Promise<HarnessResult[]> {
  const { items, signal, onProgress } = request;
  const readings = items.map((item) => request.known?.(item));
  const missing = [...items.entries()].filter(([index]) => readings[index] === undefined);
  let done = items.length - missing.length;
  signal.throwIfAborted();
  if (missing.length > 0) {
    const questions = missing.map(([, item]) => questionOf(item, request.system));
    for await (const taken of request.take(questions, signal)) {
      const kept = taken.flatMap(({ index, reply, nll }) => {
        const [position, item] = missing[index] ?? [];
        if (position === undefined || item === undefined) return [];
        readings[position] = { reply, nll };
        return [{ item, reply, nll }];
      });
      request.keep?.(kept);
      done += kept.length;
      onProgress?.({ done, of: items.length });
      signal.throwIfAborted();
    }
  } else onProgress?.({ done, of: items.length });
  return items.map((item, index) => {
    const reading = readings[index];
    if (reading === undefined) throw new Error(`The exam has no answer to item ${index + 1} of ${items.length}.`);
    return resultOf(item, reading);
  });
}

/** An item as it is asked: the one wording of the prompt, whoever reads it. */
export function questionOf(item: ExamItem, system: string | undefined): HarnessQuestion {
  const question = { role: 'user' as const, content: item.prompt };
  const messages = system === undefined ? [question] : [{ role: 'system' as const, content: system }, question];
  switch (item.reading) {
    case 'written':
      return { reading: 'written', messages, answer: item.answer, maxTokens: tokensFor(item) };
    case 'chosen':
      // Among one alone the right answer is always chosen.
      if (item.near.length === 0) throw new RangeError(`Nothing stands beside the answer of ${item.id}.`);
      return {
        reading: 'chosen',
        messages,
        options: [item.answer, ...item.near],
        said: [item.answer, ...item.near].map((option) => saidOf(item.task, option)),
      };
  }
}

/** Skills whose answers are a bare value, as few models would say it. */
const BARE: ReadonlySet<ExamTask> = new Set(['arithmetic', 'word-problems', 'logic', 'code', 'knowledge']);

// docs/decisions/031: SmolLM2 told right sums from wrong ones by chance alone when the bare number was read.
function saidOf(task: ExamTask, option: string): string {
  return BARE.has(task) ? `The answer is ${option.replace(/\.$/, '')}.` : option;
}

/** Skills of which a model may reason aloud; what it states last counts. */
const REASONED: ReadonlySet<ExamTask> = new Set(['arithmetic', 'word-problems', 'logic', 'code']);
/** Room for reasoning; it costs nothing with a model that just answers. */
const REASONING_TOKENS = 160;

function tokensFor({ task, maxTokens }: ExamItem): number {
  return REASONED.has(task) ? Math.max(maxTokens, REASONING_TOKENS) : maxTokens;
}

function resultOf(item: ExamItem, { reply, nll }: ItemReading): HarnessResult {
  const { correct, reason } = item.reading === 'chosen' ? gradeChosen(item.answer, reply) : grade(item, reply);
  return {
    itemId: item.id,
    task: item.task,
    split: item.split,
    prompt: item.prompt,
    reference: item.answer,
    reply,
    correct,
    reason,
    nll,
  };
}
