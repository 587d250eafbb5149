import type { PromptMessage } from '../../../../src-shared/contract/index.ts';
import { assemblePrompt, type PromptParts } from './prompt.ts';

export interface FitBudget {
  windowTokens: number;
  replyTokens: number;
}
export type Fit =
  | { kind: 'fits'; prompt: PromptMessage[]; tokens: number; memoriesUsed: number }
  | { kind: 'tooLong'; tokens: number; limit: number };
type Fits = Extract<Fit, { kind: 'fits' }>;
type Count = (prompt: PromptMessage[]) => Promise<number>;
type History = PromptParts['history'];

/** Few texts are longer than this for each token, so older turns than these would not fit anyway. */
const CHARACTERS_PER_TOKEN = 16;
/** Even with every character escaped, a prompt of this size stays below the line limit of the engine. */
const MOST_CHARACTERS = 1_000_000;
/** Each one halves what is not known yet, and mostly far more. */
const MOST_HISTORY_COUNTS = 6;

/** How much of a history is worth reading for a window of this size. */
export function worthReading(windowTokens: number): number {
  return Math.min(MOST_CHARACTERS, windowTokens * CHARACTERS_PER_TOKEN);
}

/**
 * The longest prompt with the newest turns that leaves room for the reply: the oldest turns go first, then the weakest
 * memories.
 * `count` gives the tokens of a prompt. It is asked a bounded number of times, for prompts of bounded size, however
 * long the history is.
 */
export async function fitPrompt(parts: PromptParts, budget: FitBudget, count: Count): Promise<Fit> {
  const limit = budget.windowTokens - budget.replyTokens;
  const most = worthReading(budget.windowTokens);
  const bounded = { ...parts, memories: firstOf(parts.memories, most), history: newestTurns(parts.history, most) };
  const whole = assemblePrompt(bounded);
  if (lengthOf(whole) <= limit * CHARACTERS_PER_TOKEN) {
    const tokens = await count(whole);
    if (tokens <= limit) return { kind: 'fits', prompt: whole, tokens, memoriesUsed: bounded.memories.length };
  }
  const bare = await fitMemories(bounded, limit, count);
  return bare.kind === 'tooLong' ? bare : addHistory(bare, bounded, limit, count);
}

/** Without any history: the strongest memories that fit. */
async function fitMemories(parts: PromptParts, limit: number, count: Count): Promise<Fit> {
  let memories = [...parts.memories];
  for (;;) {
    const prompt = assemblePrompt({ ...parts, history: [], memories });
    const tokens = await count(prompt);
    if (tokens <= limit) return { kind: 'fits', prompt, tokens, memoriesUsed: memories.length };
    if (memories.length === 0) return { kind: 'tooLong', tokens, limit };
    memories = memories.slice(0, -1);
  }
}

/**
 * Looks for the oldest turn to begin with, between what is known to fit and what is known not to; what is returned was
 * counted.
 */
async function addHistory(bare: Fits, parts: PromptParts, limit: number, count: Count): Promise<Fits> {
  const memories = parts.memories.slice(0, bare.memoriesUsed);
  const starts = parts.history.flatMap((turn, index) => (turn.role === 'user' ? [index] : []));
  const promptFrom = (position: number) =>
    assemblePrompt({
      ...parts,
      memories,
      history: position === starts.length ? [] : parts.history.slice(starts[position]),
    });
  const charactersFrom = charactersAfter(parts.history);
  let best = bare;
  let fits = starts.length;
  let fails = -1;
  let tokensPerCharacter = bare.tokens / Math.max(1, lengthOf(bare.prompt));
  for (let asked = 0; asked < MOST_HISTORY_COUNTS && fits - fails > 1; asked += 1) {
    const room = (limit - bare.tokens) / tokensPerCharacter;
    const wanted = starts.findIndex((start) => (charactersFrom[start] ?? 0) <= room);
    const position = Math.min(Math.max(wanted === -1 ? starts.length : wanted, fails + 1), fits - 1);
    const prompt = promptFrom(position);
    const tokens = await count(prompt);
    if (tokens <= limit) {
      best = { kind: 'fits', prompt, tokens, memoriesUsed: bare.memoriesUsed };
      fits = position;
    } else fails = position;
    tokensPerCharacter = Math.max(tokens - bare.tokens, 1) / Math.max(1, charactersFrom[starts[position] ?? 0] ?? 0);
  }
  return best;
}

/** The strongest memories of at most so many characters together. */
function firstOf(memories: readonly string[], most: number): string[] {
  let characters = 0;
  const tooMany = memories.findIndex((memory) => (characters += memory.length) > most);
  return memories.slice(0, tooMany === -1 ? memories.length : tooMany);
}

/** The newest turns of at most so many characters together, beginning with a question. */
function newestTurns(history: History, most: number): History {
  let characters = 0;
  let from = history.length;
  while (from > 0) {
    characters += history[from - 1]?.text.length ?? 0;
    if (characters > most) break;
    from -= 1;
  }
  while (from < history.length && history[from]?.role === 'assistant') from += 1;
  return history.slice(from);
}

/** For each turn, the characters from its start to the end of the history. */
function charactersAfter(history: History): number[] {
  let sum = 0;
  return history
    .toReversed()
    .map((turn) => (sum += turn.text.length))
    .toReversed();
}

function lengthOf(prompt: readonly PromptMessage[]): number {
  return prompt.reduce((sum, message) => sum + message.content.length, 0);
}
