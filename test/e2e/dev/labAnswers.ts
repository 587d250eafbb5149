import { harnessSuite } from '../../../src-main/core/exam-items/index.ts';
import type { HarnessResultRow } from '../../../src-main/core/ports.ts';
import { TASKS } from '../../../src-shared/contract/index.ts';

const RIGHT = [41, 36, 32, 39, 35, 30, 27, 33];
/** The places, within a task, where this reading says something else. */
type Changes = Readonly<Record<number, string>>;

function reading(arm: string, suite: 'quick' | 'full', changes: Changes): HarnessResultRow[] {
  const { items } = harnessSuite(suite, 'pocket');
  const perTask = items.length / TASKS.length;
  return items.map(({ id, task, split, prompt, answer: reference }, index) => {
    const [place, taskIndex] = [index % perTask, Math.floor(index / perTask)];
    const right = place < Math.round((RIGHT[taskIndex]! * perTask) / 50);
    const changed = taskIndex === 0 ? changes[place] : undefined;
    const reply = changed ?? (right ? reference : `Maybe ${reference} or so`);
    const correct = changed === undefined ? right : reply === reference;
    return {
      arm,
      item: id,
      task,
      split,
      prompt,
      reference,
      reply,
      correct,
      reason: correct ? 'Right.' : 'The answer is not exactly what was asked for.',
      nll: 0.1 + index / 1000,
    };
  });
}

const ANSWERS: Readonly<Record<string, () => HarnessResultRow[]>> = {
  gem7: () => [...reading('before', 'full', { 3: 'It is 12.' }), ...reading('after', 'full', {})],
  exam: () => reading('after', 'full', { 0: 'It is about 7, I think.', 1: 'The answer is 9.' }),
  'exam-before': () => reading('after', 'full', { 45: 'Perhaps 30' }),
  twice: () => ['after', 'repeat', 'order'].flatMap((arm) => reading(arm, 'quick', {})),
};

/** The kept answers of a lab run; of “dolly1” none are kept any more. */
export function labAnswers(run: string): HarnessResultRow[] {
  return ANSWERS[run]?.() ?? [];
}
