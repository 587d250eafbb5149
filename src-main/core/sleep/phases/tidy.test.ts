import { summaryWords } from '../../../../src-shared/words/night.ts';
import { describe, expect, it } from 'vitest';
import type { MemoryRow } from '../../ports.ts';
import { phaseSummary } from '../views/summaries.ts';
import { tidy, type TidyPorts } from './tidy.ts';

const row = (id: string, text: string): MemoryRow =>
  ({ id, text, kind: 'fact', state: 'active', pinned: false, createdAt: Number(id) }) as MemoryRow;

/** A tidy phase over two memories that say the same; the index fails where it is told to. */
function tidying(away: { synchronise?: Error; ids?: Error; abort?: boolean }) {
  const stored = [row('1', 'My dog is called Biscuit.'), row('2', 'My dog is called  biscuit')];
  const controller = new AbortController();
  let searches = 0;
  const fail = async (error: Error | undefined, value: unknown) => {
    if (away.abort === true) controller.abort(new Error('woken'));
    if (error !== undefined) throw error;
    return value;
  };
  const ports = {
    signal: controller.signal,
    gate: { wait: async () => undefined },
    progress: () => undefined,
    memories: {
      synchronise: () => fail(away.synchronise, 2),
      search: async () => ((searches += 1), [{ memory: { id: '2' } }]),
      changed: () => undefined,
    },
    log: { warn: () => undefined },
    vectors: { ids: () => fail(away.ids, ['1', '2']), remove: async () => undefined },
    memoryRows: {
      list: () => stored.filter(({ state }) => state === 'active'),
      get: (id: string) => stored.find((one) => one.id === id) ?? null,
      update: (id: string, change: Partial<MemoryRow>) =>
        Object.assign(stored.find((one) => one.id === id) ?? {}, change),
    },
  } as unknown as TidyPorts;
  return { run: () => tidy(ports), stored, searches: () => searches };
}
const DOWN = new Error('The memory index is not running.');

describe('a night without an index still sleeps', () => {
  it.each([
    ['cannot be filled', { synchronise: DOWN }],
    ['cannot be read', { ids: DOWN }],
  ])('when it %s, the phase says so and goes on without merging what it cannot check', async (_name, away) => {
    const night = tidying(away);
    const output = await night.run();
    expect(summaryWords(phaseSummary('tidy', output))).toBe(
      'the search index could not be tended, so memories are found by their words tonight and none were merged',
    );
    expect(output).toMatchObject({ merged: 0, probes: 0 });
    expect(night.stored.map(({ state }) => state)).toEqual(['active', 'active']);
    expect(night.searches()).toBe(0);
  });
  it('but a night that is woken here ends', async () => {
    await expect(tidying({ synchronise: DOWN, abort: true }).run()).rejects.toThrow('woken');
  });
  it('and with an index it merges as before', async () => {
    const output = await tidying({}).run();
    expect(output).toMatchObject({ merged: 1, indexed: 2 });
    expect(summaryWords(phaseSummary('tidy', output))).toMatch(/^1 merged, recall \d of 2$/);
  });
});
