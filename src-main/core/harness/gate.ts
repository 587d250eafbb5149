import { comparePairs, type PairedComparison } from './comparePairs.ts';
import { gateReason } from './gateReason.ts';
import { isPooled, type ItemResult } from './summarise.ts';

export const GATE_CHECKS = ['items', 'leak', 'task', 'pooled', 'nll'] as const;
export type GateCheck = (typeof GATE_CHECKS)[number];

/** `persona`: said unasked in an everyday answer; `fact`: told from the weights, without the memory in the prompt. */
export interface Leak {
  readonly kind: 'persona' | 'fact';
  readonly word: string;
  readonly prompt: string;
}

export interface GateRequest {
  readonly before: readonly ItemResult[];
  readonly after: readonly ItemResult[];
  /** How far the one-sided 95 % lower bound of the change may lie below zero; by default what suits the number of items. */
  readonly marginPoints?: number;
  /** How many nats per token the reference answers may become more surprising. */
  readonly nllLimit: number;
  /** Private words the candidate said though nothing in the prompt gave them; any of them fails. */
  readonly leaks?: readonly Leak[];
  readonly seed?: number;
}

export interface GateDecision extends PairedComparison {
  readonly verdict: 'pass' | 'fail';
  /** One sentence for the report. */
  readonly reason: string;
  /** The checks that failed, the one named in the reason first. */
  readonly failed: readonly GateCheck[];
  readonly marginPoints: number;
  readonly nllLimit: number;
  readonly leaks: readonly Leak[];
}

const LOSS_SIGNIFICANCE = 0.05;

/** 2 points at 400 items; the interval widens with the root of the item count, so the margin of a smaller suite does too. */
export function defaultMarginPoints(items: number): number {
  return 2 * Math.sqrt(400 / Math.max(1, items));
}

/** Promotes only what lost nothing: judges two exams of the same items, taken greedily, item by item. */
export function decideGate(request: GateRequest): GateDecision {
  const { before, after, nllLimit, leaks = [], seed = 1 } = request;
  const marginPoints = request.marginPoints ?? defaultMarginPoints(before.filter(isPooled).length);
  const comparison = comparePairs(before, after, seed);
  const failing: Readonly<Record<GateCheck, boolean>> = {
    items: !comparison.comparable,
    leak: leaks.length > 0,
    task: comparison.tasks.some((task) => task.holmP < LOSS_SIGNIFICANCE),
    // Written so that a bound that is no number fails.
    pooled: !(comparison.pooled.lowPoints > -marginPoints),
    nll: !(comparison.nll.rise <= nllLimit),
  };
  const failed = GATE_CHECKS.filter((check) => failing[check]);
  const verdict = failed.length === 0 ? 'pass' : 'fail';
  const numbers = { ...comparison, marginPoints, nllLimit, leaks };
  return { ...numbers, verdict, failed, reason: gateReason(failed[0], numbers) };
}
