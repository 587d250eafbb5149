import type { LabRun } from '../../../../src-shared/contract/index.ts';
import { count, plural } from '../../../ui/format.ts';

/**
 * How many rows a run was given, and what became of them where not all were trained on whole; null where it had none.
 */
export function itemsText({ rows, training }: Pick<LabRun, 'rows' | 'training'>): string | null {
  if (rows === null) return null;
  const all = plural(rows, 'item');
  if (training === undefined || training.tooLong + training.shortened === 0) return all;
  return [
    all,
    `${count(training.trained)} trained on`,
    training.shortened === 0 ? '' : `${count(training.shortened)} of them without their oldest turns`,
    training.heldOut === 0 ? '' : `${count(training.heldOut)} held out`,
    training.tooLong === 0 ? '' : `${count(training.tooLong)} longer than the window`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
