import {
  type CycleDetail,
  type CycleSummary,
  PHASES,
  type PhaseRecord,
} from '../../../../src-shared/contract/index.ts';
import type { CycleRow, Database } from '../../ports.ts';
import { changedAnswers } from '../judge/changedAnswers.ts';
import { secondsPerPhase } from '../night.ts';
import { readReport } from '../record/report.ts';
import { withoutUnfit } from '../lessons/fit/unfit.ts';

/** A night as the list shows it. */
export function cycleSummary(database: Database, row: CycleRow): CycleSummary {
  const report = readReport(row.report);
  const validation = database.cycles.metrics(row.number).filter((metric) => metric.validationLoss !== null);
  const stored = database.cycles.phases(row.number);
  const phases = PHASES.map((phase): PhaseRecord => {
    const found = stored.find((one) => one.phase === phase);
    return found === undefined
      ? {
          phase,
          state: row.state === 'finished' ? 'skipped' : 'pending',
          startedAt: null,
          endedAt: null,
          summary: null,
        }
      : {
          phase,
          state: found.state,
          startedAt: found.startedAt,
          endedAt: found.endedAt,
          summary: phase === 'settle' ? settled(row, found.summary) : found.summary,
        };
  });
  const pooled = report.harness?.pooled;
  return {
    number: row.number,
    recipe: row.recipe,
    startedAt: row.startedAt,
    endedAt: row.endedAt,
    verdict: row.verdict,
    undone: row.undone,
    inUse: database.cycles.activeAdapter()?.cycle === row.number,
    reason: row.reason,
    lessons: row.lessons,
    memories: row.memories,
    turns: row.turns,
    changePoints: pooled?.changePoints ?? null,
    lowPoints: pooled?.lowPoints ?? null,
    highPoints: pooled?.highPoints ?? null,
    marginPoints: report.harness?.marginPoints ?? null,
    correctBefore: pooled?.before.correct ?? null,
    correctAfter: pooled?.after.correct ?? null,
    items: report.harness?.n ?? null,
    firstValidationLoss: validation[0]?.validationLoss ?? null,
    lastValidationLoss: validation.at(-1)?.validationLoss ?? null,
    phases,
  };
}

/** How the last phase ended, as it is true today: what was put in use may have been undone since. */
function settled({ verdict, undone }: Pick<CycleRow, 'verdict' | 'undone'>, stored: string | null): string | null {
  if (verdict === 'promoted') return undone ? 'put in use, undone since' : 'put in use';
  return verdict === 'rejected' ? 'nothing changed' : stored;
}

/** A night as its page shows it. */
export function cycleDetail(database: Database, row: CycleRow): CycleDetail {
  const report = readReport(row.report);
  const summary = cycleSummary(database, row);
  return {
    ...summary,
    metrics: database.cycles.metrics(row.number),
    harness: report.harness,
    changedAnswers: changedAnswers(database.cycles.results(row.number)),
    studied: withoutUnfit(report.studied, report.unfit),
    settings: report.settings,
    directives: report.directives,
    learned: report.learned,
    leaks: report.leaks,
    brake: report.brake,
    steps: report.steps,
    peakMemoryBytes: report.peakMemoryBytes,
    secondsPerPhase: secondsPerPhase(summary.phases),
  };
}
