import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitPrompt } from './fitPrompt.ts';
import { type PromptParts, withMemories } from './prompt.ts';
import { titleFrom } from '../title.ts';

const words = async (prompt: { content: string }[]) =>
  prompt.reduce((sum, message) => sum + message.content.split(/\s+/).length, 0);
const parts: PromptParts = {
  systemPrompt: 'Be kind.',
  wishes: [],
  history: [],
  memories: [],
  question: 'What now?',
};
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
    const fit = await fitPrompt(
      { ...parts, history, memories: ['My dog is called Biscuit.'] },
      { windowTokens: 120, replyTokens: 40 },
      words,
    );
    if (fit.kind !== 'fits') throw new Error('it should fit');
    expect(fit.tokens).toBeLessThanOrEqual(80);
    expect(fit.prompt[1]?.role).toBe('user');
    expect(fit.prompt.at(-2)?.content).toContain('answer 19');
    expect(fit.memoriesUsed).toBe(1);
  });
  it('counts a few prompts of bounded size, however long the chat is, and keeps the newest turns', async () => {
    const history = Array.from({ length: 3_000 }, (_, n) => [
      { role: 'user' as const, text: `question ${n} ${'some words of a long chat '.repeat(80)}` },
      { role: 'assistant' as const, text: `answer ${n} ${'some words of a long chat '.repeat(80)}` },
    ]).flat();
    expect(history.reduce((sum, turn) => sum + turn.text.length, 0)).toBeGreaterThan(12_000_000);
    const sizes: number[] = [];
    const counted = async (prompt: { content: string }[]) => {
      sizes.push(JSON.stringify(prompt).length);
      return words(prompt);
    };
    const fit = await fitPrompt({ ...parts, history }, { windowTokens: 8_192, replyTokens: 1_024 }, counted);
    if (fit.kind !== 'fits') throw new Error('it should fit');
    expect(fit.tokens).toBeLessThanOrEqual(7_168);
    expect(fit.tokens).toBeGreaterThan(7_168 - 2 * 2 * 403);
    expect(fit.prompt.at(-2)?.content).toContain('answer 2999');
    expect(sizes.length).toBeLessThanOrEqual(8);
    expect(Math.max(...sizes)).toBeLessThan(1_000_000);
  });
  it('does not even count memories that are far longer than the window', async () => {
    const sizes: number[] = [];
    const counted = async (prompt: { content: string }[]) => (sizes.push(JSON.stringify(prompt).length), words(prompt));
    const memories = ['My dog is called Biscuit.', ...Array.from({ length: 19 }, () => 'line of code '.repeat(15_000))];
    const fit = await fitPrompt({ ...parts, memories }, { windowTokens: 320, replyTokens: 100 }, counted);
    expect(fit).toMatchObject({ kind: 'fits', memoriesUsed: 1 });
    expect(Math.max(...sizes)).toBeLessThan(100_000);
  });
  it('never goes over the limit and rarely wastes a turn, whatever the texts and the tokenizer', async () => {
    const turn = fc.record({
      question: fc.string({ unit: 'grapheme', maxLength: 400 }),
      answer: fc.string({ unit: 'grapheme', maxLength: 400 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(turn, { maxLength: 60 }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 40, max: 3_000 }),
        async (turns, unitsPerToken, windowTokens) => {
          const count = async (prompt: { content: string }[]) =>
            prompt.reduce((sum, message) => sum + 3 + Math.ceil(message.content.length / unitsPerToken), 0);
          const history = turns.flatMap(({ question, answer }) => [
            { role: 'user' as const, text: question },
            { role: 'assistant' as const, text: answer },
          ]);
          const fit = await fitPrompt(
            { ...parts, history, memories: ['one', 'two'] },
            { windowTokens, replyTokens: 10 },
            count,
          );
          if (fit.kind === 'tooLong') return;
          expect(await count(fit.prompt)).toBeLessThanOrEqual(windowTokens - 10);
          const kept = fit.prompt.length - 2;
          expect(kept % 2).toBe(0);
          const longer = history.slice(-kept - 6);
          if (longer.length < kept + 6) return;
          expect(
            await count([...fit.prompt, ...longer.slice(0, 6).map(({ text }) => ({ content: text }))]),
          ).toBeGreaterThan(windowTokens - 10 - 3 * 2 * 140);
        },
      ),
      { numRuns: 200 },
    );
  });
  it('says how long a message is that cannot fit', async () => {
    expect(
      await fitPrompt({ ...parts, question: 'x '.repeat(500) }, { windowTokens: 120, replyTokens: 40 }, words),
    ).toMatchObject({ kind: 'tooLong', limit: 80 });
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
