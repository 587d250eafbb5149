import type { PromptMessage } from '../../../src-shared/contract/index.ts';
import { memoryInPrompt } from './inPrompt.ts';

/** The system line when the user wrote none. The pocket model was trained on exactly these words. */
export const DEFAULT_SYSTEM_LINE = 'You are Circadia, a small assistant on this computer.';

export interface PromptParts {
  systemPrompt: string;
  /** Standing wishes, joined into one style line. */
  directives: readonly string[];
  /** Earlier turns, oldest first. */
  history: readonly { role: 'user' | 'assistant'; text: string }[];
  memories: readonly string[];
  question: string;
}

/** The messages the model reads: memories are quoted as data inside the last turn, so earlier turns stay a stable prefix. */
export function assemblePrompt(parts: PromptParts): PromptMessage[] {
  return [
    { role: 'system', content: systemMessage(parts.systemPrompt, parts.directives) },
    ...parts.history.map((turn): PromptMessage => ({ role: turn.role, content: turn.text })),
    { role: 'user', content: withMemories(parts.question, parts.memories) },
  ];
}

/** The system line plus the style line, if any. */
export function systemMessage(systemPrompt: string, directives: readonly string[]): string {
  const line = systemPrompt.trim() === '' ? DEFAULT_SYSTEM_LINE : systemPrompt.trim();
  return directives.length === 0 ? line : `${line}\nStyle: ${directives.join(' ')}`;
}

/** The question with its memory block in front. */
export function withMemories(question: string, memories: readonly string[]): string {
  if (memories.length === 0) return question;
  return `Memories:\n${memories.map((memory) => `- ${memoryInPrompt(memory)}`).join('\n')}\n\n${question}`;
}

export interface FitBudget {
  windowTokens: number;
  replyTokens: number;
}
export type Fit = { kind: 'fits'; prompt: PromptMessage[]; tokens: number; memoriesUsed: number } | { kind: 'tooLong'; tokens: number; limit: number };

/** Drops the oldest turns, then the weakest memories, until prompt and reply fit the window; `count` gives the tokens of a prompt. */
export async function fitPrompt(parts: PromptParts, budget: FitBudget, count: (prompt: PromptMessage[]) => Promise<number>): Promise<Fit> {
  const limit = budget.windowTokens - budget.replyTokens;
  let history = [...parts.history];
  let memories = [...parts.memories];
  for (;;) {
    const prompt = assemblePrompt({ ...parts, history, memories });
    const tokens = await count(prompt);
    if (tokens <= limit) return { kind: 'fits', prompt, tokens, memoriesUsed: memories.length };
    if (history.length > 0) history = dropOldest(history, tokens / limit);
    else if (memories.length > 0) memories = memories.slice(0, -1);
    else return { kind: 'tooLong', tokens, limit };
  }
}

/** Removes at least one exchange; more at once when far over the limit. The rest starts with a user turn. */
function dropOldest(history: PromptParts['history'][number][], over: number): PromptParts['history'][number][] {
  let cut = Math.max(1, Math.floor(history.length * (1 - 1 / Math.max(over, 1.01)) * 0.8));
  while (cut < history.length && history[cut]?.role === 'assistant') cut += 1;
  return history.slice(cut);
}
