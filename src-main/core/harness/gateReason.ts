import type { ComparisonReason, GateReason } from '../../../src-shared/contract/index.ts';
import type { PairedComparison } from './comparePairs.ts';
import type { ComparisonCheck, GateCheck, GateDecision } from './gate.ts';
import { LOSS_SIGNIFICANCE } from './statistics/mcnemar.ts';

type GateNumbers = Omit<GateDecision, 'verdict' | 'reason' | 'failed'>;

/** What the gate found, with the numbers of it: the first check that failed, or that nothing was lost. */
export function gateReason(check: GateCheck | undefined, numbers: GateNumbers): GateReason {
  const { pooled, tasks, leaks, wishes, reworded, base } = numbers;
  const { n, correctBefore: before, correctAfter: after } = pooled;
  switch (check) {
    case 'items':
    case 'task':
    case 'pooled':
    case 'nll':
      return comparisonReason(check, numbers, numbers);
    case 'leak':
      return { kind: 'leaked', leak: leaks[0] ?? null, more: Math.max(0, leaks.length - 1) };
    case 'base':
      return { kind: 'worseThanBase', because: comparisonReason(base?.failed[0] ?? 'items', base ?? numbers, numbers) };
    case 'wishes':
      return { kind: 'wishesBroken', wishes: wishes && { n: wishes.n, before: wishes.before, after: wishes.after } };
    case undefined:
      return tasks.every((task) => task.won + task.lost === 0)
        ? { kind: 'noneFlipped', reworded, right: after, n }
        : { kind: 'nothingLost', before, after, n };
  }
}

function comparisonReason(
  check: ComparisonCheck,
  { pooled, tasks, nll }: PairedComparison,
  { marginPoints, nllLimit }: Pick<GateNumbers, 'marginPoints' | 'nllLimit'>,
): ComparisonReason {
  const { n, correctBefore: before, correctAfter: after, won, lost, lowPoints } = pooled;
  switch (check) {
    case 'items':
      return { kind: 'itemsDiffer' };
    case 'task':
      return {
        kind: 'tasksLost',
        tasks: tasks
          .filter((task) => task.holmP < LOSS_SIGNIFICANCE)
          .toSorted((left, right) => left.holmP - right.holmP)
          .map((task) => ({ task: task.task, n: task.n, won: task.won, lost: task.lost })),
      };
    case 'pooled':
      return after < before
        ? { kind: 'scoreFell', before, after, n }
        : { kind: 'lossPossible', flipped: won + lost, n, lowPoints, marginPoints };
    case 'nll':
      return { kind: 'surprised', before: nll.before, after: nll.after, limit: nllLimit };
  }
}
