import type { ExamTask, Reading, Rung } from '../../../../src-shared/contract/vocabulary.ts';
import { recallItems } from '../tasks/recall/recallItems.ts';
import { generateItems } from './generateItems.ts';
import { type ExamItem, visibleItems } from './suites.ts';

export interface ProbeRequest {
  readonly task: ExamTask;
  readonly rung: Rung;
  readonly reading: Reading;
  readonly count: number;
}

const PROBE_SEED = 20_260_404;
/** Drawn beside what is wanted, for some of them stand in the exam. */
const SPARE = 40;

/**
 * Items that find out where a model stands on a task: worded as the visible part of an exam, and none of any exam; the
 * first of many are those of few. Fewer than asked for where the others have nothing to choose among.
 */
export function probeItems({ task, rung, reading, count }: ProbeRequest): ExamItem[] {
  // The other split has wordings of its own.
  const asked = new Set(visibleItems(task, rung, reading).map((item) => item.prompt));
  return drawn(task, rung, reading, count + SPARE)
    .filter(({ prompt, near }) => !asked.has(prompt) && (reading === 'written' || near.length > 0))
    .slice(0, count);
}

function drawn(task: ExamTask, rung: Rung, reading: Reading, count: number): ExamItem[] {
  if (task === 'recall') return recallItems({ rung, reading, split: 'gate', count, seed: PROBE_SEED });
  return generateItems({ rung, split: 'gate', task, count, seed: PROBE_SEED }).map((item) => ({
    ...item,
    split: 'gate',
    reading,
  }));
}
