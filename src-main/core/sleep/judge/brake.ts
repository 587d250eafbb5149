import type { BrakeReport } from '../../../../src-shared/contract/index.ts';
import { decideGate, type HarnessResult } from '../../harness/index.ts';
import type { Candidate } from './candidates.ts';
import { admissible, examOrder } from './exam/examOrder.ts';
import type { Measurements } from './measure.ts';

/** What the brake asks about tonight's candidates. */
export interface BrakeProbe {
  /** What each taught and cost, in the order of the candidates; by likelihood, a fraction of the cost of an exam. */
  measure(candidates: readonly Candidate[]): Promise<Measurements>;
  /** The whole exam; `attempt` counts from 0. */
  examine(candidate: Candidate, attempt: number): Promise<HarnessResult[]>;
  /**
   * What speaks against one that lost nothing: it tells something private, or obeys the wishes less than what is in
   * use.
   */
  objection(candidate: Candidate): Promise<'leaked' | 'unlearned' | null>;
}

export interface BrakeRequest {
  readonly candidates: readonly Candidate[];
  readonly base: readonly HarnessResult[];
  readonly before: readonly HarnessResult[];
  readonly nllLimit: number;
  /** How many may take the whole exam, one after another; three where nobody says. */
  readonly exams?: number;
}

export interface Braked {
  readonly brake: BrakeReport;
  readonly chosen: Candidate;
  readonly results: HarnessResult[];
}

/**
 * Finds the candidate that learned most of those that the exam's visible items let pass and to which there is no other
 * objection; when there is none, the last that was examined. A single
 * candidate is examined without being measured. Secret items are never looked at.
 */
export async function applyBrake(
  { candidates, base, before, nllLimit, exams: mostExams }: BrakeRequest,
  probe: BrakeProbe,
): Promise<Braked> {
  const single = candidates.length === 1;
  const { styleNllBefore, obeyedBefore, taken } = single
    ? { styleNllBefore: Number.NaN, obeyedBefore: null, taken: [] }
    : await probe.measure(candidates);
  const measured = candidates.map((candidate, index) => {
    const { styleNll, obeyed, rise } = taken[index] ?? { styleNll: Number.NaN, obeyed: null, rise: Number.NaN };
    const nats = styleNllBefore - styleNll;
    return {
      candidate,
      step: candidate.checkpoint.step,
      scale: candidate.scale,
      nats,
      obeyed,
      gain: learnedShare(nats / styleNllBefore, obeyed, obeyedBefore),
      rise,
    };
  });
  const open = new Set(admissible(measured, nllLimit));
  const exams = new Map<
    Candidate,
    Pick<BrakeReport['candidates'][number], 'outcome' | 'won' | 'lost'> & { rise: number }
  >();
  let last: { candidate: Candidate; results: HarnessResult[] } | null = null;
  for (const { candidate } of examOrder(measured, nllLimit, mostExams)) {
    const results = await probe.examine(candidate, exams.size);
    const { verdict, tasks, nll } = decideGate({
      base: visible(base),
      before: visible(before),
      after: visible(results),
      nllLimit,
    });
    const count = (pick: (task: (typeof tasks)[number]) => number) => tasks.reduce((sum, task) => sum + pick(task), 0);
    const outcome = verdict === 'fail' ? 'failed' : ((await probe.objection(candidate)) ?? 'passed');
    exams.set(candidate, { outcome, won: count((task) => task.won), lost: count((task) => task.lost), rise: nll.rise });
    last = { candidate, results };
    // What comes later is gentler and has learned less still.
    if (outcome === 'passed' || outcome === 'unlearned') break;
  }
  if (last === null) throw new RangeError('The brake needs at least one candidate.');
  const report = measured.map((one): BrakeReport['candidates'][number] => {
    const exam = exams.get(one.candidate);
    const numbers = {
      step: one.step,
      scale: one.scale,
      gain: finite(one.nats),
      learned: finite(one.gain),
      obeyed: one.obeyed,
      rise: finite(single ? (exam?.rise ?? Number.NaN) : one.rise),
    };
    if (exam !== undefined) return { ...numbers, outcome: exam.outcome, won: exam.won, lost: exam.lost };
    return { ...numbers, outcome: open.has(one) ? 'notTried' : 'screened', won: null, lost: null };
  });
  const chosen = { step: last.candidate.checkpoint.step, scale: last.candidate.scale };
  return {
    brake: { chosen, nllLimit, styleNllBefore: finite(styleNllBefore), obeyedBefore, candidates: report },
    chosen: last.candidate,
    results: last.results,
  };
}

/**
 * How much of what there was to learn was learned: the mean of the fall in surprise and of the rise in answers that
 * obey, each as a share. Where no
 * rule can check the wishes the fall alone; a candidate that was not worth asking counts as obeying no more than
 * before.
 */
export function learnedShare(fall: number, obeyed: number | null, obeyedBefore: number | null): number {
  return obeyedBefore === null ? fall : (fall + (obeyed ?? obeyedBefore) - obeyedBefore) / 2;
}

function visible(results: readonly HarnessResult[]): HarnessResult[] {
  return results.filter((result) => result.split === 'gate');
}

/** A number that JSON can hold. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
