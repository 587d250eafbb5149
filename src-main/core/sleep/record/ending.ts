import type { Ending, Verdict } from '../../../../src-shared/contract/index.ts';

/** What a night that ended so is called. */
export function verdictOf({ kind }: Ending): Exclude<Verdict, 'promoted' | 'rejected'> {
  switch (kind) {
    case 'memoryOnly':
    case 'tooFewTurns':
    case 'onlyGreetings':
    case 'fewBeyondGreetings':
    case 'noLesson':
    case 'allHeldOut':
    case 'fewTargets':
    case 'noTime':
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
