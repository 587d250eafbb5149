import type { Phase, Verdict } from '../../../../src-shared/contract/index.ts';
import type { EarlyStop } from './train.ts';

/** Why a night ended before its last phase. */
export type Ending =
  | { kind: 'memoryOnly'; memories: number }
  | { kind: 'tooFewTurns'; kept: number; needed: number; memories: number }
  | { kind: 'onlyGreetings'; wished: boolean; memories: number }
  | { kind: 'fewBeyondGreetings'; kept: number; needed: number; memories: number }
  | { kind: 'noLesson'; tooLong: number; memories: number }
  | { kind: 'allHeldOut'; memories: number }
  | { kind: 'everyLessonTooLong' }
  | { kind: 'noStep'; early: EarlyStop | null }
  | { kind: 'woken'; phase: Phase; step: number | null }
  | { kind: 'conversationDeleted' }
  | { kind: 'diverged' }
  | { kind: 'unreadable'; phase: Phase }
  | { kind: 'failed'; sentence: string };

/** What a night that ended so is called. */
export function verdictOf({ kind }: Ending): Exclude<Verdict, 'promoted' | 'rejected'> {
  switch (kind) {
    case 'memoryOnly':
    case 'tooFewTurns':
    case 'onlyGreetings':
    case 'fewBeyondGreetings':
    case 'noLesson':
    case 'allHeldOut':
    case 'everyLessonTooLong':
    case 'noStep':
      return 'light';
    case 'woken':
    case 'conversationDeleted':
      return 'interrupted';
    case 'diverged':
    case 'unreadable':
    case 'failed':
      return 'failed';
  }
}

/** Ends the night before its last phase; thrown by a phase, or the reason of an abort. */
export class NightEnds extends Error {
  override readonly name = 'NightEnds';
  readonly ending: Ending;
  constructor(ending: Ending) {
    super(ending.kind);
    this.ending = ending;
  }
}

/** The abort reason of a shutdown: the night stays `running` and goes on at the next start. */
export class Suspension extends Error {
  override readonly name = 'Suspension';
}
