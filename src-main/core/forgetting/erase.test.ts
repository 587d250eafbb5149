import { expect, test } from 'vitest';
import type { ByteSearch, ErasureReceipt } from '../../../src-shared/contract/index.ts';
import type { CorePorts, ErasureRow } from '../ports.ts';
import { finishErasure, lookAgain } from './erase.ts';

const receipt: ErasureReceipt = {
  ...{
    id: 'r',
    conversation: 'c',
    state: 'pending',
    askedAt: 1,
    finishedAt: null,
    messages: 2,
    memories: 1,
    memoriesKept: 0,
    vectors: 0,
    nights: [],
  },
  ...{ activeNight: { before: null, after: null }, turnsToLearnAgain: 0, files: 0, bytes: 0, backups: 0, search: null },
};
const row: ErasureRow = {
  receipt,
  work: { cycles: [], emptyIndex: false, traces: { salt: 's', phrases: 4, windows: [] }, done: [] },
};

/** Ports on which each search of the data folder finds the next number of hits. */
function ports(hits: number[], calls: string[] = []): CorePorts {
  let saved = row;
  const search = async (): Promise<ByteSearch> => {
    calls.push('search');
    const found = hits.length > 1 ? hits.shift() : hits[0];
    return {
      phrases: 4,
      files: 9,
      bytes: 1,
      at: 1,
      found: found === 0 ? [] : [{ file: 'circadia.db', hits: found ?? 0 }],
    };
  };
  const forgetting = {
    save: (next: ErasureRow) => (saved = next),
    list: () => [saved],
    compact: async () => (calls.push('compact'), 0),
    otherTexts: () => [],
    sweep: () => (calls.push('sweep'), 1),
  };
  const traces = {
    search,
    clean: async () => void calls.push('clean'),
    contains: () => () => true,
    without: (traces: unknown) => traces,
  };
  return {
    database: { forgetting },
    traces,
    files: {},
    settings: { get: () => ({}) },
    log: { warn: () => {} },
    clock: { now: () => 7 },
  } as unknown as CorePorts;
}
const memories = { eraseIndex: async () => {} };

test('a receipt with nothing found again is done', async () => {
  expect(await finishErasure(ports([0]), memories, row)).toMatchObject({
    state: 'done',
    finishedAt: 7,
    search: { found: [] },
  });
});

test('a receipt with hits is not done: it says that something was found', async () => {
  expect(await finishErasure(ports([4]), memories, row)).toMatchObject({
    state: 'found',
    search: { found: [{ file: 'circadia.db', hits: 4 }] },
  });
});

test('what is found is cleaned away and looked for once more before anything is said', async () => {
  const calls: string[] = [];
  expect(await finishErasure(ports([4, 0], calls), memories, row)).toMatchObject({
    state: 'done',
    search: { found: [] },
  });
  expect(calls).toEqual(['compact', 'search', 'clean', 'sweep', 'compact', 'search']);
});

test('a receipt with hits can be tried again, and is done when nothing is left', async () => {
  const here = ports([4, 4, 0]);
  const found = await finishErasure(here, memories, row);
  expect(found.state).toBe('found');
  expect(await lookAgain(here, memories, here.database.forgetting.list()[0] as ErasureRow)).toMatchObject({
    state: 'done',
  });
});
