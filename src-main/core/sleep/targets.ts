import { systemMessage } from '../chat/index.ts';
import { askMany, type NightModel } from './ask.ts';
import { type Lesson, pickTarget, styleLesson } from './lessons.ts';

export interface Prompt {
  text: string;
  conversation: string | null;
}

const LONGEST_TARGET_TOKENS = 96;
/** A second, freer try is made where the first answer did not obey. */
const SECOND_TRY_TEMPERATURE = 0.7;

/** The base, told the wishes, answers each prompt; the lesson teaches the same answer without being told. Prompts without a good answer are left out. Source: context distillation, Snell et al. 2022. */
export async function writeTargets(
  context: NightModel & { systemPrompt: string; cycle: number },
  prompts: readonly Prompt[],
  directives: readonly string[],
  onProgress: (done: number, of: number) => void,
): Promise<Lesson[]> {
  const system = systemMessage(context.systemPrompt, directives);
  const candidates = prompts.map((): string[] => []);
  const tries =
    directives.length === 0
      ? [{ temperature: 0, seed: 0 }]
      : [
          { temperature: 0, seed: 0 },
          { temperature: SECOND_TRY_TEMPERATURE, seed: context.cycle },
        ];
  let done = 0;
  for (const [number, sampling] of tries.entries()) {
    const open = prompts.flatMap((prompt, at) => (number === 0 || pickTarget(directives, prompt.text, candidates[at] ?? []) === null ? [{ prompt, at }] : []));
    const questions = open.map(({ prompt }) => ({
      messages: [
        { role: 'system' as const, content: system },
        { role: 'user' as const, content: prompt.text },
      ],
      maxTokens: LONGEST_TARGET_TOKENS,
    }));
    for await (const reply of askMany(context, null, questions, sampling)) {
      const at = open[reply.index]?.at;
      if (at !== undefined && reply.whole) candidates[at]?.push(reply.text);
      done += 1;
      onProgress(Math.min(done, prompts.length), prompts.length);
    }
  }
  return prompts.flatMap((prompt, at) => {
    const target = pickTarget(directives, prompt.text, candidates[at] ?? []);
    return target === null ? [] : [styleLesson(context.systemPrompt, prompt.text, target, prompt.conversation)];
  });
}
