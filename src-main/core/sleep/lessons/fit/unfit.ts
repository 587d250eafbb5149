import type { CycleDetail } from '../../../../../src-shared/contract/index.ts';
import type { Unfit } from '../../record/train.ts';
import type { TrainingRow } from '../choose/lessons.ts';

/**
 * The different rows of a training file that were left out, by kind, and how many of the user's lessons are left; rows
 * that are repeated count once.
 */
export function countUnfit(
  rows: readonly TrainingRow[],
  dropped: readonly number[],
): { unfit: Unfit; lessonsLeft: number } {
  const numbers = new Set(dropped);
  const different = [
    ...new Map(
      rows.map((row, at) => [JSON.stringify(row.messages), { kind: row.kind, isUnfit: numbers.has(at + 1) }]),
    ).values(),
  ];
  const count = (kind: TrainingRow['kind']) => different.filter((row) => row.kind === kind && row.isUnfit).length;
  return {
    unfit: { style: count('style'), replay: count('replay'), raw: count('raw') },
    lessonsLeft: different.filter((row) => row.kind !== 'replay' && !row.isUnfit).length,
  };
}

/** What was studied in the end: without the rows that did not fit, which are left out with the reason. */
export function withoutUnfit(studied: CycleDetail['studied'], unfit: Unfit): CycleDetail['studied'] {
  const count = unfit.style + unfit.replay + unfit.raw;
  if (count === 0) return studied;
  const [style, replay, raw] = [studied.style - unfit.style, studied.replay - unfit.replay, studied.raw - unfit.raw];
  const known = studied.leftOut.find(({ reason }) => reason === 'tooLong')?.count ?? 0;
  const leftOut = [
    ...studied.leftOut.filter(({ reason }) => reason !== 'tooLong'),
    { reason: 'tooLong' as const, count: known + count },
  ];
  return {
    ...studied,
    style,
    replay,
    raw,
    earlier: Math.min(studied.earlier, style),
    grounded: Math.min(studied.grounded, replay),
    leftOut,
  };
}
