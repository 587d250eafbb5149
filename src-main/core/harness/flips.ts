import type { HarnessResult } from './runner.ts';

/** How far two exams differ on the items that both hold. */
export interface Flips {
  readonly n: number;
  /** Replies whose text differs. */
  readonly answers: number;
  /** Grades that differ. */
  readonly grades: number;
  /** The largest change of an item's nll; null when it was finite on one side only. */
  readonly nllMax: number | null;
}

type Answered = Pick<HarnessResult, 'itemId' | 'reply' | 'correct' | 'nll'>;

/** Counts what changed between two exams, item by item and to the letter. */
export function countFlips(before: readonly Answered[], after: readonly Answered[]): Flips {
  const second = new Map(after.map((result) => [result.itemId, result]));
  const pairs = before.flatMap((first) => {
    const match = second.get(first.itemId);
    return match === undefined ? [] : [{ first, match }];
  });
  const changes = pairs.map(({ first, match }) =>
    Object.is(first.nll, match.nll) ? 0 : Math.abs(first.nll - match.nll),
  );
  return {
    n: pairs.length,
    answers: pairs.filter(({ first, match }) => first.reply !== match.reply).length,
    grades: pairs.filter(({ first, match }) => first.correct !== match.correct).length,
    nllMax: changes.every(Number.isFinite) ? Math.max(0, ...changes) : null,
  };
}
