import type { HarnessReport, LabRun } from '../contract/index.ts';
import { type ExamTask, TASK_LABELS } from '../contract/vocabulary.ts';

/** A task as the head of a row. */
export function taskName(task: ExamTask): string {
  return TASK_LABELS[task].row;
}

/** What became of one task between two exams. */
export function taskVerdict({
  verdict,
  won,
  lost,
}: Pick<HarnessReport['tasks'][number], 'verdict' | 'won' | 'lost'>): string {
  switch (verdict) {
    case 'unchanged':
      return 'No answer changed';
    case 'lost':
      return `Lost ${lost}${won > 0 ? `, won ${won}` : ''}`;
    case 'won':
      return `Won ${won}`;
    case 'noise':
      return `${lost} lost, ${won} won: within noise`;
  }
}

/** The report as a command line prints it, each verdict in words. */
export function reportInWords(report: HarnessReport) {
  return { ...report, tasks: report.tasks.map((task) => ({ ...task, verdict: taskVerdict(task) })) };
}

/** The name of a run: what a person called it, or what was examined. */
export function runName({ name, night, threeTimes }: Pick<LabRun, 'name' | 'night' | 'threeTimes'>): string {
  const examined = night === null ? 'The untouched model' : `Night ${night}`;
  return name ?? (threeTimes ? `${examined}, three times` : examined);
}
