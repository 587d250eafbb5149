import {
  type CycleDetail,
  type CycleSummary,
  PHASES,
  type PhaseRecord,
  type PhaseSummary,
} from '../../../../src-shared/contract/index.ts';
import type { CycleRow, Database } from '../../ports.ts';
import { changedAnswers } from '../judge/changedAnswers.ts';
import { readNight, readOutput } from '../record/outputs.ts';
import { reportOf } from './report.ts';
import { secondsPerPhase } from './progress.ts';
import { storedSummary } from './summaries.ts';

/** A night as the list shows it. */
export function cycleSummary(database: Database, row: CycleRow, activeNight: number | null = null): CycleSummary {
  return summaryOf(row, rowsOf(database, row), activeNight);
}

function rowsOf({ cycles }: Database, { number }: CycleRow) {
  return { metrics: cycles.metrics(number), stored: cycles.phases(number) };
}

function summaryOf(
  row: CycleRow,
  { metrics, stored }: ReturnType<typeof rowsOf>,
  activeNight: number | null,
): CycleSummary {
  const validation = metrics.filter((metric) => metric.validationLoss !== null);
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
          summary: (phase === 'settle' ? settled(row) : null) ?? storedSummary(found, { ...row, phases: stored }),
        };
  });
  const decided = readOutput('decide', { report: row.report, phases: stored });
  const harness = decided.kind === 'read' ? decided.output.harness : null;
  const pooled = harness?.pooled;
  return {
    number: row.number,
    recipe: row.recipe,
    startedAt: row.startedAt,
    endedAt: row.endedAt,
    verdict: row.verdict,
    undone: row.undone,
    inUse: activeNight === row.number,
    model: row.model?.label ?? null,
    reason: row.reason,
    lessons: row.lessons,
    memories: row.memories,
    turns: row.turns,
    changePoints: pooled?.changePoints ?? null,
    lowPoints: pooled?.lowPoints ?? null,
    highPoints: pooled?.highPoints ?? null,
    marginPoints: harness?.marginPoints ?? null,
    correctBefore: pooled?.before.correct ?? null,
    correctAfter: pooled?.after.correct ?? null,
    items: harness?.n ?? null,
    firstValidationLoss: validation[0]?.validationLoss ?? null,
    lastValidationLoss: validation.at(-1)?.validationLoss ?? null,
    phases,
  };
}

/** How the last phase ended, as it is true today: what was put in use may have been undone since. */
function settled({ verdict, undone }: Pick<CycleRow, 'verdict' | 'undone'>): PhaseSummary | null {
  if (verdict === 'promoted') return { of: 'settle', became: undone ? 'undone' : 'inUse' };
  return verdict === 'rejected' ? { of: 'settle', became: 'nothing' } : null;
}

/** A night as its page shows it. */
export function cycleDetail(database: Database, row: CycleRow, activeNight: number | null = null): CycleDetail {
  const rows = rowsOf(database, row);
  const summary = summaryOf(row, rows, activeNight);
  const { outputs, unreadable } = readNight({ report: row.report, phases: rows.stored });
  return {
    ...summary,
    metrics: rows.metrics,
    ...reportOf(outputs),
    changedAnswers: changedAnswers(database.cycles.results(row.number), outputs.decide?.harness?.placement ?? null),
    unreadable,
    secondsPerPhase: secondsPerPhase(summary.phases),
    plan: outputs.gather?.plan ?? null,
  };
}
