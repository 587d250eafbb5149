import { runName } from '../../../../src-shared/words/exam.ts';
import type { Flips, LabRun } from '../../../../src-shared/contract/index.ts';
import { count, shortDay } from '../../../ui/format.ts';
import type { AnswerFilter, AnswerRow } from './answerRows.ts';

const differ = (changed: number, n: number, verb: readonly [string, string]) =>
  `${count(changed)} of ${count(n)} answers ${changed === 1 ? verb[0] : verb[1]}`;

/** A model asked again, in one sentence. */
export function noiseSentence({ answers, n }: Flips): string {
  return `The same model twice: ${differ(answers, n, ['differs', 'differ'])}.`;
}

/** What two further askings of the same model say about every other score; null of a run that asked once. */
export function noiseDetail({ flips: { repeat, order } }: Pick<LabRun, 'flips'>): string | null {
  if (repeat === undefined) return null;
  const both = order === undefined ? [repeat] : [repeat, order];
  const shuffled = order === undefined ? '' : `In another order: ${count(order.answers)} of ${count(order.n)}. `;
  const moved = both.some(({ nllMax }) => nllMax === null)
    ? 'For some question no surprise could be read.'
    : both.every(({ nllMax }) => nllMax === 0)
      ? 'No reading of surprise moved either.'
      : `Surprise moved by at most ${Math.max(...both.map(({ nllMax }) => nllMax ?? 0)).toPrecision(1)}.`;
  const noisy = both.some(({ answers, grades }) => answers + grades > 0);
  return `${shuffled}${moved} ${noisy ? 'No score can be trusted until nothing differs.' : 'So whatever differs between two exams comes from the model, not from the asking.'}`;
}

/** How many answers changed, and since what; null where there is nothing to compare with. */
export function changeSentence(
  run: LabRun,
  other: LabRun | null,
  earlier: LabRun | null,
  found: { changed: number; n: number },
): string | null {
  if (other !== null)
    return found.n === 0 ? null : `${differ(found.changed, found.n, ['differs', 'differ'])} between the two.`;
  const { repeat, order, last } = run.flips;
  if (repeat !== undefined) {
    if (repeat.answers > 0 || order === undefined || order.answers === 0) return noiseSentence(repeat);
    return `The same model in another order: ${differ(order.answers, order.n, ['differs', 'differ'])}.`;
  }
  if (found.n === 0) return null;
  if (run.kind === 'experiment') return `${differ(found.changed, found.n, ['changed', 'changed'])} by training.`;
  const since =
    earlier === null ? 'since the exam before' : `since “${runName(earlier)}”, ${shortDay(earlier.startedAt)}`;
  return last === undefined ? null : `${differ(found.changed, found.n, ['changed', 'changed'])} ${since}.`;
}

/** Why there is nothing to compare with. */
export function aloneSentence(other: LabRun | null): string {
  return other === null
    ? 'Nothing to compare with: it is the first exam of this model and size whose answers are kept.'
    : 'These two share no question whose answers are kept.';
}

/** The grade or both of them, for the end of a row. */
export function gradeWords({ answers: [first, second], change }: AnswerRow): string {
  const word = (correct: boolean) => (correct ? 'right' : 'wrong');
  if (second === undefined || change === 'same') return word(first.correct);
  return first.correct === second.correct
    ? `changed, both ${word(first.correct)}`
    : `${word(first.correct)}, then ${word(second.correct)}`;
}

/** What an empty list says. */
export function noneSentence(filter: AnswerFilter): string {
  return filter === 'wrong'
    ? 'None. Every answer here is right.'
    : filter === 'changed'
      ? 'None. Every answer here is the same.'
      : 'No questions.';
}
