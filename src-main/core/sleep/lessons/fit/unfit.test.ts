import { expect, it } from 'vitest';
import type { TrainingRow } from '../choose/lessons.ts';
import { NONE_UNFIT } from '../../record/train.ts';
import { countUnfit, withoutUnfit } from './unfit.ts';

const row = (kind: TrainingRow['kind'], text: string): TrainingRow => ({
  kind,
  messages: [{ role: 'user', content: text }],
});
const studied = {
  style: 3,
  earlier: 1,
  replay: 4,
  grounded: 4,
  raw: 0,
  heldOut: 1,
  leftOut: [{ reason: 'secret' as const, count: 1 }],
  targets: null,
};

it('rows that did not fit are counted once however often they were repeated, by kind', () => {
  const rows = [
    row('style', 'a'),
    row('style', 'b'),
    row('style', 'a'),
    row('style', 'b'),
    row('replay', 'c'),
    row('raw', 'd'),
  ];
  expect(countUnfit(rows, [1, 3, 5])).toEqual({ unfit: { style: 1, replay: 1, raw: 0 }, lessonsLeft: 2 });
  expect(countUnfit(rows, [1, 2, 3, 4, 6])).toEqual({ unfit: { style: 2, replay: 0, raw: 1 }, lessonsLeft: 0 });
  expect(countUnfit(rows, [])).toEqual({ unfit: NONE_UNFIT, lessonsLeft: 3 });
});

it('the report names them as left out and does not count them as studied', () => {
  expect(withoutUnfit(studied, { style: 2, replay: 1, raw: 0 })).toEqual({
    ...studied,
    style: 1,
    earlier: 1,
    replay: 3,
    grounded: 3,
    leftOut: [
      { reason: 'secret', count: 1 },
      { reason: 'tooLong', count: 3 },
    ],
  });
  expect(withoutUnfit(studied, NONE_UNFIT)).toEqual(studied);
  const known = { ...studied, leftOut: [{ reason: 'tooLong' as const, count: 2 }] };
  expect(withoutUnfit(known, { style: 1, replay: 0, raw: 0 }).leftOut).toEqual([{ reason: 'tooLong', count: 3 }]);
});
