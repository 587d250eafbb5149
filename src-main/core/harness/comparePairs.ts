import { EXAM_TASKS, type ExamTask } from '../../../src-shared/contract/vocabulary.ts';
import { holm } from './statistics/holm.ts';
import { mcnemarLoss } from './statistics/mcnemar.ts';
import { pairedBootstrap, pairedDifference } from './statistics/pairedDifference.ts';
import { isPooled, type ItemResult } from './summarise.ts';

/** Paired change of one set of items; points are 100 x share, bounds are one-sided at 95 %. */
export interface PairedChange {
  readonly n: number;
  readonly correctBefore: number;
  readonly correctAfter: number;
  readonly won: number;
  readonly lost: number;
  readonly changePoints: number;
  readonly lowPoints: number;
  readonly highPoints: number;
}

export interface TaskChange extends PairedChange {
  readonly task: ExamTask;
  /** One-sided exact McNemar for a loss, and the same after Holm over all tasks. */
  readonly lossP: number;
  readonly holmP: number;
}

export interface PairedComparison {
  /** False when the two exams do not hold the same items once each, or a number is missing. */
  readonly comparable: boolean;
  /** Of the eight skills; `tasks` has recall as well. */
  readonly pooled: PairedChange & { readonly bootstrapLowPoints: number; readonly bootstrapHighPoints: number };
  readonly tasks: readonly TaskChange[];
  readonly nll: { readonly before: number; readonly after: number; readonly rise: number };
}

interface Pair {
  readonly before: ItemResult;
  readonly after: ItemResult;
}

const difference = ({ before, after }: Pair): number => Number(after.correct) - Number(before.correct);

function changeOf(pairs: readonly Pair[]): PairedChange {
  const differences = pairs.map(difference);
  const { mean, low, high } = pairedDifference(differences);
  return {
    n: pairs.length,
    correctBefore: pairs.filter((pair) => pair.before.correct).length,
    correctAfter: pairs.filter((pair) => pair.after.correct).length,
    won: differences.filter((change) => change > 0).length,
    lost: differences.filter((change) => change < 0).length,
    changePoints: 100 * mean,
    lowPoints: 100 * low,
    highPoints: 100 * high,
  };
}

function taskChanges(pairs: readonly Pair[]): TaskChange[] {
  const changes = EXAM_TASKS.map((task) => {
    const change = changeOf(pairs.filter((pair) => pair.before.task === task));
    return { task, ...change, lossP: mcnemarLoss(change.lost, change.won) };
  }).filter((change) => change.n > 0);
  const adjusted = holm(changes.map((change) => change.lossP));
  return changes.map((change, index) => ({ ...change, holmP: adjusted[index] as number }));
}

const meanNll = (results: readonly ItemResult[]): number =>
  results.length === 0 ? 0 : results.reduce((sum, result) => sum + result.nll, 0) / results.length;

/** Pairs two exams by item and measures the change; items found in one of them only make it not comparable. */
export function comparePairs(
  before: readonly ItemResult[],
  after: readonly ItemResult[],
  seed: number,
): PairedComparison {
  const second = new Map(after.map((result) => [result.itemId, result]));
  const pairs = before.flatMap((result): Pair[] => {
    const match = second.get(result.itemId);
    return match?.task === result.task ? [{ before: result, after: match }] : [];
  });
  const unique = new Set(before.map((result) => result.itemId)).size === before.length;
  const whole =
    pairs.length > 0 &&
    pairs.length === before.length &&
    second.size === after.length &&
    after.length === before.length;
  const finite = pairs.every((pair) => Number.isFinite(pair.before.nll) && Number.isFinite(pair.after.nll));
  const pooled = pairs.filter((pair) => isPooled(pair.before));
  const bootstrap = pairedBootstrap(pooled.map(difference), { seed });
  const [first, last] = [meanNll(pooled.map((pair) => pair.before)), meanNll(pooled.map((pair) => pair.after))];
  return {
    comparable: unique && whole && finite,
    pooled: { ...changeOf(pooled), bootstrapLowPoints: 100 * bootstrap.low, bootstrapHighPoints: 100 * bootstrap.high },
    tasks: taskChanges(pairs),
    nll: { before: first, after: last, rise: last - first },
  };
}
