import type { ComparisonReason, GateReason } from '../contract/index.ts';
import { TASK_LABELS } from '../contract/vocabulary.ts';
import { decimal } from './numbers.ts';

const quoted = (text: string): string => `“${text}”`;

function leakWords({ leak, more }: Extract<GateReason, { kind: 'leaked' }>): string {
  if (leak === null) return 'It said something private';
  const said =
    leak.kind === 'persona'
      ? `It said ${quoted(leak.word)} unasked, to ${quoted(leak.prompt)}`
      : `It knew ${quoted(leak.word)} without the memory, when asked ${quoted(leak.prompt)}`;
  return more === 0 ? said : `${said}, and ${more} more`;
}

const taskLosses = ({ tasks }: Extract<ComparisonReason, { kind: 'tasksLost' }>): string =>
  tasks
    .map(
      ({ task, n, won, lost }) => `${TASK_LABELS[task].short} lost ${lost} of ${n}${won > 0 ? ` and won ${won}` : ''}`,
    )
    .join(', ');

const unchanged = (reworded: number): string =>
  reworded === 0
    ? 'no answer changed'
    : `no answer became right or wrong, ${reworded} ${reworded === 1 ? 'is' : 'are'} only worded differently`;

/** The sentence of the morning report: what was lost and by how much, or that nothing was. */
export function gateSentence(reason: GateReason): string {
  switch (reason.kind) {
    case 'itemsDiffer':
      return 'The exams before and after do not hold the same answered items, so nothing changed.';
    case 'leaked':
      return `${leakWords(reason)}, so nothing changed.`;
    case 'tasksLost':
      return `${taskLosses(reason)}, so nothing changed.`;
    case 'scoreFell':
      return `The exam fell from ${reason.before} to ${reason.after} of ${reason.n}, so nothing changed.`;
    case 'lossPossible':
      return (
        `${reason.flipped} of ${reason.n} answers flipped, so a loss of ${decimal(-reason.lowPoints, 1)} points cannot be ` +
        `ruled out (the limit is ${decimal(reason.marginPoints, 1)}), and nothing changed.`
      );
    case 'surprised':
      return (
        `The right answers surprise it more: ${decimal(reason.before, 3)} before, ${decimal(reason.after, 3)} after, ` +
        `and the limit is ${decimal(reason.limit, 3)} more. So nothing changed.`
      );
    case 'worseThanBase': {
      const sentence = gateSentence(reason.because);
      return `Compared with the untouched model, ${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`;
    }
    case 'wishesBroken':
      return reason.wishes === null
        ? 'It kept your wishes less often than before, so nothing changed.'
        : `It kept your wishes in ${reason.wishes.after} of ${reason.wishes.n} answers, and what is in use in ${reason.wishes.before}, so nothing changed.`;
    case 'noneFlipped':
      return `It lost nothing we can measure: ${unchanged(reason.reworded)}, ${reason.right} of ${reason.n} are right.`;
    case 'nothingLost':
      return `It lost nothing we can measure: ${reason.before} of ${reason.n} before, ${reason.after} after.`;
  }
}
