import { decideGate, type ExamItem, type HarnessResult } from '../harness/index.ts';
import type { Brake } from './report.ts';

/** What the brake asks of a lesson at one adapter scale. */
export interface BrakeProbe {
  /** Nats per token of each item's reference answer, in the order of the items. */
  score(scale: number, items: readonly ExamItem[]): Promise<readonly number[]>;
  /** The whole exam; `attempt` counts from 0. */
  examine(scale: number, attempt: number): Promise<HarnessResult[]>;
}

export interface BrakeRequest {
  /** In the order in which they are tried: strongest first, for the most is learned there. */
  readonly scales: readonly number[];
  readonly items: readonly ExamItem[];
  readonly before: readonly HarnessResult[];
  readonly nllLimit: number;
}

/**
 * Finds the strongest adapter scale that the exam's visible items let pass; without one, the weakest that was tried. A scale whose reference
 * answers became too surprising is passed over unexamined, since scoring costs a fraction of writing. Secret items are never looked at.
 */
export async function applyBrake(request: BrakeRequest, probe: BrakeProbe): Promise<Brake & { results: HarnessResult[] }> {
  const { scales, items, nllLimit } = request;
  const visible = items.filter((item) => item.split === 'gate');
  const before = request.before.filter((result) => result.split === 'gate');
  const tried: Brake['tried'] = [];
  let attempt = 0;
  for (const [index, scale] of scales.entries()) {
    const last = index === scales.length - 1;
    // The last one is examined whatever its likelihood, so it is not screened.
    const rise = last ? 0 : meanRise(before, await probe.score(scale, visible));
    if (!(rise <= nllLimit)) {
      tried.push({ scale, rise, outcome: 'screened' });
      continue;
    }
    const results = await probe.examine(scale, attempt);
    attempt += 1;
    const decision = decideGate({ before, after: results.filter((result) => result.split === 'gate'), nllLimit });
    const passed = decision.verdict === 'pass';
    tried.push({ scale, rise: decision.nll.rise, outcome: passed ? 'passed' : 'failed' });
    if (passed || last) return { scale, tried, results };
  }
  throw new RangeError('The brake needs at least one adapter scale.');
}

/** How much more surprising the reference answers became, in nats per token. */
function meanRise(before: readonly HarnessResult[], after: readonly number[]): number {
  if (before.length !== after.length || before.length === 0) return Number.NaN;
  return before.reduce((sum, result, index) => sum + (after[index] as number) - result.nll, 0) / before.length;
}

/** The brake in words for the report, nothing when the whole lesson was put on at once. */
export function brakeSentence({ scale, tried }: Brake): string | null {
  if (scale === 1) return null;
  return `the lesson at ${Math.round(scale * 100)} % strength, after ${tried.length - 1} stronger ${tried.length === 2 ? 'one' : 'ones'} cost too much`;
}
