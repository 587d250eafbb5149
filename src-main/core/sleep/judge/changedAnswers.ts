import { type CycleDetail, EXAM_TASKS, type PlacedTasks } from '../../../../src-shared/contract/index.ts';
import type { HarnessResultRow } from '../../ports.ts';

/**
 * Items whose grade or words changed between what was in use and the candidate, flipped grades first; how each was read
 * stands in the placement of that exam.
 */
export function changedAnswers(
  results: readonly HarnessResultRow[],
  placement: PlacedTasks,
): CycleDetail['changedAnswers'] {
  const after = new Map(results.filter((row) => row.arm === 'after').map((row) => [row.item, row]));
  return results
    .filter((row) => row.arm === 'before')
    .flatMap((before) => {
      const now = after.get(before.item);
      const task = EXAM_TASKS.find((name) => name === before.task);
      if (now === undefined || task === undefined || now.reply.trim() === before.reply.trim()) return [];
      return [
        {
          item: before.item,
          task,
          prompt: before.prompt,
          reference: before.reference,
          before: before.reply,
          beforeCorrect: before.correct,
          after: now.reply,
          afterCorrect: now.correct,
          reading: placement?.[task]?.reading ?? ('written' as const),
        },
      ];
    })
    .sort((a, b) => Number(a.beforeCorrect === a.afterCorrect) - Number(b.beforeCorrect === b.afterCorrect));
}
