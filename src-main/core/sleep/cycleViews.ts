import { type CycleDetail, type CycleSummary, EXAM_TASKS, PHASES, type PhaseRecord } from '../../../src-shared/contract/index.ts';
import type { CycleRow, Database, HarnessResultRow } from '../ports.ts';
import { secondsPerPhase } from './night.ts';
import { readReport } from './report.ts';

/** A night as the list shows it. */
export function cycleSummary(database: Database, row: CycleRow): CycleSummary {
  const report = readReport(row.report);
  const validation = database.cycles.metrics(row.number).filter((metric) => metric.validationLoss !== null);
  const stored = database.cycles.phases(row.number);
  const phases = PHASES.map((phase): PhaseRecord => {
    const found = stored.find((one) => one.phase === phase);
    return found === undefined
      ? { phase, state: row.state === 'finished' ? 'skipped' : 'pending', startedAt: null, endedAt: null, summary: null }
      : { phase, state: found.state, startedAt: found.startedAt, endedAt: found.endedAt, summary: found.summary };
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

/** A night as its page shows it. */
export function cycleDetail(database: Database, row: CycleRow): CycleDetail {
  const report = readReport(row.report);
  const summary = cycleSummary(database, row);
  return {
    ...summary,
    metrics: database.cycles.metrics(row.number),
    harness: report.harness,
    changedAnswers: changedAnswers(database.cycles.results(row.number)),
    studied: report.studied,
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

/** Items whose grade or words changed between what was in use and the candidate; flipped grades first. */
export function changedAnswers(results: readonly HarnessResultRow[]): CycleDetail['changedAnswers'] {
  const after = new Map(results.filter((row) => row.arm === 'after').map((row) => [row.item, row]));
  return results
    .filter((row) => row.arm === 'before')
    .flatMap((before) => {
      const now = after.get(before.item);
      const task = EXAM_TASKS.find((name) => name === before.task);
      if (now === undefined || task === undefined || now.reply.trim() === before.reply.trim()) return [];
      return [
        {
          item: before.item,
          task,
          prompt: before.prompt,
          reference: before.reference,
          before: before.reply,
          beforeCorrect: before.correct,
          after: now.reply,
          afterCorrect: now.correct,
        },
      ];
    })
    .sort((a, b) => Number(a.beforeCorrect === a.afterCorrect) - Number(b.beforeCorrect === b.afterCorrect));
}
