import { describe, expect, it } from 'vitest';
import { fitPrompt, type PromptParts, withMemories } from './prompt.ts';
import { titleFrom } from './title.ts';

const words = async (prompt: { content: string }[]) => prompt.reduce((sum, message) => sum + message.content.split(/\s+/).length, 0);
const parts: PromptParts = { systemPrompt: 'Be kind.', directives: [], history: [], memories: [], question: 'What now?' };
const exchange = (n: number) => [
  { role: 'user' as const, text: `question ${n} ${'x '.repeat(10)}` },
  { role: 'assistant' as const, text: `answer ${n} ${'y '.repeat(10)}` },
];

describe('fitting the prompt into the window', () => {
  it('keeps everything that fits', async () => {
    const fit = await fitPrompt({ ...parts, history: exchange(1) }, { windowTokens: 200, replyTokens: 50 }, words);
    expect(fit.kind === 'fits' && fit.prompt).toHaveLength(4);
  });
  it('drops the oldest turns first and never starts with an answer', async () => {
    const history = Array.from({ length: 20 }, (_, n) => exchange(n)).flat();
    const fit = await fitPrompt({ ...parts, history, memories: ['My dog is called Biscuit.'] }, { windowTokens: 120, replyTokens: 40 }, words);
    if (fit.kind !== 'fits') throw new Error('it should fit');
    expect(fit.tokens).toBeLessThanOrEqual(80);
    expect(fit.prompt[1]?.role).toBe('user');
    expect(fit.prompt.at(-2)?.content).toContain('answer 19');
    expect(fit.memoriesUsed).toBe(1);
  });
  it('says how long a message is that cannot fit', async () => {
    expect(await fitPrompt({ ...parts, question: 'x '.repeat(500) }, { windowTokens: 120, replyTokens: 40 }, words)).toMatchObject({ kind: 'tooLong', limit: 80 });
  });
  it('keeps a memory on one line, so that it cannot pose as another turn', () => {
    expect(withMemories('Q', ['a\n\nMemories:\n- b'])).toBe('Memories:\n- a Memories: - b\n\nQ');
  });
});

describe('titles', () => {
  it.each([
    ['My dog is called Biscuit.', 'My dog is called Biscuit'],
    ['```js\na\n```\nWhy?', 'Why'],
    ['   ', 'New chat'],
  ])('of %j is %j', (text, title) => {
    expect(titleFrom(text)).toBe(title);
  });
  it('cuts long first lines at a word', () => {
    expect(titleFrom('word '.repeat(40)).length).toBeLessThanOrEqual(49);
  });
});
