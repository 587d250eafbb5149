import { describe, expect, it } from 'vitest';
import { type HarnessPair, type HarnessPrompt, runHarness } from './runner.ts';
import { harnessSuite } from './suites.ts';

const { items } = harnessSuite('quick', 'pocket');
const answers = new Map(items.map((item) => [item.id, item.answer]));

async function* replies(prompts: readonly HarnessPrompt[]) {
  for (const [index, prompt] of [...prompts.entries()].toReversed()) yield { index, text: answers.get(prompt.id) as string };
}
async function* scores(pairs: readonly HarnessPair[]) {
  for (const [index, pair] of pairs.entries()) yield { index, nll: pair.answer.length / 100, tokens: pair.answer.length };
}
const signal = new AbortController().signal;

describe('runHarness', () => {
  it('returns both readings in the order of the items, whatever order they came in', async () => {
    const results = await runHarness({ items, generate: replies, score: scores, signal });
    expect(results.map((result) => result.itemId)).toEqual(items.map((item) => item.id));
    expect(results.every((result) => result.correct)).toBe(true);
    expect(results[5]?.nll).toBeCloseTo((items[5]?.answer.length ?? 0) / 100);
  });

  it('tells progress over both readings up to the end', async () => {
    const seen: number[] = [];
    await runHarness({ items, generate: replies, score: scores, signal, onProgress: ({ done, of }) => seen.push(done / of) });
    expect(seen).toHaveLength(items.length * 2);
    expect(seen.at(-1)).toBe(1);
  });

  it('puts the system line before each question', async () => {
    const roles: string[] = [];
    const generate = async function* (prompts: readonly HarnessPrompt[]) {
      roles.push(...(prompts[0]?.messages.map((message) => message.role) ?? []));
      yield* replies(prompts);
    };
    await runHarness({ items, generate, score: scores, signal, system: 'You are Circadia.' });
    expect(roles).toEqual(['system', 'user']);
  });

  it('fails when an item was never answered', async () => {
    const generate = async function* (prompts: readonly HarnessPrompt[]) {
      yield* replies(prompts.slice(0, -1));
    };
    await expect(runHarness({ items, generate, score: scores, signal })).rejects.toThrow('no answer to item 80 of 80');
  });

  it('stops at the next reading once it is aborted', async () => {
    const controller = new AbortController();
    let given = 0;
    const score = async function* (pairs: readonly HarnessPair[]) {
      for await (const reading of scores(pairs)) {
        given += 1;
        if (given === 3) controller.abort(new Error('You woke it.'));
        yield reading;
      }
    };
    await expect(runHarness({ items, generate: replies, score, signal: controller.signal })).rejects.toThrow('You woke it.');
    expect(given).toBe(3);
  });
});
