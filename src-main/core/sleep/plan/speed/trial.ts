import { DEFAULT_SYSTEM_LINE } from '../../../chat/index.ts';
import { askMany, type NightModel, questionTo, scoreMany } from '../../model/ask.ts';
import { GENERIC_PROMPTS } from '../../words/genericPrompts.ts';

/** As many as one call of a night takes together, so that the speed is that of a batch. */
const PROMPTS = GENERIC_PROMPTS.slice(0, 16);
const READ = 8;
const TOKENS = 16;

/** A few seconds of reading and writing, so that the plan of a first night is more than a guess. */
export async function tryOut(model: NightModel): Promise<void> {
  const pairs = PROMPTS.slice(0, READ).map((prompt) => ({
    messages: questionTo(DEFAULT_SYSTEM_LINE, prompt).messages,
    answer: PROMPTS.join(' '),
  }));
  for await (const _ of scoreMany(model, null, pairs));
  for await (const _ of askMany(
    model,
    null,
    PROMPTS.map((prompt) => questionTo(DEFAULT_SYSTEM_LINE, prompt, TOKENS)),
  ));
}
