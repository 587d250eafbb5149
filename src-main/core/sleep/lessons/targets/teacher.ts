import type { Wish } from '../../../../../src-shared/contract/index.ts';
import { systemMessage } from '../../../chat/index.ts';
import { suiting, workedExamples } from '../../../manner/index.ts';
import { EVERYDAY_ANSWER_TOKENS, type Question } from '../../model/ask.ts';

/** What the base is told before it answers one prompt as a teacher. */
export interface Teaching {
  /** The wishes that this prompt has room for; none where its answer should stay as it is. */
  wishes: readonly Wish[];
  /** Its question with two worked examples, as a second and third try ask without. */
  question(withExamples: boolean): Question;
  /** An answer that gives back an example is none. */
  isCopied(reply: string): boolean;
}

/**
 * Tells the base the wishes that suit the prompt. The practice model obeys when told and knows no examples: it is told
 * all of them, as ever.
 */
export function createTeacher(
  systemPrompt: string,
  wishes: readonly Wish[],
  demo: boolean,
): (prompt: string) => Teaching {
  const known = new Map<string, ReturnType<typeof workedExamples>>();
  const examplesOf = (told: readonly Wish[]) => {
    const key = JSON.stringify(told);
    const found = known.get(key) ?? (demo ? [] : workedExamples(told));
    known.set(key, found);
    return found;
  };
  return (prompt) => {
    const told = demo ? wishes : suiting(wishes, prompt);
    const examples = examplesOf(told);
    const turns = examples.flatMap(({ question, answer }) => [
      { role: 'user' as const, content: question },
      { role: 'assistant' as const, content: answer },
    ]);
    const taken = examples.map(({ answer }) => new Set(pairsOf(answer)));
    return {
      wishes: told,
      question: (withExamples) => ({
        messages: [
          { role: 'system', content: systemMessage(systemPrompt, told) },
          ...(withExamples ? turns : []),
          { role: 'user', content: prompt },
        ],
        maxTokens: EVERYDAY_ANSWER_TOKENS,
      }),
      isCopied: (reply) => {
        const said = pairsOf(reply);
        return taken.some(
          (pairs) => said.length > 3 && said.filter((pair) => pairs.has(pair)).length * 2 > said.length,
        );
      },
    };
  };
}

function pairsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`);
}
