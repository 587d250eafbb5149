import { describe, expect, it } from 'vitest';
import type { PromptMessage } from '../../../../../src-shared/contract/index.ts';
import { createPauseGate } from '../../model/pauseGate.ts';
import { fitting, rowTokens } from './fitting.ts';

/**
 * A tokenizer of one token a letter, with the marks of a chat template around each message; a prompt ends where the
 * next answer begins.
 */
function reader({ opening, header, separator }: { opening: number; header: number; separator: number }) {
  let asked = 0;
  const engine = {
    tokenize: async ({ messages }: { messages: PromptMessage[] }) => {
      asked += 1;
      return {
        tokens:
          opening + messages.reduce((sum, { content }) => sum + header + content.length + 1 + separator, 0) + header,
      };
    },
  };
  const session = {
    use: (_adapter: unknown, _priority: unknown, _signal: unknown, work: (one: unknown) => unknown) => work(engine),
  };
  const night = { session, gate: createPauseGate(), signal: new AbortController().signal } as unknown as Parameters<
    typeof fitting
  >[0];
  return { night, asked: () => asked };
}
const messages = (prompt: number, answer: number): PromptMessage[] => [
  { role: 'user', content: 'x'.repeat(prompt) },
  { role: 'assistant', content: 'y'.repeat(answer) },
];

describe('what fits the window', () => {
  it.each([
    { opening: 0, header: 1, separator: 0 },
    { opening: 1, header: 4, separator: 0 },
    { opening: 0, header: 3, separator: 1 },
  ])('a row ends with its answer, to the token: %j', async (template) => {
    const { night } = reader(template);
    const { opening, header, separator } = template;
    // What the trainer counts: everything up to the end of the answer.
    const size = opening + header + 200 + 1 + separator + header + 100 + 1;
    const rows = [messages(200, 100), messages(200, 101)];
    expect(await fitting(night, rows, (row) => row, size)).toEqual([rows[0]]);
  });
  it('a prompt needs room for its answer', async () => {
    const { night } = reader({ opening: 0, header: 1, separator: 0 });
    const prompts = [100, 101].map((length): PromptMessage[] => [{ role: 'user', content: 'x'.repeat(length) }]);
    expect(await fitting(night, prompts, (prompt) => prompt, 103 + 24, 24)).toEqual([prompts[0]]);
  });
  it('the tokenizer is not asked about what is surely short enough, nor is the order changed', async () => {
    const { night, asked } = reader({ opening: 0, header: 1, separator: 0 });
    const rows = [messages(5, 5), messages(600, 1), messages(7, 7)];
    expect(await fitting(night, rows.slice(0, 1), (row) => row, 512)).toEqual([rows[0]]);
    expect(asked()).toBe(0);
    expect(await fitting(night, rows, (row) => row, 512)).toEqual([rows[0], rows[2]]);
  });
  it('a row is as long as recipe and model allow, whichever is less', () => {
    const recipe = { training: { maximumSequence: 1024 } } as Parameters<typeof rowTokens>[0];
    expect(rowTokens(recipe, { windowTokens: 512 })).toBe(512);
    expect(rowTokens(recipe, { windowTokens: 8192 })).toBe(1024);
    expect(rowTokens(recipe, { windowTokens: 1 })).toBe(128);
  });
});
