import type { ExamItem } from '../../exam-items/index.ts';
import type { TaskScore } from '../summarise.ts';
import type { Standing } from '../../../../src-shared/contract/vocabulary.ts';

/** Where the untouched model should stand with chance subtracted: room to fall, and room to be seen above guessing. */
export const BAND = { low: 0.35, high: 0.85 } as const;
/** Whoever is surely below the first or above the second can hardly be seen forgetting, and the exam says so. */
const BLIND = { floor: 0.2, ceiling: BAND.high } as const;

/** How often guessing gets an item right: one of its options, or one of the few words that it asks to say. */
export function chanceOf({ reading, near, grader }: Pick<ExamItem, 'reading' | 'near' | 'grader'>): number {
  if (reading === 'chosen') return 1 / (1 + near.length);
  return grader.kind === 'choice' ? 1 / Math.max(1, grader.options.length) : 0;
}

/** The mean chance of some items. */
export function meanChance(items: readonly Parameters<typeof chanceOf>[0][]): number {
  return items.length === 0 ? 0 : items.reduce((sum, item) => sum + chanceOf(item), 0) / items.length;
}

/** A share right with chance subtracted: 0 is guessing, 1 is everything; below 0 is worse than guessing. */
export function aboveChance(share: number, chance: number): number {
  return chance >= 1 ? 0 : (share - chance) / (1 - chance);
}

/** Whether an exam with this interval of the share right could see anything forgotten; a few items cannot tell. */
export function standingOf({ low, high }: Pick<TaskScore, 'low' | 'high'>, chance: number): Standing {
  if (aboveChance(high, chance) < BLIND.floor) return 'floor';
  return aboveChance(low, chance) > BLIND.ceiling ? 'ceiling' : 'between';
}
