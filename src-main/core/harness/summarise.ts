import { EXAM_TASKS, type ExamTask } from '../../../src-shared/contract/vocabulary.ts';
import { wilsonInterval } from './statistics/wilson.ts';

/** One item of one arm: greedy answer judged, and nats per token of the reference answer. */
export interface ItemResult {
  readonly itemId: string;
  readonly task: ExamTask;
  readonly correct: boolean;
  readonly nll: number;
}

/** `accuracy` is a share; `low` and `high` are its 95 % Wilson interval. */
export interface TaskScore {
  readonly correct: number;
  readonly n: number;
  readonly accuracy: number;
  readonly low: number;
  readonly high: number;
  readonly nll: number;
}

export interface HarnessScores {
  readonly tasks: Readonly<Partial<Record<ExamTask, TaskScore>>>;
  readonly pooled: TaskScore;
}

/** Recall is a row of its own: the total stays that of the eight skills. */
export function isPooled({ task }: Pick<ItemResult, 'task'>): boolean {
  return task !== 'recall';
}

/** The score of some results together. */
export function scoreOf(results: readonly Pick<ItemResult, 'correct' | 'nll'>[]): TaskScore {
  const n = results.length;
  const correct = results.filter((result) => result.correct).length;
  const nll = n === 0 ? 0 : results.reduce((sum, result) => sum + result.nll, 0) / n;
  return { correct, n, accuracy: n === 0 ? 0 : correct / n, ...wilsonInterval(correct, n), nll };
}

/** Scores of every task that was examined, and of the eight skills together. */
export function summarise(results: readonly ItemResult[]): HarnessScores {
  const tasks: Partial<Record<ExamTask, TaskScore>> = {};
  for (const task of EXAM_TASKS) {
    const ofTask = results.filter((result) => result.task === task);
    if (ofTask.length > 0) tasks[task] = scoreOf(ofTask);
  }
  return { tasks, pooled: scoreOf(results.filter(isPooled)) };
}
