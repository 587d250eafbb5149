import { expect, test } from 'vitest';
import { connect } from '../connection.ts';
import { migrate } from '../migrate.ts';
import { migrations } from './index.ts';

test('a receipt of an earlier version that said "done" above hits says that something was found', () => {
  const connection = connect(':memory:');
  migrate(
    connection,
    migrations.filter(({ version }) => version < 8),
  );
  const insert = (id: string, state: string, found: unknown[], search: unknown = { found }) =>
    connection.run('INSERT INTO erasures (id, asked_at, receipt, work) VALUES (:id, 1, :receipt, :work)', {
      id,
      receipt: JSON.stringify({ id, state, search }),
      work: '{}',
    });
  insert('clean', 'done', []);
  insert('hits', 'done', [{ file: 'circadia.db', hits: 4 }]);
  insert('open', 'pending', [], null);
  migrate(connection, migrations);
  const states = connection
    .all("SELECT id, json_extract(receipt, '$.state') AS state FROM erasures ORDER BY id")
    .map((row) => ({ ...row }));
  expect(states).toEqual([
    { id: 'clean', state: 'done' },
    { id: 'hits', state: 'found' },
    { id: 'open', state: 'pending' },
  ]);
  connection.close();
});
