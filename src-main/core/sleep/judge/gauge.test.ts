import { describe, expect, it } from 'vitest';
import { gaugeRows } from './gauge.ts';
import { recipeNamed, recipeSchema } from '../model/recipes.ts';
import { prepareOutputSchema } from '../record/prepare.ts';

type Asked = { prompts: { messages: { role: string; content: string }[]; maxTokens: number }[] };
/** An engine that answers each chunk backwards, and cuts the answers to prompts that `cut` names. */
function answering(cut: (prompt: string) => boolean): { model: Parameters<typeof gaugeRows>[0]; asked: string[] } {
  const asked: string[] = [];
  const engine = {
    async *generateBatch({ prompts }: Asked) {
      for (const [index, prompt] of [...prompts.entries()].toReversed()) {
        const question = prompt.messages.at(-1)?.content ?? '';
        asked.push(prompt.messages[0]?.content ?? '');
        yield { index, text: ` Answer to ${question}`, tokens: 3, finishReason: cut(question) ? 'length' : 'stop' };
      }
    },
  };
  const session = {
    use: (adapter: unknown, _priority: unknown, _signal: unknown, work: (one: unknown) => unknown) =>
      adapter === null ? work(engine) : Promise.reject(new Error('not the base')),
  };
  const model = {
    session,
    gate: { wait: async () => undefined },
    signal: new AbortController().signal,
    systemPrompt: 'You are kind.',
  };
  return { model: model as unknown as Parameters<typeof gaugeRows>[0], asked };
}

describe('the rows on which the distance from the base is read', () => {
  it('are 64 answers of the base without any wish, in a fixed order', async () => {
    const { model, asked } = answering(() => false);
    const rows = await gaugeRows(model);
    expect(rows).toHaveLength(64);
    expect(new Set(asked)).toEqual(new Set(['You are kind.']));
    expect(rows[0]?.messages).toEqual([
      { role: 'system', content: 'You are kind.' },
      { role: 'user', content: 'Hello!' },
      { role: 'assistant', content: 'Answer to Hello!' },
    ]);
    expect(new Set(rows.map((row) => row.messages[1]?.content)).size).toBe(64);
  });
  it('hold no answer that was cut', async () => {
    const rows = await gaugeRows(answering((prompt) => prompt === 'Hello!').model);
    expect(rows).toHaveLength(63);
    expect(rows.some((row) => row.messages[1]?.content === 'Hello!')).toBe(false);
  });
});

it('only the gentle recipe is held to the base, and the settings of every recipe can be kept with its lesson', () => {
  const held = (['gentle', 'seed', 'hot'] as const).map((name) => {
    const { training } = recipeSchema.parse(recipeNamed(name));
    const settings = { recipe: name, ...training };
    expect(prepareOutputSchema.options[0].shape.settings.parse(settings)).toEqual(settings);
    return [training.klWeight, training.klLimit > 0, training.nllLimit > 0];
  });
  expect(held).toEqual([
    [20, true, true],
    [0, false, false],
    [0, false, false],
  ]);
});
