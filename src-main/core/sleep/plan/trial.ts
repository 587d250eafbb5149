import { DEFAULT_SYSTEM_LINE } from '../../chat/index.ts';
import { askMany, type NightModel, questionTo, scoreMany } from '../model/ask.ts';
import { GENERIC_PROMPTS } from '../words/genericPrompts.ts';

const PROMPTS = GENERIC_PROMPTS.slice(0, 8);
const TOKENS = 24;
const READ_TWICE = 3;

/** A few seconds of reading and writing, so that the plan of a first night is more than a guess. */
export async function tryOut(model: NightModel): Promise<void> {
  const pairs = PROMPTS.flatMap((prompt) =>
    Array.from({ length: READ_TWICE }, (_, index) => ({
      messages: questionTo(DEFAULT_SYSTEM_LINE, prompt).messages,
      answer: PROMPTS.toSpliced(index, 1).join(' '),
    })),
  );
  for await (const _ of scoreMany(model, null, pairs));
  for await (const _ of askMany(
    model,
    null,
    PROMPTS.map((prompt) => questionTo(DEFAULT_SYSTEM_LINE, prompt, TOKENS)),
  ));
}
