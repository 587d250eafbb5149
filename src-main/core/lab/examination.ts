import type { Suite } from '../../../src-shared/contract/vocabulary.ts';
import type { LabRun } from '../../../src-shared/contract/index.ts';
import type { ModelSession } from '../engine/session.ts';
import { type ExamItem, harnessSuite, shuffledItems } from '../exam-items/index.ts';
import { countFlips, detectableEffect, type HarnessResult, placedTasks, summarise } from '../harness/index.ts';
import type { CorePorts } from '../ports.ts';
import {
  createPauseGate,
  fromRow,
  measurePlacement,
  type NightModel,
  placementOf,
  takeExam,
  toRow,
} from '../sleep/index.ts';
import { KEPT_ANSWERS, MAIN_ARM } from './labItems.ts';

export interface HarnessRequest {
  readonly suite: Suite;
  readonly rotation: number;
  readonly aa: boolean;
  readonly fresh: boolean;
  readonly place: boolean;
}

interface Examination {
  readonly ports: Pick<CorePorts, 'clock' | 'database' | 'sha256'>;
  readonly session: ModelSession;
  /** Newest first. */
  readonly earlier: readonly LabRun[];
  readonly run: LabRun;
  readonly request: HarnessRequest;
  readonly signal: AbortSignal;
  readonly onPlace: (done: number, of: number) => void;
  readonly onProgress: (done: number, of: number) => void;
}

/** At least so many answers are assumed to flip when it is said what an exam can resolve. */
const LEAST_FLIP_SHARE = 0.05;

/** Examines what is in use once, or three times without the cache: twice alike and once in another order. */
export async function examineInUse(examination: Examination): Promise<LabRun> {
  const { ports, run, request } = examination;
  const model = await examination.session.description();
  const session = examination.session.on(model);
  const active = session.active();
  const night: NightModel = { session, gate: createPauseGate(), signal: examination.signal };
  const kept = { exams: ports.database.exams, values: ports.database.values, sha256: ports.sha256 };
  const place = request.place ? measurePlacement : placementOf;
  const placement = await place(kept, { night, model, onProgress: (done, of) => examination.onPlace(done, of) });
  const { items } = harnessSuite(request.suite, placement, request.rotation);
  const passes = request.aa ? 3 : 1;
  const take = (taken: readonly ExamItem[], pass: number) =>
    takeExam(kept, {
      model: night,
      suite: { items: taken },
      arm: { adapter: active, sha256: active?.sha256 ?? null },
      fresh: request.aa || request.fresh,
      onProgress: (done, of) => examination.onProgress(done + pass * of, of * passes),
    });
  // Loads the model, so that the speed is that of the exam.
  await session.use(active, 'night', examination.signal, async () => undefined);
  const startedAt = ports.clock.now();
  const { results, cached } = await take(items, 0);
  const seconds = Math.max((ports.clock.now() - startedAt) / 1000, 0.001);
  const arms: { arm: string; results: readonly HarnessResult[] }[] = [{ arm: MAIN_ARM, results }];
  if (request.aa)
    arms.push(
      { arm: 'repeat', results: (await take(items, 1)).results },
      { arm: 'order', results: (await take(shuffledItems(items), 2)).results },
    );
  const comparison = request.aa
    ? { comparedWith: null, flips: aaFlips(arms) }
    : lastFlips(examination, model.name, results);
  ports.database.exams.saveRun(
    run.id,
    arms.flatMap((arm) => arm.results.map((result) => toRow(arm.arm, result))),
    KEPT_ANSWERS,
  );
  const { tasks, pooled } = summarise(results);
  const itemsPerSecond = cached === results.length ? null : Math.round(((results.length - cached) / seconds) * 10) / 10;
  const flipShare = Math.max(
    LEAST_FLIP_SHARE,
    ...Object.values(comparison.flips).map(({ grades, n }) => grades / Math.max(1, n)),
  );
  const resolvesPoints = 100 * detectableEffect({ items: results.length, flipShare });
  return {
    ...run,
    ...comparison,
    night: active?.cycle ?? null,
    model: model.name,
    tasks: { ...tasks },
    pooled,
    itemsPerSecond,
    cached,
    resolvesPoints,
    placement: placedTasks(items, results),
  };
}

type Comparison = Pick<LabRun, 'comparedWith' | 'flips'>;

function aaFlips([first, ...others]: readonly {
  arm: string;
  results: readonly HarnessResult[];
}[]): Comparison['flips'] {
  return Object.fromEntries(others.map(({ arm, results }) => [arm, countFlips(first?.results ?? [], results)]));
}

/** Against the newest exam of the same model and suite whose answers are kept, whichever night was in use. */
function lastFlips({ ports, earlier, run }: Examination, model: string, results: readonly HarnessResult[]): Comparison {
  for (const one of earlier) {
    if (one.kind !== 'harness' || one.suite !== run.suite || one.model !== model || one.id === run.id) continue;
    const rows = ports.database.exams.runResults(one.id).filter((row) => row.arm === MAIN_ARM);
    if (rows.length > 0) return { comparedWith: one.id, flips: { last: countFlips(rows.map(fromRow), results) } };
  }
  return { comparedWith: null, flips: {} };
}
