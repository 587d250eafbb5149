import { summaryWords, unreadableSentence } from '../../../../src-shared/words/night.ts';
import { describe, expect, it } from 'vitest';
import type { CycleRow, Database } from '../../ports.ts';
import { cycleDetail, cycleSummary } from './cycleViews.ts';

const row = (change: Partial<CycleRow>): CycleRow =>
  ({
    number: 4,
    recipe: 'gentle',
    state: 'finished',
    startedAt: 1,
    endedAt: 2,
    verdict: 'promoted',
    undone: false,
    reason: { kind: 'nothingLost', before: 1, after: 1, n: 2 },
    lessons: 3,
    memories: 0,
    turns: 3,
    report: null,
    ...change,
  }) as CycleRow;
const database = (summary: string | null): Database =>
  ({
    cycles: {
      metrics: () => [],
      results: () => [],
      phases: () => [
        {
          ...{ cycle: 4, phase: 'settle', startedAt: 1, endedAt: 2, summary },
          ...(summary === null ? { state: 'running', output: null } : { state: 'done', output: { adapter: null } }),
        },
      ],
      activeAdapter: () => null,
    },
  }) as unknown as Database;
const settled = (change: Partial<CycleRow>, stored: string | null) => {
  const summary = cycleSummary(database(stored), row(change)).phases.at(-1)?.summary;
  return summary && summaryWords(summary);
};

describe('how a night settled, as it is true today', () => {
  it.each<[string, Partial<CycleRow>, string | null, string | null]>([
    ['kept', {}, 'in use from now on', 'put in use'],
    ['undone', { undone: true }, 'in use from now on', 'put in use, undone since'],
    ['rejected', { verdict: 'rejected' }, 'nothing changed', 'nothing changed'],
    ['failed', { verdict: 'failed' }, 'The disk is full.', 'The disk is full.'],
    ['running', { verdict: null }, null, null],
  ])('%s', (_name, change, stored, words) => expect(settled(change, stored)).toBe(words));
});

/** A night of an earlier version, that kept a report beside what its phases left. */
function oldNight(report: unknown): ReturnType<typeof cycleDetail> {
  const files = { trainFile: 't', validationFile: null, train: 9, heldOut: 1, seed: 1 };
  const phases = [
    { cycle: 4, phase: 'prepare', state: 'done', startedAt: 1, endedAt: 2, summary: null, output: files },
    {
      cycle: 4,
      phase: 'train',
      state: 'done',
      startedAt: 1,
      endedAt: 2,
      summary: null,
      output: { checkpoint: 'c', step: 1 },
    },
  ];
  const known = database(null);
  return cycleDetail({ ...known, cycles: { ...known.cycles, phases: () => phases } } as never, row({ report }));
}

it('what the trainer could not read is left out of what was studied', () => {
  const report = {
    studied: { style: 3, replay: 6, raw: 0, heldOut: 1, leftOut: [] },
    unfit: { style: 1, replay: 0, raw: 0 },
  };
  expect(oldNight(report).studied).toMatchObject({
    style: 2,
    replay: 6,
    leftOut: [{ reason: 'tooLong', count: 1 }],
  });
});

it('a night whose record cannot be read says so instead of seeming empty', () => {
  expect(oldNight({ directives: [] }).unreadable).toBeNull();
  const damaged = oldNight({ directives: 'all' });
  expect(damaged.studied).toMatchObject({ style: 0 });
  expect(damaged.unreadable && unreadableSentence(damaged.unreadable)).toBe(
    'What it wrote down when it prepared the lesson cannot be read any more, so part of this page is missing.',
  );
});
