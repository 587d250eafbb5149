import type { HarnessReport, LabRun, PlacedTask, PlacedTasks } from '../contract/index.ts';
import { EXAM_TASKS, type ExamTask, type Standing, TASK_LABELS } from '../contract/vocabulary.ts';

/** A task as the head of a row. */
export function taskName(task: ExamTask): string {
  return TASK_LABELS[task].row;
}

/** How a task was asked, as a cell of a table says it; empty where nobody knows. */
export function askedWords(placement: PlacedTasks, task: ExamTask): string {
  const placed = placement?.[task];
  return placed === undefined ? '' : placeWords(placed);
}

/** Rung and reading in words. */
export function placeWords({ rung, reading }: Pick<PlacedTask, 'rung' | 'reading'>): string {
  return `${rung}, ${reading}`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** One sentence for the tasks that this exam cannot see forgotten, for each end; none where it sees all. */
export function blindSentences(placement: PlacedTasks): string[] {
  const at = (standing: Standing) =>
    EXAM_TASKS.filter((task) => placement?.[task]?.standing === standing).map((task) => TASK_LABELS[task].short);
  const [floor, ceiling] = [at('floor'), at('ceiling')];
  const stands = (tasks: readonly string[]) => `${listed(tasks)} ${tasks.length === 1 ? 'stands' : 'stand'}`;
  return [
    ...(floor.length === 0
      ? []
      : [`${stands(floor)} on the floor: guessing does as well, so this exam cannot see anything forgotten there.`]),
    ...(ceiling.length === 0
      ? []
      : [
          `${stands(ceiling)} at the ceiling: next to nothing is wrong, so this exam can hardly see anything forgotten there.`,
        ]),
  ];
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
