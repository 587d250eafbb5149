import type { Template } from '../../engine/protocol.ts';
import type { Role } from '../../../../src-shared/contract/vocabulary.ts';
import type { PromptMessage, Wish } from '../../../../src-shared/contract/index.ts';
import { lineText } from '../../manner/index.ts';
import { memoryInPrompt } from './inPrompt.ts';

/** The practice model was trained on exactly these words. */
export const DEFAULT_SYSTEM_LINE = 'You are Circadia, a small assistant on this computer.';

/**
 * The system line when the user wrote none. SmolLM2 told that it is small and on a computer named the capital of France
 * in French and wrong; told what most models were told in their training it answers.
 */
export function systemLine(template: Template): string {
  return template === 'pocket' ? DEFAULT_SYSTEM_LINE : 'You are Circadia, a helpful assistant.';
}

/** What a model is told before all else: the user's words, else the line of its kind. */
export function systemInForce(systemPrompt: string, template: Template): string {
  const own = systemPrompt.trim();
  return own === '' ? systemLine(template) : own;
}

export interface PromptParts {
  systemPrompt: string;
  /** Standing wishes, told in one style line. */
  wishes: readonly Wish[];
  /** Earlier turns, oldest first. */
  history: readonly { role: Role; text: string }[];
  memories: readonly string[];
  question: string;
}

/**
 * The messages the model reads: memories are quoted as data inside the last turn, so earlier turns stay a stable
 * prefix.
 */
export function assemblePrompt(parts: PromptParts): PromptMessage[] {
  return [
    { role: 'system', content: systemMessage(parts.systemPrompt, parts.wishes) },
    ...parts.history.map((turn): PromptMessage => ({ role: turn.role, content: turn.text })),
    { role: 'user', content: withMemories(parts.question, parts.memories) },
  ];
}

/** The system line as it is in force, plus the style line, if any. */
export function systemMessage(systemPrompt: string, wishes: readonly Wish[]): string {
  return wishes.length === 0 ? systemPrompt : `${systemPrompt}\nStyle: ${lineText(wishes)}`;
}

/** The question with its memory block in front. */
export function withMemories(question: string, memories: readonly string[]): string {
  if (memories.length === 0) return question;
  return `Memories:\n${memories.map((memory) => `- ${memoryInPrompt(memory)}`).join('\n')}\n\n${question}`;
}
