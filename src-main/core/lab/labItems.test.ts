import { describe, expect, it } from 'vitest';
import type { LabRun } from '../../../src-shared/contract/index.ts';
import type { HarnessResultRow } from '../ports.ts';
import { labItems } from './labItems.ts';

const row = (arm: string, item: string, reply: string, correct = true): HarnessResultRow => ({
  arm,
  item,
  task: 'logic',
  split: 'gate',
  prompt: `Question ${item}`,
  reference: 'Ann',
  reply,
  correct,
  reason: 'equal',
  nll: Number.NaN,
});
const kept: Record<string, HarnessResultRow[]> = {
  old: [row('after', 'a', 'Ann'), row('after', 'b', 'Ann'), row('after', 'c', 'Ann')],
  new: [
    row('after', 'c', 'Ann'),
    row('after', 'b', 'Ann.'),
    row('after', 'a', 'Ben', false),
    row('after', 'd', 'other'),
  ],
  aa: [row('after', 'a', 'Ann'), row('repeat', 'a', 'Ann'), row('order', 'a', 'Ben', false)],
};
const exams = { runResults: (run: string) => kept[run] ?? [] };
const runs = [
  { id: 'new', comparedWith: 'old' },
  { id: 'old', comparedWith: null },
  { id: 'aa', comparedWith: null },
] as LabRun[];
const ask = (run: string, more: Partial<Parameters<typeof labItems>[2]> = {}) =>
  labItems(exams, runs, { run, changed: true, offset: 0, limit: 50, ...more });

describe('the answers of a lab run', () => {
  it('show what changed since the run it was compared with, flipped grades first', () => {
    const { items, total, n, against } = ask('new');
    expect(items.map(({ item, reply, before }) => [item, before?.reply, reply])).toEqual([
      ['a', 'Ann', 'Ben'],
      ['b', 'Ann', 'Ann.'],
    ]);
    expect({ total, n, against, nll: items[0]?.nll }).toEqual({ total: 2, n: 3, against: 'old', nll: null });
  });

  it('come in pages, all of them when asked', () => {
    const page = ask('new', { changed: false, offset: 3, limit: 1 });
    expect(page.items.map(({ item, before }) => [item, before])).toEqual([['d', null]]);
    expect(page.total).toBe(4);
  });

  it('of an A/A run are compared with the arm that differs', () => {
    expect(ask('aa').items.map(({ before }) => before?.reply)).toEqual(['Ben']);
  });

  it('compare with nothing where nothing is known, and say so when they are gone', () => {
    expect(ask('old')).toMatchObject({ total: 0, n: 0, against: null });
    expect(() => ask('lost')).toThrow('The answers of this run are not kept; those of the newest 20 runs are.');
  });
});
