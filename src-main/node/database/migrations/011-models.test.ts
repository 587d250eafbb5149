import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../connection.ts';
import { migrate } from '../migrate.ts';
import { openDatabase } from '../openDatabase.ts';
import { migrations } from './index.ts';

const clock = { now: () => 9_000, every: () => () => {} };

test('the night in use stays on the model its files name, old chats keep the practice model, others none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'circadia-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'circadia.db');
  const old = connect(file);
  migrate(
    old,
    migrations.filter(({ version }) => version < 11),
  );
  const night = (cycle: number) => `
    INSERT INTO cycles (number, state, recipe, "trigger", started_at) VALUES (${cycle}, 'finished', 'gentle', 'timer', 1);
    INSERT INTO adapters (id, cycle, path, scale, created_at, sha256, conversations, previous)
    VALUES ('night-${cycle}', ${cycle}, '/elsewhere/000${cycle}', 1, ${cycle}, 'a', '[]', ${cycle === 1 ? 'NULL' : `'night-${cycle - 1}'`});`;
  const chat = (id: string, model: string) => `
    INSERT INTO conversations (id, title, created_at, updated_at, leaf) VALUES ('${id}', 'Chat', 1, 1, '${id}-a');
    INSERT INTO messages (id, conversation, parent, role, text, state, created_at, learned_cycle) VALUES ('${id}-q', '${id}', NULL, 'user', 'Hello', 'complete', 1, 2);
    INSERT INTO messages (id, conversation, parent, role, text, state, created_at, stats) VALUES ('${id}-a', '${id}', '${id}-q', 'assistant', 'Hello.', 'complete', 2, '{"model":"${model}"}');`;
  old.exec(`BEGIN;${night(1)}${night(2)}${chat('small', 'Pocket (practice model)')}${chat('large', 'Qwen3 4B')}
    UPDATE active_adapter SET adapter = 'night-2'; COMMIT;`);
  old.close();
  for (const cycle of [1, 2]) {
    const adapter = join(folder, 'adapters', `000${cycle}`);
    mkdirSync(adapter, { recursive: true });
    writeFileSync(join(adapter, 'manifest.json'), JSON.stringify({ model: { name: 'pocket', sha256: 'weights' } }));
  }

  const database = openDatabase(file, { clock });
  onTestFinished(() => database.close());
  database.adaptersAreIn(join(folder, 'adapters'));
  expect(database.cycles.activeAdapter('weights')?.cycle).toBe(2);
  expect(database.cycles.activeAdapter('other weights')).toBeNull();
  expect(database.cycles.activeAdapter(null)).toBeNull();
  expect(database.conversations.get('small')?.model).toBe('pocket');
  expect(database.conversations.get('large')?.model).toBeNull();
  // What one model learned, another has not.
  expect(database.messages.countUnlearned('weights')).toBe(0);
  expect(database.messages.countUnlearned('other weights')).toBe(2);
  expect(database.cycles.undo(2)?.cycle).toBe(1);
  expect(database.cycles.activeAdapter('weights')?.cycle).toBe(1);
  expect(database.messages.countUnlearned('weights')).toBe(2);
});
