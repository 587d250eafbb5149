import type { Clock, Exams } from '../../../core/ports.ts';
import { asFlag, asReal } from '../columns.ts';
import type { Connection } from '../connection.ts';
import { readingSchema, RESULT_COLUMNS, resultSchema } from './cycleRows.ts';

/** Readings by arm and item, and the answers of the newest lab runs. */
export function createExams(connection: Connection, clock: Clock): Exams {
  return {
    readings: (arm) =>
      connection
        .all('SELECT item, reply, nll FROM exam_readings WHERE arm = :arm', { arm })
        .map((row) => readingSchema.parse(row)),
    keepReadings(arm, readings) {
      connection.transaction(() => {
        for (const { item, reply, nll } of readings) {
          connection.run(
            'INSERT OR REPLACE INTO exam_readings (arm, item, reply, nll, at) VALUES (:arm, :item, :reply, :nll, :at)',
            {
              arm,
              item,
              reply,
              nll: asReal(nll),
              at: clock.now(),
            },
          );
        }
      });
    },
    renameArm(from, to) {
      connection.run('UPDATE OR REPLACE exam_readings SET arm = :to WHERE arm = :from', { from, to });
    },
    dropArm(arm) {
      connection.run('DELETE FROM exam_readings WHERE arm = :arm', { arm });
    },
    saveRun(run, results, keep) {
      // Later than every other run, whatever the clock says.
      const at = Math.max(
        clock.now(),
        Number(
          connection.get('SELECT coalesce(max(at), 0) + 1 AS next FROM lab_items WHERE run <> :run', { run })?.['next'],
        ),
      );
      connection.transaction(() => {
        for (const [
          position,
          { arm, item, task, split, prompt, reference, reply, correct, reason, nll },
        ] of results.entries()) {
          connection.run(
            `INSERT OR REPLACE INTO lab_items (run, arm, item, position, at, task, split, prompt, reference, reply, correct, reason, nll)
             VALUES (:run, :arm, :item, :position, :at, :task, :split, :prompt, :reference, :reply, :correct, :reason, :nll)`,
            {
              run,
              arm,
              item,
              position,
              at,
              task,
              split,
              prompt,
              reference,
              reply,
              correct: asFlag(correct),
              reason,
              nll: asReal(nll),
            },
          );
        }
        // Ids sort by time, which settles runs of one millisecond.
        connection.run(
          'DELETE FROM lab_items WHERE run NOT IN (SELECT run FROM lab_items GROUP BY run ORDER BY max(at) DESC, run DESC LIMIT :keep)',
          { keep },
        );
      });
    },
    runResults: (run) =>
      connection
        .all(`SELECT ${RESULT_COLUMNS} FROM lab_items WHERE run = :run ORDER BY position`, { run })
        .map((row) => resultSchema.parse(row)),
  };
}
