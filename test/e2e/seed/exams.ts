import { type ExamItem, nightSuite, placementAt } from '../../../src-main/core/exam-items/index.ts';
import type { HarnessResultRow } from '../../../src-main/core/ports.ts';
import { EXAM_TASKS } from '../../../src-shared/contract/index.ts';

/** Right answers of 50 in each task, with what was in use. */
const RIGHT = [41, 36, 32, 39, 35, 30, 27, 33, 47];

/** How an arm differs from what was in use: answers won and lost by task, or other words at a place of a task. */
export interface Differences {
  won?: Partial<Record<ExamItem['task'], number>>;
  lost?: Partial<Record<ExamItem['task'], number>>;
  says?: Partial<Record<ExamItem['task'], Readonly<Record<number, string>>>>;
}

/** One exam as it is kept: the first items of each task are right, the next ones can be won, the last right ones lost. */
export function examRows(arm: string, items: readonly ExamItem[], differences: Differences = {}): HarnessResultRow[] {
  const places = new Map<string, number>();
  const perTask = items.filter(({ task }) => task === 'arithmetic').length;
  return items.map(({ id, task, split, prompt, answer: reference }, index) => {
    const place = places.get(task) ?? 0;
    places.set(task, place + 1);
    const right = Math.round(((RIGHT[EXAM_TASKS.indexOf(task)] ?? 0) * perTask) / 50);
    const knows =
      place < right - (differences.lost?.[task] ?? 0) ||
      (place >= right && place < right + (differences.won?.[task] ?? 0));
    const reply = differences.says?.[task]?.[place] ?? (knows ? reference : `Maybe ${reference} or so`);
    const correct = reply === reference;
    return {
      arm,
      item: id,
      task,
      split,
      prompt,
      reference,
      reply,
      correct,
      reason: correct ? 'Right.' : 'The answer is not exactly what was asked for.',
      nll: (arm === 'base' ? 0.101 : 0.1) + index / 1000,
    };
  });
}

/** What a night asks; recall last. The items are the same every night, so that they are made once. */
export const NIGHT_ITEMS = nightSuite('full', placementAt('easy')).items;
export const LAB_ITEMS = NIGHT_ITEMS.filter(({ task }) => task !== 'recall');
