import { describe, expect, test } from 'vitest';
import { brokenLineage, nextActive, taintedAdapters } from './lineage.ts';

const adapter = (cycle: number, ...conversations: string[]) => ({ id: `night-${cycle}`, cycle, conversations });
const nights = [adapter(4, 'b', 'c'), adapter(3, 'a', 'b'), adapter(2, 'a'), adapter(1, 'b')];
const ids = (rows: readonly { id: string }[]) => new Set(rows.map((row) => row.id));
const always = () => true;

describe('which adapters a deletion taints', () => {
  test('all that read the conversation, however old, and no other', () => {
    expect([...ids(taintedAdapters(nights, 'a'))]).toEqual(['night-3', 'night-2']);
    expect([...ids(taintedAdapters(nights, 'c'))]).toEqual(['night-4']);
    expect(taintedAdapters(nights, 'unseen')).toEqual([]);
  });
});

describe('what is in use afterwards', () => {
  const after = (conversation: string, active: string | null, isUsable: (row: { cycle: number }) => boolean = always) =>
    nextActive(nights, active, ids(taintedAdapters(nights, conversation)), isUsable)?.cycle ?? null;
  test('stays when it is clean', () => {
    expect(after('a', 'night-4')).toBe(4);
    expect(after('unseen', 'night-3')).toBe(3);
  });
  test('falls back to the newest clean night, else to the untouched model', () => {
    expect(after('c', 'night-4')).toBe(3);
    expect(after('b', 'night-4')).toBe(2);
    expect(nextActive([adapter(1, 'a')], 'night-1', new Set(['night-1']), always)).toBe(null);
  });
  test('passes over nights that were undone or whose files are damaged', () => {
    expect(after('c', 'night-4', (row) => row.cycle !== 3)).toBe(2);
    expect(after('c', 'night-4', () => false)).toBe(null);
  });
  test('stays the untouched model, whatever clean nights there are', () => {
    expect(after('c', null)).toBe(null);
  });
});

test('the lineage check finds an erased conversation in a manifest as well as in a row', () => {
  const manifests = [
    { folder: '0001', conversations: ['b'] },
    { folder: '0004', conversations: ['b', 'c'] },
    { folder: '0005', conversations: null },
  ];
  expect(brokenLineage(manifests, [adapter(1, 'b')], new Set(['c']))).toEqual(['0004']);
  expect(brokenLineage(manifests, [adapter(1, 'b')], new Set(['b']))).toEqual(['0001', '0004', 'night-1']);
  expect(brokenLineage(manifests, nights, new Set(['unseen']))).toEqual([]);
});
