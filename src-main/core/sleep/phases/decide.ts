import type { Suite } from '../../../../src-shared/contract/vocabulary.ts';
import { harnessReportSchema, type LearnedReport } from '../../../../src-shared/contract/index.ts';
import { nightSuite, placementAt, rotationOf } from '../../exam-items/index.ts';
import { decideGate, harnessReport, type KeptWishes, withoutStyle } from '../../harness/index.ts';
import { surfaceOf } from '../../manner/index.ts';
import type { Cycles, ModelDescription } from '../../ports.ts';
import { nllLimitOf } from '../judge/candidates.ts';
import { changedAnswers } from '../judge/changedAnswers.ts';
import { fromRow } from '../judge/exam/exam.ts';
import type { ExamineOutput } from '../record/examine.ts';
import type { PreparedLesson } from '../record/prepare.ts';
import type { DecideOutput } from '../record/verdict.ts';

export interface DecideInput {
  cycle: number;
  suite: Suite;
  model: Pick<ModelDescription, 'demo'>;
  prepared: Pick<PreparedLesson, 'wishes'>;
  /** Nothing is decided where nobody looked for private words. */
  examined: Pick<ExamineOutput, 'learned' | 'placement'> & { leaks: NonNullable<ExamineOutput['leaks']> };
}

/**
 * Weighs the exam after against the exam before and that of the untouched model; the words of the verdict come with it.
 */
export async function decide(
  { cycle, suite, model, prepared: { wishes }, examined: { leaks, learned, placement } }: DecideInput,
  { cycles }: { cycles: Pick<Cycles, 'results'> },
): Promise<DecideOutput> {
  const rows = cycles.results(cycle);
  const arm = (name: string) => rows.filter((row) => row.arm === name).map(fromRow);
  const [base, before, after] = [arm('base'), arm('before'), arm('after')];
  // An exam of an earlier version, cut off before its decision, was written and easy or hard throughout.
  const asked = placement ?? placementAt(model.demo ? 'easy' : 'hard');
  const { items } = nightSuite(suite, asked, rotationOf(cycle));
  const decision = decideGate({
    base,
    before,
    after,
    nllLimit: nllLimitOf(model.demo),
    leaks: leaks.found,
    wishes: learned && keptWishes(learned),
    reworded: changedAnswers(rows, null).filter((one) => one.beforeCorrect === one.afterCorrect).length,
  });
  const surface = surfaceOf(wishes);
  const stripped = surface && {
    before: withoutStyle(before, items, surface),
    after: withoutStyle(after, items, surface),
  };
  // A likelihood that could not be read leaves a report that no page can show.
  const report = harnessReportSchema.safeParse(
    harnessReport({ suite, base, before, after, decision, items, stripped }),
  );
  return {
    verdict: decision.verdict === 'pass' ? 'promoted' : 'rejected',
    reason: decision.reason,
    harness: report.data ?? null,
  };
}

function keptWishes({ n, adherenceBefore, adherenceAfter, lost, won }: LearnedReport): KeptWishes {
  return { n, before: Math.round(n * adherenceBefore), after: Math.round(n * adherenceAfter), lost, won };
}
