import * as z from 'zod';
import { harnessReportSchema, TASK_VERDICTS, type TaskVerdict } from '../../../src-shared/contract/index.ts';

const taskSchema = harnessReportSchema.shape.tasks.element;

/** A report as it was stored; an older version wrote the verdicts on its tasks as sentences. */
export const storedReportSchema = harnessReportSchema.extend({
  tasks: z.array(taskSchema.extend({ verdict: z.union([z.enum(TASK_VERDICTS), z.string().transform(codeOf)]) })),
});

function codeOf(verdict: string): TaskVerdict {
  if (verdict === 'No answer changed') return 'unchanged';
  const first = verdict.split(' ')[0]?.toLowerCase();
  return TASK_VERDICTS.find((code) => code === first) ?? 'noise';
}
