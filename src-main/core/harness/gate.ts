import type { GateReason } from '../../../src-shared/contract/index.ts';
import { comparePairs, type PairedComparison } from './comparePairs.ts';
import { gateReason } from './gateReason.ts';
import { LOSS_SIGNIFICANCE, mcnemarLoss } from './statistics/mcnemar.ts';
import { isPooled, type ItemResult } from './summarise.ts';

const COMPARISON_CHECKS = ['items', 'task', 'pooled', 'nll'] as const;
export type ComparisonCheck = (typeof COMPARISON_CHECKS)[number];
export const GATE_CHECKS = ['items', 'leak', 'task', 'pooled', 'nll', 'base', 'wishes'] as const;
export type GateCheck = (typeof GATE_CHECKS)[number];

/** `persona`: said unasked in an everyday answer; `fact`: told from the weights, without the memory in the prompt. */
export interface Leak {
  readonly kind: 'persona' | 'fact';
  readonly word: string;
  readonly prompt: string;
}

/**
 * Held-out everyday answers that obey the wishes: with what is in use, with the candidate, and those that changed
 * between the two.
 */
export interface KeptWishes {
  readonly n: number;
  readonly before: number;
  readonly after: number;
  readonly lost: number;
  readonly won: number;
}

export interface GateRequest {
  readonly before: readonly ItemResult[];
  readonly after: readonly ItemResult[];
  /**
   * The exam of the untouched model: the same limits hold against it, so that what each of many nights may lose cannot
   * add up.
   */
  readonly base?: readonly ItemResult[];
  /**
   * How far the one-sided 95 % lower bound of the change may lie below zero; by default what suits the number of items.
   */
  readonly marginPoints?: number;
  /** How many nats per token the reference answers may become more surprising. */
  readonly nllLimit: number;
  /** Private words the candidate said though nothing in the prompt gave them; any of them fails. */
  readonly leaks?: readonly Leak[];
  /** A significant loss fails: a night that forgets what an earlier one taught is no gain. */
  readonly wishes?: KeptWishes | null;
  /**
   * Answers that read differently than before and are as right or wrong; they count for nothing, and are not hidden.
   */
  readonly reworded?: number;
  readonly seed?: number;
}

export interface GateDecision extends PairedComparison {
  readonly verdict: 'pass' | 'fail';
  /** What the report says of it. */
  readonly reason: GateReason;
  /** The checks that failed, the one named in the reason first. */
  readonly failed: readonly GateCheck[];
  readonly marginPoints: number;
  readonly nllLimit: number;
  readonly leaks: readonly Leak[];
  readonly wishes: KeptWishes | null;
  readonly reworded: number;
  /** The change against the untouched model, and what failed there; null when it was not given. */
  readonly base: (PairedComparison & { readonly failed: readonly ComparisonCheck[] }) | null;
}

/**
 * Whether the candidate obeys the wishes less often than what is in use, by more than chance: one-sided exact McNemar.
 */
export function unlearns({ lost, won }: Pick<KeptWishes, 'lost' | 'won'>): boolean {
  return mcnemarLoss(lost, won) < LOSS_SIGNIFICANCE;
}

/**
 * 2 points at 400 items; the interval widens with the root of the item count, so the margin of a smaller suite does
 * too.
 */
export function defaultMarginPoints(items: number): number {
  return 2 * Math.sqrt(400 / Math.max(1, items));
}

/**
 * Promotes only what lost nothing: judges two exams of the same items, taken greedily, item by item, and the second one
 * against the untouched model's too.
 */
export function decideGate(request: GateRequest): GateDecision {
  const { before, after, nllLimit, leaks = [], wishes = null, reworded = 0, seed = 1 } = request;
  const marginPoints = request.marginPoints ?? defaultMarginPoints(before.filter(isPooled).length);
  const comparison = comparePairs(before, after, seed);
  const againstBase = request.base === undefined ? null : comparePairs(request.base, after, seed);
  const base = againstBase && { ...againstBase, failed: failedChecks(againstBase, marginPoints, nllLimit) };
  const own = failedChecks(comparison, marginPoints, nllLimit);
  const failing = new Set<GateCheck>(own);
  if (leaks.length > 0) failing.add('leak');
  if (base !== null && base.failed.length > 0) failing.add('base');
  if (wishes !== null && unlearns(wishes)) failing.add('wishes');
  const failed = GATE_CHECKS.filter((check) => failing.has(check));
  const verdict = failed.length === 0 ? 'pass' : 'fail';
  const numbers = { ...comparison, marginPoints, nllLimit, leaks, wishes, reworded, base };
  return { ...numbers, verdict, failed, reason: gateReason(failed[0], numbers) };
}

function failedChecks(comparison: PairedComparison, marginPoints: number, nllLimit: number): ComparisonCheck[] {
  const failing: Readonly<Record<ComparisonCheck, boolean>> = {
    items: !comparison.comparable,
    task: comparison.tasks.some((task) => task.holmP < LOSS_SIGNIFICANCE),
    // Written so that a bound that is no number fails.
    pooled: !(comparison.pooled.lowPoints > -marginPoints),
    nll: !(comparison.nll.rise <= nllLimit),
  };
  return COMPARISON_CHECKS.filter((check) => failing[check]);
}
