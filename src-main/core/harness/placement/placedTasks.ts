import type { PlacedTask } from '../../../../src-shared/contract/index.ts';
import { EXAM_TASKS, type ExamTask } from '../../../../src-shared/contract/vocabulary.ts';
import type { ExamItem } from '../../exam-items/index.ts';
import { type ItemResult, summarise } from '../summarise.ts';
import { meanChance, standingOf } from './standing.ts';

/** How each task of an exam was asked, and where whoever took it stood. */
export function placedTasks(
  items: readonly ExamItem[],
  results: readonly ItemResult[],
): Partial<Record<ExamTask, PlacedTask>> {
  const { tasks } = summarise(results);
  const placed: Partial<Record<ExamTask, PlacedTask>> = {};
  for (const task of EXAM_TASKS) {
    const own = items.filter((item) => item.task === task);
    const [first] = own;
    const score = tasks[task];
    if (first === undefined || score === undefined) continue;
    const chance = meanChance(own);
    placed[task] = {
      rung: first.rung,
      reading: first.reading,
      chance,
      standing: standingOf(score, chance),
    };
  }
  return placed;
}
