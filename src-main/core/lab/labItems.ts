import type { LabItem, LabRun, PlacedTasks } from '../../../src-shared/contract/index.ts';
import { failure } from '../failure.ts';
import type { Exams, HarnessResultRow } from '../ports.ts';
import { fromRow } from '../sleep/index.ts';

export interface LabItemsRequest {
  readonly run: string;
  readonly against?: string | undefined;
  readonly changed: boolean;
  readonly offset: number;
  readonly limit: number;
}

export interface LabItems {
  items: LabItem[];
  total: number;
  n: number;
  against: string | null;
}

/** Runs whose answers are kept. */
export const KEPT_ANSWERS = 20;
/** The arm that a run is about; its other arms are what it is compared with. */
export const MAIN_ARM = 'after';

/** The items of a run beside the answers of another run or of its own other arm. */
export function labItems(
  exams: Pick<Exams, 'runResults'>,
  runs: readonly LabRun[],
  request: LabItemsRequest,
): LabItems {
  const rows = exams.runResults(request.run);
  const placement = runs.find((run) => run.id === request.run)?.placement ?? null;
  if (rows.length === 0)
    throw failure('NOT_FOUND', `The answers of this run are not kept; those of the newest ${KEPT_ANSWERS} runs are.`);
  const against = request.against ?? runs.find((run) => run.id === request.run)?.comparedWith ?? null;
  const before = new Map(
    (against === null ? ownComparison(rows) : mainArm(exams.runResults(against))).map((row) => [row.item, row]),
  );
  const pairs = mainArm(rows).map((after) => ({ after, before: before.get(after.item) }));
  const chosen = request.changed ? changedFirst(pairs) : pairs;
  return {
    items: chosen.slice(request.offset, request.offset + request.limit).map((pair) => toItem(pair, placement)),
    total: chosen.length,
    n: pairs.filter((pair) => pair.before !== undefined).length,
    against,
  };
}

interface Pair {
  readonly after: HarnessResultRow;
  readonly before: HarnessResultRow | undefined;
}

const mainArm = (rows: readonly HarnessResultRow[]) => rows.filter((row) => row.arm === MAIN_ARM);

/** The other arm of an experiment; of an A/A run the one that differs, if one does. */
function ownComparison(rows: readonly HarnessResultRow[]): HarnessResultRow[] {
  const replies = new Map(mainArm(rows).map((row) => [row.item, row.reply]));
  const arms = [...new Set(rows.map((row) => row.arm).filter((arm) => arm !== MAIN_ARM))];
  const differs = (arm: string) => rows.some((row) => row.arm === arm && row.reply !== replies.get(row.item));
  const arm = arms.find(differs) ?? arms[0];
  return rows.filter((row) => row.arm === arm);
}

function changedFirst(pairs: readonly Pair[]): Pair[] {
  const flipped = ({ after, before }: Pair) => after.correct !== before?.correct;
  return pairs
    .filter(({ after, before }) => before !== undefined && after.reply !== before.reply)
    .toSorted((left, right) => Number(flipped(right)) - Number(flipped(left)));
}

const answerOf = ({ reply, correct, reason, nll }: HarnessResultRow) => ({
  reply,
  correct,
  reason,
  nll: Number.isFinite(nll) ? nll : null,
});

function toItem({ after, before }: Pair, placement: PlacedTasks): LabItem {
  const { itemId: item, task, split, prompt, reference } = fromRow(after);
  return {
    item,
    task,
    split,
    prompt,
    reference,
    reading: placement?.[task]?.reading ?? 'written',
    ...answerOf(after),
    before: before === undefined ? null : answerOf(before),
  };
}
