import type { ExamNumbers, NightNumbers } from './night.ts';
import { type Spread, spreadOf } from './statistics.ts';

/** What one arm came to over its seeds, against the untouched model. */
export interface ArmSummary {
  readonly arm: string;
  readonly nights: number;
  readonly kept: number;
  /** Percent: how much less surprising the wished answers became. */
  readonly styleFallPercent: Spread;
  readonly adherenceBefore: Spread;
  readonly adherenceAfter: Spread;
  readonly adherenceGainPoints: Spread;
  readonly examChangePoints: Spread;
  /** All items of all seeds together, as one paired exam. */
  readonly pooledChangePoints: number;
  readonly pooledLowPoints: number;
  readonly lost: number;
  readonly won: number;
  readonly items: number;
  /** Points on the third of the items that no choice has seen, and its lower bound. */
  readonly secretChangePoints: number;
  readonly secretLowPoints: number;
  /** Percent: how much more surprising the exam's reference answers became. */
  readonly answerNllRisePercent: Spread;
  readonly seconds: Spread;
}

/** Sums the nights of one arm up, as trained (`candidate`) or as the person has it afterwards (`inUse`). */
export function summariseArm(arm: string, nights: readonly NightNumbers[], which: 'candidate' | 'inUse'): ArmSummary {
  const exams = nights.flatMap(({ exam }): ExamNumbers[] => (exam === null ? [] : [exam[which]]));
  const all = together(exams);
  const secret = together(nights.flatMap(({ exam }) => exam?.secret ?? []));
  return {
    arm,
    nights: nights.length,
    kept: nights.filter(({ verdict }) => verdict === 'promoted').length,
    styleFallPercent: spreadOf(nights.map(({ style }) => 100 * (1 - style[which].nll / style.base.nll))),
    adherenceBefore: spreadOf(nights.map(({ style }) => 100 * style.base.adherence)),
    adherenceAfter: spreadOf(nights.map(({ style }) => 100 * style[which].adherence)),
    adherenceGainPoints: spreadOf(nights.map(({ style }) => 100 * (style[which].adherence - style.base.adherence))),
    examChangePoints: spreadOf(exams.map(({ changePoints }) => changePoints)),
    pooledChangePoints: all.changePoints,
    pooledLowPoints: all.lowPoints,
    lost: all.lost,
    won: all.won,
    items: all.items,
    secretChangePoints: secret.changePoints,
    secretLowPoints: secret.lowPoints,
    answerNllRisePercent: spreadOf(
      exams.map(({ answerNllRise, answerNllBefore }) => (100 * answerNllRise) / answerNllBefore),
    ),
    seconds: spreadOf(nights.map(({ seconds }) => Object.values(seconds).reduce((total, part) => total + part, 0))),
  };
}

/** The items of several exams as one paired exam. */
function together(exams: readonly ExamNumbers[]) {
  const sum = (pick: (exam: ExamNumbers) => number) => exams.reduce((total, exam) => total + pick(exam), 0);
  const [items, won, lost] = [sum(({ n }) => n), sum((exam) => exam.won), sum((exam) => exam.lost)];
  const change = items === 0 ? Number.NaN : (won - lost) / items;
  const deviation = items === 0 ? Number.NaN : Math.sqrt(Math.max(0, (won + lost) / items - change ** 2) / items);
  return { items, won, lost, changePoints: 100 * change, lowPoints: 100 * (change - 1.645 * deviation) };
}
