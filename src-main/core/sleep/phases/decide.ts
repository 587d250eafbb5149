import * as z from 'zod';
import type { LearnedReport } from '../../../../src-shared/contract/index.ts';
import { nightSuite, rotationOf } from '../../exam-items/index.ts';
import { decideGate, harnessReport, type KeptWishes } from '../../harness/index.ts';
import { amendReport, type NightContext } from '../record/context.ts';
import { changedAnswers } from '../judge/changedAnswers.ts';
import { fromRow } from '../judge/exam/exam.ts';
import { readReport } from '../record/report.ts';
import { hasSurface, withoutStyle } from '../../manner/index.ts';

export const decideOutputSchema = z.object({ verdict: z.enum(['promoted', 'rejected']), reason: z.string() });
export type DecideOutput = z.infer<typeof decideOutputSchema>;

/** How many nats per token the exam's reference answers may become less likely, by level; see docs/decisions. */
export const NLL_LIMIT = { pocket: 0.05, standard: 0.01 } as const;

/**
 * Weighs the exam after against the exam before and that of the untouched model; the words of the verdict come with it.
 */
export async function decide(context: NightContext): Promise<{ output: DecideOutput; summary: string }> {
  const rows = context.ports.database.cycles.results(context.cycle);
  const arm = (name: string) => rows.filter((row) => row.arm === name).map(fromRow);
  const [base, before, after] = [arm('base'), arm('before'), arm('after')];
  const { leaks, learned, directives } = readReport(context.ports.database.cycles.get(context.cycle)?.report);
  const decision = decideGate({
    base,
    before,
    after,
    nllLimit: NLL_LIMIT[context.model.harnessLevel],
    leaks: leaks?.found ?? [],
    wishes: learned && keptWishes(learned),
    reworded: changedAnswers(rows).filter((one) => one.beforeCorrect === one.afterCorrect).length,
  });
  const { items } = nightSuite(context.suite, context.model.harnessLevel, rotationOf(context.cycle));
  const stripped = hasSurface(directives)
    ? { before: withoutStyle(before, items, directives), after: withoutStyle(after, items, directives) }
    : null;
  amendReport(context, { harness: harnessReport({ suite: context.suite, base, before, after, decision, stripped }) });
  const verdict = decision.verdict === 'pass' ? 'promoted' : 'rejected';
  return { output: { verdict, reason: decision.reason }, summary: decision.reason };
}

function keptWishes({ n, adherenceBefore, adherenceAfter, lost, won }: LearnedReport): KeptWishes {
  return { n, before: Math.round(n * adherenceBefore), after: Math.round(n * adherenceAfter), lost, won };
}
