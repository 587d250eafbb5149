import { describe, expect, it } from 'vitest';
import type { Wish } from '../../../../../src-shared/contract/index.ts';
import { writeTargets } from './targets.ts';

type Asked = { prompts: { messages: { content: string }[] }[]; temperature: number };
/** A base whose answer to a prompt depends on which try it is. */
function base(answer: (prompt: string, temperature: number) => { text: string; cut?: boolean }, demo = true) {
  const asked: { prompt: string; temperature: number }[] = [];
  const engine = {
    async *generateBatch({ prompts, temperature }: Asked) {
      for (const [index, { messages }] of [...prompts.entries()].toReversed()) {
        const prompt = messages.at(-1)?.content ?? '';
        asked.push({ prompt, temperature });
        const { text, cut = false } = answer(prompt, temperature);
        yield { index, text, tokens: 1, finishReason: cut ? 'length' : 'stop' };
      }
    },
  };
  const session = {
    use: (_adapter: unknown, _priority: unknown, _signal: unknown, work: (one: unknown) => unknown) => work(engine),
  };
  const context = {
    session,
    gate: { wait: async () => undefined },
    signal: new AbortController().signal,
  } as unknown as Parameters<typeof writeTargets>[0];
  const write = async (prompts: string[], wishes: Wish[] = [{ trait: 'length', value: 'one sentence' }]) =>
    (
      await writeTargets(
        context,
        { systemPrompt: '', cycle: 3, model: { demo } },
        prompts.map((text) => ({ text, conversation: null, said: text })),
        wishes,
      )
    ).map((lesson) => lesson.target);
  return { write, asked };
}

describe('writing targets', () => {
  it('asks the practice model again only where the first answer is none or a poor one', async () => {
    const { write, asked } = base((prompt, temperature) => ({
      text: prompt === 'Good.' || temperature > 0 ? 'That is fine.' : 'One. Two.',
    }));
    expect(await write(['Good.', 'Bad.'])).toEqual(['That is fine.', 'That is fine.']);
    expect(asked.filter(({ temperature }) => temperature > 0).map(({ prompt }) => prompt)).toEqual(['Bad.']);
  });
  it('asks another model twice each, thrice where nothing passed, and takes the best', async () => {
    const { write, asked } = base(
      (prompt, temperature) => ({
        text:
          prompt === 'Never.' ? 'One. Two.' : temperature > 0 ? 'Soup is a fine dinner.' : 'I cannot help with that.',
      }),
      false,
    );
    expect(await write(['Which dinner?', 'Never.'])).toEqual(['Soup is a fine dinner.']);
    expect(Map.groupBy(asked, ({ prompt }) => prompt).get('Which dinner?')).toHaveLength(2);
    expect(Map.groupBy(asked, ({ prompt }) => prompt).get('Never.')).toHaveLength(3);
  });
  it('never takes an answer that was cut', async () => {
    const { write } = base((prompt) => ({ text: 'That is fine.', cut: prompt === 'Long.' }));
    expect(await write(['Long.', 'Fine.'])).toEqual(['That is fine.']);
    expect(await write(['Long.'], [])).toEqual([]);
  });
});
