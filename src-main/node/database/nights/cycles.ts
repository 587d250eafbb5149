import type { CycleRow, Cycles } from '../../../core/ports.ts';
import { PHASES } from '../../../../src-shared/contract/index.ts';
import { createAdapters } from './adapters.ts';
import { assignments, given } from '../columns.ts';
import type { Connection } from '../connection.ts';
import { CYCLE_COLUMNS, cycleSchema, PHASE_COLUMNS, phaseSchema } from './cycleRows.ts';
import { createNightRecords } from './nightRecords.ts';
import { storedReason } from './nightReason.ts';

/** Nights and their phases as durable rows; at most one runs. */
export function createCycles(connection: Connection): Cycles {
  function get(number: number): CycleRow | null {
    const row = connection.get(`SELECT ${CYCLE_COLUMNS} FROM cycles WHERE number = :number`, { number });
    return row ? cycleSchema.parse(row) : null;
  }
  function known(number: number): CycleRow {
    const cycle = get(number);
    if (!cycle) throw new Error(`There is no night ${number}.`);
    return cycle;
  }

  return {
    get,
    list: (limit) =>
      connection
        .all(`SELECT ${CYCLE_COLUMNS} FROM cycles ORDER BY number DESC LIMIT :limit`, { limit })
        .map((row) => cycleSchema.parse(row)),
    running() {
      const row = connection.get(`SELECT ${CYCLE_COLUMNS} FROM cycles WHERE state = 'running'`);
      return row ? cycleSchema.parse(row) : null;
    },
    insert({ recipe, trigger, startedAt, model = null }) {
      const row = connection.get(
        `INSERT INTO cycles (state, recipe, "trigger", started_at, model) VALUES ('running', :recipe, :trigger, :startedAt, :model) RETURNING number`,
        {
          recipe,
          trigger,
          startedAt,
          model: model === null ? null : JSON.stringify(model),
        },
      );
      return known(Number(row?.['number']));
    },
    update(number, change) {
      const columns = given<string | number | null>({
        turns: change.turns,
        lessons: change.lessons,
        memories: change.memories,
        read_at: change.readAt,
      });
      if (Object.keys(columns).length > 0)
        connection.run(`UPDATE cycles SET ${assignments(columns)} WHERE number = :number`, { ...columns, number });
      return known(number);
    },
    finish(number, { verdict, reason, endedAt }) {
      connection.run(
        "UPDATE cycles SET state = 'finished', verdict = :verdict, reason = :reason, ended_at = :endedAt WHERE number = :number",
        {
          number,
          verdict,
          reason: storedReason(reason),
          endedAt,
        },
      );
      return known(number);
    },
    phases(cycle) {
      const rows = connection
        .all(`SELECT ${PHASE_COLUMNS} FROM cycle_phases WHERE cycle = :cycle`, { cycle })
        .map((row) => phaseSchema.parse(row));
      return rows.toSorted((one, other) => PHASES.indexOf(one.phase) - PHASES.indexOf(other.phase));
    },
    savePhase({ cycle, phase, state, startedAt, endedAt, summary, output }) {
      connection.run(
        `INSERT INTO cycle_phases (cycle, phase, state, started_at, ended_at, summary, output) VALUES (:cycle, :phase, :state, :startedAt, :endedAt, :summary, :output)
         ON CONFLICT (cycle, phase) DO UPDATE SET state = excluded.state, started_at = excluded.started_at, ended_at = excluded.ended_at, summary = excluded.summary, output = excluded.output`,
        { cycle, phase, state, startedAt, endedAt, summary, output: JSON.stringify(output ?? null) },
      );
    },
    ...createNightRecords(connection),
    ...createAdapters(connection),
  };
}
