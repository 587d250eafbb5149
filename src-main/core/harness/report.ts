import { LOSS_SIGNIFICANCE } from './statistics/mcnemar.ts';
import type { TaskVerdict } from '../../../src-shared/contract/vocabulary.ts';
import type { TaskChange } from './comparePairs.ts';
import type { GateDecision } from './gate.ts';
import type { ExamItem } from '../exam-items/index.ts';
import { placedTasks } from './placement/placedTasks.ts';
import { type HarnessScores, isPooled, type ItemResult, summarise } from './summarise.ts';

function taskVerdict({ won, lost, holmP }: TaskChange): TaskVerdict {
  if (won + lost === 0) return 'unchanged';
  if (holmP < LOSS_SIGNIFICANCE) return 'lost';
  return lost === 0 ? 'won' : 'noise';
}

function differ(one: readonly ItemResult[], other: readonly ItemResult[]): boolean {
  return one.some((result, index) => result.nll !== other[index]?.nll);
}

/** The measured exam as the dashboard shows it, from the same numbers that the gate used. */
export function harnessReport(arms: {
  readonly suite: string;
  readonly base: readonly ItemResult[] | null;
  readonly before: readonly ItemResult[];
  readonly after: readonly ItemResult[];
  readonly decision: GateDecision;
  /** The items of the exam, for how each task was asked and where it stood. */
  readonly items: readonly ExamItem[];
  /** The same two arms graded without the style; null when no wish has a surface. */
  readonly stripped?: { readonly before: readonly ItemResult[]; readonly after: readonly ItemResult[] } | null;
}) {
  const { suite, decision, stripped = null } = arms;
  const base: HarnessScores | null = arms.base === null ? null : summarise(arms.base);
  const [before, after] = [summarise(arms.before), summarise(arms.after)];
  const withoutStyle = (counts: (result: ItemResult) => boolean) => {
    const right = (results: readonly ItemResult[]) =>
      results.filter((result) => counts(result) && result.correct).length;
    return stripped === null ? null : { before: right(stripped.before), after: right(stripped.after) };
  };
  const { changePoints, lowPoints, highPoints, won, lost } = decision.pooled;
  const since = decision.base?.pooled;
  const inUse = arms.base !== null && differ(arms.base, arms.before);
  return {
    suite,
    n: decision.pooled.n,
    base: base === null ? null : { ...base.tasks },
    before: { ...before.tasks },
    after: { ...after.tasks },
    pooled: {
      base: base?.pooled ?? null,
      before: before.pooled,
      after: after.pooled,
      changePoints,
      lowPoints,
      highPoints,
      won,
      lost,
      sinceBase:
        inUse && since !== undefined
          ? { changePoints: since.changePoints, lowPoints: since.lowPoints, won: since.won, lost: since.lost }
          : null,
      stripped: withoutStyle(isPooled),
    },
    tasks: decision.tasks.map((task) => ({
      task: task.task,
      changePoints: task.changePoints,
      lowPoints: task.lowPoints,
      highPoints: task.highPoints,
      won: task.won,
      lost: task.lost,
      verdict: taskVerdict(task),
      stripped: withoutStyle((result) => result.task === task.task),
    })),
    marginPoints: decision.marginPoints,
    nllRise: decision.nll.rise,
    nllLimit: decision.nllLimit,
    placement: placedTasks(arms.items, arms.base ?? arms.before),
  };
}
