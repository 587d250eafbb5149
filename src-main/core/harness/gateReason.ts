import type { TaskChange } from './comparePairs.ts';
import type { GateCheck, GateDecision, Leak } from './gate.ts';
import { EXAM_TASK_LABELS } from '../exam-items/index.ts';

type GateNumbers = Omit<GateDecision, 'verdict' | 'reason' | 'failed'>;

const decimal = (value: number, digits: number): string => value.toFixed(digits).replace('-', '\u2212');

function taskLosses(tasks: readonly TaskChange[]): string {
  const lost = tasks.filter((task) => task.holmP < 0.05).toSorted((left, right) => left.holmP - right.holmP);
  return lost
    .map(
      (task) =>
        `${EXAM_TASK_LABELS[task.task]} lost ${task.lost} of ${task.n}${task.won > 0 ? ` and won ${task.won}` : ''}`,
    )
    .join(', ');
}

const quoted = (text: string): string => `\u201c${text}\u201d`;

function leakWords([first, ...others]: readonly Leak[]): string {
  if (first === undefined) return 'It said something private';
  const said =
    first.kind === 'persona'
      ? `It said ${quoted(first.word)} unasked, to ${quoted(first.prompt)}`
      : `It knew ${quoted(first.word)} without the memory, when asked ${quoted(first.prompt)}`;
  return others.length === 0 ? said : `${said}, and ${others.length} more`;
}

const unchanged = (reworded: number): string =>
  reworded === 0
    ? 'no answer changed'
    : `no answer became right or wrong, ${reworded} ${reworded === 1 ? 'is' : 'are'} only worded differently`;

/** The sentence of the morning report: what was lost and by how much, or that nothing was. */
export function gateReason(check: GateCheck | undefined, numbers: GateNumbers): string {
  const { pooled, tasks, nll, marginPoints, nllLimit, leaks, wishes, base } = numbers;
  const { n, correctBefore, correctAfter, won, lost } = pooled;
  switch (check) {
    case 'items':
      return 'The exams before and after do not hold the same answered items, so nothing changed.';
    case 'leak':
      return `${leakWords(leaks)}, so nothing changed.`;
    case 'task':
      return `${taskLosses(tasks)}, so nothing changed.`;
    case 'pooled':
      return correctAfter < correctBefore
        ? `The exam fell from ${correctBefore} to ${correctAfter} of ${n}, so nothing changed.`
        : `${won + lost} of ${n} answers flipped, so a loss of ${decimal(-pooled.lowPoints, 1)} points cannot be ruled out ` +
            `(the limit is ${decimal(marginPoints, 1)}), and nothing changed.`;
    case 'nll':
      return (
        `The right answers surprise it more: ${decimal(nll.before, 3)} before, ${decimal(nll.after, 3)} after, ` +
        `and the limit is ${decimal(nllLimit, 3)} more. So nothing changed.`
      );
    case 'base': {
      const sentence = gateReason(base?.failed[0], { ...numbers, ...base, base: null });
      return `Compared with the untouched model, ${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`;
    }
    case 'wishes':
      return wishes === null
        ? 'It kept your wishes less often than before, so nothing changed.'
        : `It kept your wishes in ${wishes.after} of ${wishes.n} answers, and what is in use in ${wishes.before}, so nothing changed.`;
    case undefined:
      return tasks.every((task) => task.won + task.lost === 0)
        ? `It lost nothing we can measure: ${unchanged(numbers.reworded)}, ${correctAfter} of ${n} are right.`
        : `It lost nothing we can measure: ${correctBefore} of ${n} before, ${correctAfter} after.`;
  }
}
