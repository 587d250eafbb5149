import type { PromptMessage } from '../../../../../src-shared/contract/index.ts';
import type { ModelDescription } from '../../../ports.ts';
import type { NightModel } from '../../model/ask.ts';
import type { Recipe } from '../../model/recipes.ts';

/** Texts counted per lease, well under a second of work. */
const CHUNK = 32;
/** Smallest window that a model may claim. */
const LEAST_TOKENS = 128;
/**
 * No tokenizer makes more than three tokens of one unit of text, or more than this of the marks around three messages.
 */
const MOST_PER_UNIT = 3;
const MOST_MARKS = 64;

/**
 * The most tokens of a row that this recipe trains on with this model; longer ones are left out before they are
 * written.
 */
export function rowTokens(recipe: Pick<Recipe, 'training'>, model: Pick<ModelDescription, 'windowTokens'>): number {
  return Math.min(recipe.training.maximumSequence, Math.max(model.windowTokens, LEAST_TOKENS));
}

/**
 * Which of these the model can read and still say `room` tokens more; the tokenizer is asked only where the length
 * leaves a doubt.
 */
export async function fitting<Item>(
  night: NightModel,
  items: readonly Item[],
  messagesOf: (item: Item) => readonly PromptMessage[],
  most: number,
  room = 0,
): Promise<Item[]> {
  const fits = items.map(
    (item) =>
      messagesOf(item).reduce((sum, { content }) => sum + content.length * MOST_PER_UNIT, MOST_MARKS + room) <= most,
  );
  const open = items.flatMap((item, at) => (fits[at] === true ? [] : [{ at, messages: [...messagesOf(item)] }]));
  for (let start = 0; start < open.length; start += CHUNK) {
    await night.gate.wait(night.signal);
    await night.session.use(null, 'night', night.signal, async (engine) => {
      const count = async (messages: PromptMessage[]) =>
        (await engine.tokenize({ messages }, { signal: night.signal })).tokens;
      // What the tokenizer counts ends where the next answer would begin; a row ends with its last one.
      const marks = await marksOfAnAnswer(count);
      for (const { at, messages } of open.slice(start, start + CHUNK)) {
        const tokens = await count(messages);
        fits[at] = tokens - (messages.at(-1)?.role === 'assistant' ? marks : 0) + room <= most;
      }
    });
  }
  return items.filter((_, at) => fits[at] === true);
}

async function marksOfAnAnswer(count: (messages: PromptMessage[]) => Promise<number>): Promise<number> {
  const empty: PromptMessage = { role: 'assistant', content: '' };
  return (await count([empty, empty])) - (await count([empty])) - 1;
}
