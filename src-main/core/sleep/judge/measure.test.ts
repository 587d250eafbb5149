import { describe, expect, it } from 'vitest';
import type { Wish } from '../../../../src-shared/contract/index.ts';
import type { AdapterChoice } from '../../engine/session.ts';
import { harnessSuite, placementAt } from '../../exam-items/index.ts';
import { measureAdapters } from './measure.ts';
import type { NightModel } from '../model/ask.ts';

const { items } = harnessSuite('standard', placementAt('easy'));
const before = items.map((item) => ({
  itemId: item.id,
  task: item.task,
  split: item.split,
  prompt: '',
  reference: '',
  reply: '',
  correct: true,
  reason: '',
  nll: 0.5,
}));
const probes = Array.from({ length: 30 }, (_, index) => ({
  messages: [
    { role: 'user', content: `style ${index}` },
    { role: 'assistant', content: 'short' },
  ],
}));

/** A model for which `nllOf` says how surprising an answer is; keeps every prompt it was asked. */
function scorer(nllOf: (adapter: AdapterChoice, prompt: string) => number) {
  const asked: { adapter: string | null; prompt: string }[] = [];
  const answered: (string | null)[] = [];
  const session = {
    description: async () => ({ template: 'pocket' }),
    use: async (
      adapter: AdapterChoice,
      _priority: unknown,
      _signal: unknown,
      work: (engine: unknown) => Promise<unknown>,
    ) =>
      work({
        async *score({ items: pairs }: { items: { messages: { content: string }[] }[] }) {
          for (const [index, { messages }] of pairs.entries()) {
            const prompt = messages.at(-1)?.content ?? '';
            asked.push({ adapter: adapter?.id ?? null, prompt });
            yield { index, nll: nllOf(adapter, prompt), tokens: 3 };
          }
        },
        async *generateBatch({ prompts }: { prompts: { messages: { content: string }[] }[] }) {
          answered.push(adapter?.id ?? null);
          for (const index of prompts.keys())
            yield {
              index,
              text: adapter?.id === 'b' || index === 0 ? 'One.' : 'One. Two.',
              tokens: 3,
              finishReason: 'stop',
            };
        },
      }),
  };
  const model = {
    session,
    gate: { wait: async () => undefined },
    signal: new AbortController().signal,
  } as unknown as NightModel;
  return { asked, answered, model };
}
const adapters = ['a', 'b'].map((id) => ({ id, path: `/${id}`, scale: 1 }));
const request = {
  adapters,
  budget: { styleRows: 16, gateItems: 40 },
  probes,
  items,
  base: before,
  before,
  wishes: [] as Wish[],
  onProgress: () => undefined,
};

describe('measureAdapters', () => {
  it('reads what each taught against the untouched model, and what it cost against what is in use', async () => {
    const { model } = scorer((adapter, prompt) =>
      prompt.startsWith('style')
        ? adapter === null
          ? 2
          : adapter.id === 'a'
            ? 1.5
            : 1
        : adapter?.id === 'a'
          ? 0.51
          : 0.6,
    );
    const { styleNllBefore, taken } = await measureAdapters(model, request);
    expect(styleNllBefore).toBe(2);
    expect(taken.map(({ styleNll, rise }) => [styleNll, Number(rise.toFixed(6))])).toEqual([
      [1.5, 0.01],
      [1, 0.1],
    ]);
  });

  it('counts what it cost against the less surprised of the untouched model and what is in use', async () => {
    const { model } = scorer((_, prompt) => (prompt.startsWith('style') ? 1 : 0.6));
    const rises = async (base: number, inUse: number) => {
      const at = (nll: number) => before.map((result) => ({ ...result, nll }));
      return (await measureAdapters(model, { ...request, base: at(base), before: at(inUse) })).taken.map(({ rise }) =>
        Number(rise.toFixed(6)),
      );
    };
    expect(await rises(0.5, 0.58)).toEqual([0.1, 0.1]);
    expect(await rises(0.58, 0.5)).toEqual([0.1, 0.1]);
  });

  it('keeps to its budget, asks all adapters the same, every task alike, and nothing secret', async () => {
    const { model, asked } = scorer(() => 1);
    await measureAdapters(model, request);
    const secret = new Set(items.filter((item) => item.split === 'secret').map((item) => item.prompt));
    expect(asked.filter(({ prompt }) => secret.has(prompt))).toEqual([]);
    const promptsOf = (id: string | null) => asked.filter((one) => one.adapter === id).map(({ prompt }) => prompt);
    expect(promptsOf('a')).toHaveLength(56);
    expect(promptsOf('b')).toEqual(promptsOf('a'));
    const taskOf = new Map(items.map((item) => [item.prompt, item.task]));
    const perTask = Map.groupBy(
      promptsOf('a').flatMap((prompt) => taskOf.get(prompt) ?? []),
      (task) => task,
    );
    expect([...perTask.values()].map((list) => list.length)).toEqual(Array.from({ length: 8 }, () => 5));
  });

  it('says that it could not read rather than guess when there are no style rows', async () => {
    const { model } = scorer(() => 1);
    const { taken } = await measureAdapters(model, { ...request, probes: [] });
    expect(taken.map(({ styleNll }) => Number.isNaN(styleNll))).toEqual([true, true]);
  });

  it('asks for answers where a wish can be checked and enough was learned to be worth it', async () => {
    const wishes: Wish[] = [{ trait: 'length', value: 'one sentence' }];
    const { model, answered } = scorer((adapter, prompt) =>
      prompt.startsWith('style') ? (adapter === null ? 2 : adapter.id === 'a' ? 1.9 : 1) : 0.5,
    );
    const { obeyedBefore, taken } = await measureAdapters(model, { ...request, wishes });
    expect(obeyedBefore).toBeLessThan(0.2);
    expect(taken.map(({ obeyed }) => obeyed)).toEqual([null, 1]);
    expect(answered).not.toContain('a');
  });

  it('asks for none where no rule can check the wishes', async () => {
    const { model, answered } = scorer((adapter) => (adapter === null ? 2 : 1));
    const { obeyedBefore, taken } = await measureAdapters(model, {
      ...request,
      wishes: [{ trait: 'formality', value: 'formal' }],
    });
    expect([obeyedBefore, ...taken.map(({ obeyed }) => obeyed)]).toEqual([null, null, null]);
    expect(answered).toEqual([]);
  });
});
