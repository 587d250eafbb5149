import {
  existsSync,
  mkdtempSync,
  cpSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  openSync,
  writeSync,
  closeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { createChromaIndex } from '../../src-main/node/chroma/createChromaIndex.ts';
import { RESTART_POLICY } from '../../src-main/node/process/supervisorState.ts';
import { createPythonEnvironment } from '../../src-main/node/python/environment.ts';
import { APP_ROOT, clock, memoryLog, temporaryFolder } from './helpers/support.ts';

// The server takes seconds to start, and many times that on a busy machine.
vi.setConfig({ testTimeout: 120_000 });
const python = createPythonEnvironment({ appRoot: APP_ROOT, environment: process.env, platform: process.platform });
const soon = (): AbortSignal => AbortSignal.timeout(90_000);
const DIMENSIONS = 8;
const entries = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `memory-${from + index}`,
    vector: Float32Array.from({ length: DIMENSIONS }, (_value, at) => Math.sin((from + index) * 7 + at)),
    kind: 'fact',
  }));

function open(folder: string) {
  const log = memoryLog();
  const index = createChromaIndex({
    log,
    clock,
    policy: { ...RESTART_POLICY, firstBackoffMs: 50, longestBackoffMs: 200 },
    startServer: (port) => python.command({ mode: 'chroma', port, folder }),
    removeFiles: async () => rmSync(folder, { recursive: true, force: true }),
  });
  onTestFinished(() => index.close());
  let rebuilt = 0;
  index.onRebuilt(() => {
    rebuilt += 1;
  });
  return { index, log, rebuilt: () => rebuilt };
}

let good = '';
beforeAll(async () => {
  good = mkdtempSync(join(tmpdir(), 'circadia-chroma-'));
  const index = createChromaIndex({
    log: memoryLog(),
    clock,
    startServer: (port) => python.command({ mode: 'chroma', port, folder: good }),
  });
  await index.upsert(entries(0, 30), soon());
  await index.close();
}, 120_000);
afterAll(() => rmSync(good, { recursive: true, force: true }));

const overwrite = (path: string, at: number, bytes: Buffer) => {
  const descriptor = openSync(path, 'r+');
  writeSync(descriptor, bytes, 0, bytes.length, at);
  closeSync(descriptor);
};
const inDatabase = (path: string, sql: string) => {
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  database.exec(sql);
  database.close();
};
const DAMAGE: [string, (file: string, folder: string) => void][] = [
  ['garbage', (file) => writeFileSync(file, Buffer.alloc(50_000, 'garbage'))],
  ['cut in half', (file) => truncateSync(file, Math.floor(statSync(file).size / 2))],
  ['a zeroed header', (file) => overwrite(file, 0, Buffer.alloc(100))],
  ['written by another Chroma', (file) => inDatabase(file, "UPDATE migrations SET hash = 'other'")],
  ['its collection without segments', (file) => inDatabase(file, 'DELETE FROM segments')],
  [
    'its folder a file',
    (_file, folder) => {
      rmSync(folder, { recursive: true });
      writeFileSync(folder, 'no folder');
    },
  ],
];

test.each(DAMAGE)('an index with %s is emptied, tells so, and serves again', async (_, damage) => {
  const folder = join(temporaryFolder(), 'chroma');
  cpSync(good, folder, { recursive: true });
  expect(readdirSync(folder)).toContain('chroma.sqlite3');
  damage(join(folder, 'chroma.sqlite3'), folder);
  const { index, rebuilt, log } = open(folder);
  const outcome = await index.upsert(entries(1000, 5), soon()).then(
    () => 'served',
    (error: unknown) => `${String(error)} ${log.lines.slice(-12).join('\n')}`,
  );
  expect(outcome).toBe('served');
  expect(rebuilt()).toBeGreaterThan(0);
  const ids = await index.ids(soon());
  expect(entries(1000, 5).every(({ id }) => ids.includes(id))).toBe(true);
  expect(existsSync(folder)).toBe(true);
});

test('a whole index is not emptied', async () => {
  const folder = join(temporaryFolder(), 'chroma');
  cpSync(good, folder, { recursive: true });
  const { index, rebuilt } = open(folder);
  expect(await index.ids(soon())).toHaveLength(30);
  expect(rebuilt()).toBe(0);
});
