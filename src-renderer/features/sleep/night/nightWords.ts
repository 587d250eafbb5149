import type { CycleDetail, HarnessReport, LeakReport } from '../../../../src-shared/contract/index.ts';
import { fateOf } from '../../../ui/nightFate.ts';
import { capital, count, inWords, plain, plural, signed } from '../../../ui/format.ts';

/**
 * The exam in one sentence: how many more or fewer right, the worst case, the gate, and the way since the untouched
 * model.
 */
export function examSentence(harness: HarnessReport): string {
  const { pooled, marginPoints } = harness;
  const difference = pooled.after.correct - pooled.before.correct;
  const compared =
    difference === 0
      ? `As many questions right as before, of ${count(harness.n)}.`
      : `${capital(inWords(Math.abs(difference)))} ${difference > 0 ? 'more' : 'fewer'} ${Math.abs(difference) === 1 ? 'question' : 'questions'} right than before, of ${count(harness.n)}.`;
  const worst =
    pooled.lowPoints < 0 ? `At worst it lost ${plain(-pooled.lowPoints)} points` : 'At worst it lost nothing';
  const since =
    pooled.sinceBase === null
      ? ''
      : ` Against the untouched model ${signed(pooled.sinceBase.changePoints)} points, ${pooled.sinceBase.lowPoints < 0 ? `at worst ${signed(pooled.sinceBase.lowPoints)}` : 'nothing lost at worst'}.`;
  return `${compared} ${worst}; the gate is at ${plain(marginPoints, 0)}.${since}`;
}

/**
 * How many of the exam's answers read differently than before, of all that were asked, and how many of those became
 * right or wrong.
 */
export function answersChanged({ changedAnswers, harness }: Pick<CycleDetail, 'changedAnswers' | 'harness'>): {
  changed: number;
  asked: number;
  gained: number;
  lost: number;
} | null {
  if (harness === null) return null;
  const gained = changedAnswers.filter((answer) => !answer.beforeCorrect && answer.afterCorrect).length;
  const lost = changedAnswers.filter((answer) => answer.beforeCorrect && !answer.afterCorrect).length;
  return { changed: changedAnswers.length, asked: harness.n + (harness.after['recall']?.n ?? 0), gained, lost };
}

/** `1 gained, 2 lost, 3 only reworded`. */
export function changeSentence({ changed, gained, lost }: { changed: number; gained: number; lost: number }): string {
  return `${count(gained)} gained, ${count(lost)} lost, ${count(changed - gained - lost)} only reworded`;
}

/** What the readings of a night are readings of: what is in use since, or a copy that was left. */
export function readingLabels(night: Pick<CycleDetail, 'verdict' | 'undone'>): {
  surprise: string;
  wishes: string;
  exam: string;
} {
  const fate = fateOf(night);
  return fate === 'kept' || fate === 'running'
    ? { surprise: 'Held-out chats', wishes: 'Wishes kept', exam: 'Exam' }
    : { surprise: 'Held-out chats, copy', wishes: 'Wishes kept, copy', exam: 'Exam, copy' };
}

/** `8 tasks, 400 questions, and 50 on recall`. */
export function examSize({ tasks, n, after }: Pick<HarnessReport, 'tasks' | 'n' | 'after'>): string {
  const recall = after['recall']?.n ?? 0;
  const skills = `${plural(tasks.filter(({ task }) => task !== 'recall').length, 'task')}, ${plural(n, 'question')}`;
  return recall === 0 ? skills : `${skills}, and ${count(recall)} on recall`;
}

/** What the leak test heard: nothing, or which word to which prompt. */
export function leakSentence({ prompts, facts, found }: LeakReport): string {
  if (found.length > 0) return `It let slip ${found.map(({ word, prompt }) => `“${word}” to “${prompt}”`).join(', ')}.`;
  const everyday = `No private word in ${plural(prompts, 'everyday answer')}`;
  return facts === 0 ? `${everyday}.` : `${everyday}, and none of ${plural(facts, 'fact')} told without its memory.`;
}

/**
 * How much less the held-out chats surprise the weights that the brake chose, as a share; null where the curve has no
 * reading of them.
 */
export function surpriseDrop({
  firstValidationLoss: first,
  lastValidationLoss: last,
  metrics,
  brake,
}: Pick<CycleDetail, 'firstValidationLoss' | 'lastValidationLoss' | 'metrics' | 'brake'>): number | null {
  const chosen = brake?.chosen ?? { step: null, scale: 1 };
  // The curve was drawn at full strength.
  if (chosen.scale !== 1) return null;
  const loss =
    chosen.step === null
      ? last
      : (metrics.find(({ step, validationLoss }) => step === chosen.step && validationLoss !== null)?.validationLoss ??
        null);
  return first === null || loss === null || first === 0 ? null : (first - loss) / first;
}
