import { describe, expect, it } from 'vitest';
import type { Wish } from '../../../../../src-shared/contract/index.ts';
import { writeTargets } from './targets.ts';

type Asked = { prompts: { messages: { content: string }[] }[]; temperature: number };
type Answered = { prompt: string; temperature: number; before: string[] };
/** A base whose answer to a prompt depends on which try it is. */
function base(answer: (prompt: string, temperature: number) => { text: string; cut?: boolean }, demo = true) {
  const asked: Answered[] = [];
  const engine = {
    async *generateBatch({ prompts, temperature }: Asked) {
      for (const [index, { messages }] of [...prompts.entries()].toReversed()) {
        const prompt = messages.at(-1)?.content ?? '';
        asked.push({ prompt, temperature, before: messages.slice(0, -1).map(({ content }) => content) });
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
  const written = (prompts: string[], wishes: Wish[] = [{ trait: 'length', value: 'one sentence' }]) =>
    writeTargets(
      context,
      { systemPrompt: '', cycle: 3, model: { demo } },
      prompts.map((text) => ({ text, conversation: null, said: text })),
      wishes,
    );
  const write = async (...given: Parameters<typeof written>) =>
    (await written(...given)).lessons.map((lesson) => lesson.target);
  return { write, written, asked };
}

describe('writing targets', () => {
  it('asks the practice model again only where the first answer is none or a poor one', async () => {
    const { write, asked } = base((prompt, temperature) => ({
      text: prompt === 'Good.' || temperature > 0 ? 'That is fine.' : 'One. Two.',
    }));
    expect(await write(['Good.', 'Bad.'])).toEqual(['That is fine.', 'That is fine.']);
    expect(asked.filter(({ temperature }) => temperature > 0).map(({ prompt }) => prompt)).toEqual(['Bad.']);
  });
  it('asks another model again where the answer was poor, thrice where none passed, and takes the best', async () => {
    const { write, asked } = base(
      (prompt, temperature) => ({
        text:
          prompt === 'Never.'
            ? 'One, and then'
            : prompt === 'Soup?'
              ? 'Soup is warm.'
              : temperature > 0
                ? 'Soup is a fine dinner.'
                : 'I cannot help with that.',
        cut: prompt === 'Never.',
      }),
      false,
    );
    expect(await write(['Which dinner?', 'Never.', 'Soup?'])).toEqual(['Soup is a fine dinner.', 'Soup is warm.']);
    const times = (prompt: string) => asked.filter((one) => one.prompt === prompt).length;
    expect([times('Which dinner?'), times('Never.'), times('Soup?')]).toEqual([2, 3, 1]);
  });
  it('shows another model two examples, and takes none of them for an answer', async () => {
    const copied = '- Place it near a window.\n- Water it when the soil feels dry.\n- Turn it once a week.';
    const { write, asked } = base(() => ({ text: copied }), false);
    expect(await write(['How do I relax?'], [{ trait: 'bullets', value: 'yes' }])).toEqual([]);
    expect(asked[0]?.before).toContain(copied);
    expect(asked[2]?.before).not.toContain(copied);
  });
  it('puts the words of a model that never obeys into the manner by rule, whole sentences only', async () => {
    const { write } = base(() => ({ text: 'Walk a little. Read a book. And then', cut: true }), false);
    expect(await write(['How do I relax?'], [{ trait: 'bullets', value: 'yes' }])).toEqual([
      '- Walk a little.\n- Read a book.',
    ]);
    expect(await write(['How do I relax?'], [{ trait: 'language', value: 'German' }])).toEqual([]);
  });
  it('keeps its own answer where no wish suits the prompt, as rehearsal, and counts it apart', async () => {
    const { written } = base(
      ({ length }) => ({ text: length > 20 ? '- Walk a little.\n- Read.' : 'Hello to you.' }),
      false,
    );
    const { lessons, counts } = await written(
      ['Hello!', 'How can I learn to relax?'],
      [{ trait: 'bullets', value: 'yes' }],
    );
    expect(lessons.map(({ kind, target }) => [kind, target])).toEqual([
      ['replay', 'Hello to you.'],
      ['style', '- Walk a little.\n- Read.'],
    ]);
    expect(counts).toEqual({ asked: 1, obeyed: 1, rewritten: 0, plain: 1 });
  });
  it('never takes an answer that was cut', async () => {
    const { write } = base((prompt) => ({ text: 'That is fine.', cut: prompt === 'Long.' }));
    expect(await write(['Long.', 'Fine.'])).toEqual(['That is fine.']);
    expect(await write(['Long.'], [])).toEqual([]);
  });
});
