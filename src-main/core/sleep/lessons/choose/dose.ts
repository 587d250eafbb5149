import type { Lesson } from './lessons.ts';
import type { Recipe } from '../../model/recipes.ts';

/**
 * The more different rehearsal, the less is lost beside it; what more than this would cost in answers is not worth it.
 * The practice model answers fast.
 */
const MOST_REHEARSAL = { demo: 600, real: 300 };
const MOST_LESSONS = 200;

/** Different lessons about manner that a run of so many steps has room for. */
export function styleDose({
  replayShare,
  training: { steps, batchSize },
}: Pick<Recipe, 'replayShare' | 'training'>): number {
  return Math.min(MOST_LESSONS, Math.max(1, Math.floor((steps * batchSize) / (1 + replayShare))));
}

/** Different rehearsal rows that a night asks for. */
export function rehearsalDose(
  { replayShare, training: { steps, batchSize } }: Pick<Recipe, 'replayShare' | 'training'>,
  demo: boolean,
): number {
  return Math.min(
    demo ? MOST_REHEARSAL.demo : MOST_REHEARSAL.real,
    Math.floor((steps * batchSize * replayShare) / (1 + replayShare)),
  );
}

/**
 * The rows of a run: every lesson as often as it takes for rehearsal to be `replayShare` times as many, and at least
 * once.
 */
export function balanced(lessons: readonly Lesson[], replayShare: number): Lesson[] {
  const rehearsal = lessons.filter(({ kind }) => kind === 'replay');
  const own = lessons.filter(({ kind }) => kind !== 'replay');
  const times =
    replayShare === 0 || own.length === 0 ? 1 : Math.max(1, Math.round(rehearsal.length / (replayShare * own.length)));
  return [...Array.from({ length: times }, () => own).flat(), ...rehearsal];
}
