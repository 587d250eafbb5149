import type { NightRecord } from '../../../core/ports.ts';
import type { Connection } from '../connection.ts';
import { CYCLE_COLUMNS, cycleSchema, PHASE_COLUMNS, phaseSchema } from '../nights/cycleRows.ts';
import { storedReason } from '../nights/nightReason.ts';

/** Writes what these nights keep anew, as `rewrite` gives it; which words go is for the night to know. */
export function rewriteNights(
  connection: Connection,
  cycles: readonly number[],
  rewrite: (night: NightRecord) => NightRecord,
): void {
  for (const cycle of cycles) {
    const row = connection.get(`SELECT ${CYCLE_COLUMNS} FROM cycles WHERE number = :cycle`, { cycle });
    if (row === undefined) continue;
    const stored = connection.all(`SELECT ${PHASE_COLUMNS} FROM cycle_phases WHERE cycle = :cycle`, { cycle });
    const { reason, report } = cycleSchema.parse(row);
    const night = rewrite({ reason, report, phases: stored.map((phase) => phaseSchema.parse(phase)) });
    connection.run('UPDATE cycles SET reason = :reason, report = :report WHERE number = :cycle', {
      cycle,
      reason: storedReason(night.reason),
      report: night.report === null ? null : JSON.stringify(night.report),
    });
    for (const { phase, summary, output } of night.phases)
      connection.run(
        'UPDATE cycle_phases SET summary = :summary, output = :output WHERE cycle = :cycle AND phase = :phase',
        { cycle, phase, summary, output: JSON.stringify(output) },
      );
  }
}
