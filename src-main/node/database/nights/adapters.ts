import type { AdapterRow, Cycles } from '../../../core/ports.ts';
import { asList } from '../columns.ts';
import type { Connection } from '../connection.ts';
import { ADAPTER_COLUMNS, adapterSchema } from './cycleRows.ts';
import { storedReason } from './nightReason.ts';

type StoredAdapter = AdapterRow & { previous: string | null };

/** The adapters kept and, for each model, which one is in use. */
export function createAdapters(
  connection: Connection,
): Pick<Cycles, 'adapters' | 'activeAdapter' | 'promote' | 'undo'> {
  function stored(where: string, parameters: Record<string, string | number | null> = {}): StoredAdapter | null {
    const row = connection.get(`SELECT ${ADAPTER_COLUMNS} FROM adapters WHERE ${where}`, parameters);
    return row ? adapterSchema.parse(row) : null;
  }
  const active = (model: string | null): StoredAdapter | null =>
    model === null ? null : stored('in_use = 1 AND model = :model', { model });
  const use = (id: string | null, model: string | null): void => {
    connection.run('UPDATE adapters SET in_use = 0 WHERE in_use = 1 AND model IS :model', { model });
    connection.run('UPDATE adapters SET in_use = 1 WHERE id = :id', { id });
  };
  /** The newest adapter of these weights at or before this one whose night was not undone. */
  function standing(id: string | null, model: string | null): StoredAdapter | null {
    const adapter = id === null ? null : stored('id = :id', { id });
    if (!adapter) return null;
    if (adapter.model !== model) return standing(adapter.previous, model);
    const undone =
      connection.get('SELECT undone FROM cycles WHERE number = :cycle', { cycle: adapter.cycle })?.['undone'] === 1;
    return undone ? standing(adapter.previous, model) : adapter;
  }

  return {
    adapters: () =>
      connection
        .all(`SELECT ${ADAPTER_COLUMNS} FROM adapters ORDER BY created_at DESC, id DESC`)
        .map((row) => withoutPrevious(adapterSchema.parse(row))),
    activeAdapter(model) {
      const adapter = active(model);
      return adapter && withoutPrevious(adapter);
    },
    promote(
      { id, cycle, model, path, scale, createdAt, sha256, conversations },
      learned,
      { verdict, reason, endedAt },
    ) {
      connection.transaction(
        () => {
          connection.run(
            `INSERT INTO adapters (id, cycle, model, path, scale, created_at, sha256, conversations, previous)
           VALUES (:id, :cycle, :model, :path, :scale, :createdAt, :sha256, :conversations, :previous)`,
            {
              ...{ id, cycle, model, path, scale, createdAt, sha256 },
              conversations: JSON.stringify(conversations),
              previous: active(model)?.id ?? null,
            },
          );
          use(id, model);
          connection.run('UPDATE messages SET learned_cycle = :cycle WHERE id IN (SELECT value FROM json_each(:ids))', {
            cycle,
            ids: asList(learned),
          });
          connection.run(
            "UPDATE cycles SET state = 'finished', verdict = :verdict, reason = :reason, ended_at = :endedAt WHERE number = :cycle",
            {
              cycle,
              verdict,
              reason: storedReason(reason),
              endedAt,
            },
          );
        },
        { durable: true },
      );
    },
    undo(cycle) {
      return connection.transaction(
        () => {
          const adapter = stored('cycle = :cycle', { cycle });
          if (!adapter) return null;
          const current = stored('in_use = 1 AND model IS :model', { model: adapter.model });
          connection.run('UPDATE cycles SET undone = 1 WHERE number = :cycle', { cycle });
          connection.run('UPDATE messages SET learned_cycle = NULL WHERE learned_cycle = :cycle', { cycle });
          const next = standing(current?.id ?? null, adapter.model);
          use(next?.id ?? null, adapter.model);
          return next && withoutPrevious(next);
        },
        { durable: true },
      );
    },
  };
}

function withoutPrevious({ previous: _, ...adapter }: StoredAdapter): AdapterRow {
  return adapter;
}
