import { runName } from '../../../../src-shared/words/exam.ts';
import type { LabItem, LabRun } from '../../../../src-shared/contract/index.ts';
import { clock, shortDay } from '../../../ui/format.ts';

export type AnswerFilter = 'all' | 'changed' | 'wrong';
export type Task = LabItem['task'];

interface Answer {
  heading: string;
  reply: string;
  correct: boolean;
  reason: string;
  nll: number | null;
}

/** One question of a run with its answer, or with both answers in the order in which they are read. */
export interface AnswerRow {
  item: string;
  task: Task;
  prompt: string;
  reference: string;
  answers: readonly [Answer, Answer?];
  /** Whether the run's own answer is wrong. */
  wrong: boolean;
  change: 'gained' | 'lost' | 'other' | 'same' | 'alone';
}

/** How the two answers are called, and whether the run's own one stands first. */
export interface SideNames {
  own: string;
  other: string;
  ownFirst: boolean;
}

/** The names of both answers: of two runs, of a model asked again, or of before and now. */
export function sideNames(run: LabRun, other: LabRun | null): SideNames {
  if (other !== null) {
    const named = (one: LabRun) =>
      runName(run) === runName(other)
        ? `${runName(one)}, ${shortDay(one.startedAt)} ${clock(one.startedAt)}`
        : runName(one);
    return { own: named(run), other: named(other), ownFirst: true };
  }
  const { repeat, order } = run.flips;
  // Of the two further askings the core shows the one that differs.
  if (repeat !== undefined)
    return {
      own: 'First time',
      other: repeat.answers === 0 && (order?.answers ?? 0) > 0 ? 'In another order' : 'Second time',
      ownFirst: true,
    };
  return run.kind === 'experiment'
    ? { own: 'After training', other: 'Before training', ownFirst: false }
    : { own: 'Now', other: 'Before', ownFirst: false };
}

export function toRow({ item, task, prompt, reference, before, ...mine }: LabItem, names: SideNames): AnswerRow {
  const { reply, correct, reason, nll } = mine;
  const own: Answer = { heading: names.own, reply, correct, reason, nll };
  const row = { item, task, prompt, reference, wrong: !correct };
  if (before === null) return { ...row, answers: [own], change: 'alone' };
  const other: Answer = { heading: names.other, ...before };
  const [first, second] = names.ownFirst ? [own, other] : [other, own];
  const change =
    first.reply === second.reply
      ? 'same'
      : first.correct === second.correct
        ? 'other'
        : second.correct
          ? 'gained'
          : 'lost';
  return { ...row, answers: [first, second], change };
}

const isChanged = ({ change }: AnswerRow) => change !== 'same' && change !== 'alone';
const isFlipped = ({ change }: AnswerRow) => change === 'gained' || change === 'lost';

/** The rows that a filter lets through; of the changed ones those whose grade flipped come first. */
export function chosenRows(rows: readonly AnswerRow[], filter: AnswerFilter): readonly AnswerRow[] {
  switch (filter) {
    case 'all':
      return rows;
    case 'wrong':
      return rows.filter(({ wrong }) => wrong);
    case 'changed':
      return rows.filter(isChanged).toSorted((left, right) => Number(isFlipped(right)) - Number(isFlipped(left)));
    default:
      return filter satisfies never;
  }
}
