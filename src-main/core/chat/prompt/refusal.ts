import type { PromptMessage } from '../../../../src-shared/contract/index.ts';
import { EngineError } from '../../engine/connection.ts';
import { assemblePrompt } from './prompt.ts';

/** So many tokens a character can be, and the template around the message. */
const MOST_TOKENS_OF_A_CHARACTER = 3;
const TEMPLATE_TOKENS = 100;

/** The tokens of a question that does not fit even alone; null when it fits. Asked before anything is kept of it. */
export async function refusalOf(
  systemPrompt: string,
  question: string,
  limit: number,
  count: (prompt: PromptMessage[]) => Promise<number>,
): Promise<number | null> {
  if ((systemPrompt.length + question.length) * MOST_TOKENS_OF_A_CHARACTER + TEMPLATE_TOKENS <= limit) return null;
  const tokens = await count(assemblePrompt({ systemPrompt, wishes: [], history: [], memories: [], question }));
  return tokens > limit ? tokens : null;
}

/** The refusal of a message that the model cannot read whole. */
export function tooLong(tokens: number, limit: number, label: string): EngineError {
  return new EngineError(
    'context_too_long',
    `This message has ${tokens} tokens and ${label} has room for ${limit} of yours beside its answer. Send it in parts, or choose a larger model.`,
  );
}
