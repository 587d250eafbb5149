import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createChromaIndex, type ChromaIndex } from '../../src-main/node/chroma/createChromaIndex.ts';
import { RESTART_POLICY } from '../../src-main/node/process/supervisorState.ts';
import { createPythonEnvironment } from '../../src-main/node/python/environment.ts';
import { APP_ROOT, clock, isRunning, memoryLog, temporaryFolder } from './helpers/support.ts';

const python = createPythonEnvironment({ appRoot: APP_ROOT, environment: process.env, platform: process.platform });
// The server takes seconds to start, and many times that on a busy machine.
vi.setConfig({ testTimeout: 300_000 });
const DIMENSIONS = 384;

/** A deterministic vector of length one. */
function vector(seed: number): Float32Array {
  const values = Float32Array.from({ length: DIMENSIONS }, (_, index) => Math.sin(seed * 12.9898 + index * 78.233));
  const length = Math.hypot(...values);
  return values.map((value) => value / length);
}
const entries = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `memory-${from + index}`,
    vector: vector(from + index),
    kind: 'fact',
  }));
const soon = (): AbortSignal => AbortSignal.timeout(120_000);

function open(
  folder: string,
  patience = RESTART_POLICY,
): {
  index: ChromaIndex;
  log: ReturnType<typeof memoryLog>;
  serverId: () => number;
  ports: number[];
  rebuilt: () => number;
} {
  const log = memoryLog();
  const ports: number[] = [];
  let rebuilt = 0;
  const index = createChromaIndex({
    log,
    clock,
    policy: { ...patience, firstBackoffMs: 50, longestBackoffMs: 200 },
    startServer: (port) => {
      ports.push(port);
      return python.command({ mode: 'chroma', port, folder });
    },
  });
  index.onRebuilt(() => {
    rebuilt += 1;
  });
  onTestFinished(() => index.close());
  return { index, log, ports, rebuilt: () => rebuilt, serverId: () => serverOf(ports.at(-1) ?? 0) };
}
/** The process that was started for this port. */
function serverOf(port: number): number {
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const line = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      if (line.includes('circadia_engine') && line.includes(`\0${port}\0`)) return Number(name);
    } catch {
      // Gone meanwhile.
    }
  }
  throw new Error(`There is no server for port ${port}.`);
}

test('vectors are kept without any text, found by cosine, removed, cleared, and still there after a restart of the app', async () => {
  const folder = temporaryFolder();
  const first = open(folder);
  await first.index.upsert(entries(0, 600), soon());
  expect(first.index.status()).toEqual({ state: 'ready' });
  const [best, second] = await first.index.query(vector(7), 2, soon());
  expect(best?.id).toBe('memory-7');
  expect(best?.similarity).toBeCloseTo(1, 4);
  expect(second?.similarity).toBeLessThan(1);
  await first.index.remove(['memory-7', 'never-there'], soon());
  expect((await first.index.ids(soon())).toSorted()).toEqual(
    entries(0, 600)
      .map(({ id }) => id)
      .filter((id) => id !== 'memory-7')
      .toSorted(),
  );
  const processId = process.platform === 'linux' ? first.serverId() : null;
  await first.index.close();
  expect(first.index.status()).toEqual({ state: 'stopped' });
  expect(processId !== null && isRunning(processId)).toBe(false);
  const columns = readFileSync(join(folder, 'chroma.sqlite3'));
  expect(columns.includes('fact')).toBe(true);
  expect(columns.includes('chroma:document')).toBe(false);

  const later = open(folder);
  expect(await later.index.ids(soon())).toHaveLength(599);
  expect(later.rebuilt()).toBe(0);
  await later.index.remove(await later.index.ids(soon()), soon());
  expect(await later.index.ids(soon())).toEqual([]);
  expect(await later.index.query(vector(1), 3, soon())).toEqual([]);
  await later.index.close();

  // An empty index tells, since the database may think otherwise: its folder may have been deleted.
  const empty = open(folder);
  await empty.index.start();
  expect(empty.rebuilt()).toBe(1);
});

test.runIf(process.platform === 'linux')(
  'a server killed between calls is started again and the next call succeeds',
  async () => {
    const { index, serverId, rebuilt } = open(temporaryFolder());
    await index.upsert(entries(0, 20), soon());
    const before = rebuilt();
    process.kill(serverId(), 'SIGKILL');
    expect((await index.query(vector(3), 1, soon()))[0]?.id).toBe('memory-3');
    expect(rebuilt()).toBe(before);
  },
);

test.runIf(process.platform === 'linux')(
  'a server killed in the middle of upserts loses nothing that is not told',
  async () => {
    const { index, serverId, rebuilt } = open(temporaryFolder());
    await index.upsert(entries(0, 50), soon());
    const before = rebuilt();
    for (let round = 1; round <= 2; round++) {
      const writing = index.upsert(entries(round * 1000, 800), soon());
      await new Promise((resolve) => setTimeout(resolve, 100 * round));
      process.kill(serverId(), 'SIGKILL');
      await writing;
      const ids = new Set(await index.ids(soon()));
      expect(entries(round * 1000, 800).every(({ id }) => ids.has(id))).toBe(true);
      // Without a rebuild nothing may be missing; with one, everybody was told.
      expect(rebuilt() > before || entries(0, 50).every(({ id }) => ids.has(id))).toBe(true);
    }
  },
);

test('a damaged collection is replaced by an empty one, everybody is told, and it can be filled again', async () => {
  const folder = temporaryFolder();
  const first = open(folder);
  // More than a thousand, so that the graph is written to its files.
  await first.index.upsert(entries(0, 2200), soon());
  await first.index.close();
  const files = readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)));
  const graph = files.filter((path) => /(header|data_level0|length|link_lists)\.bin$/.test(path));
  expect(graph.length).toBeGreaterThan(0);
  for (const path of graph) writeFileSync(path, Buffer.alloc(Math.min(statSync(path).size, 64), 0xff));

  const second = open(folder);
  await second.index.upsert(entries(5000, 30), soon());
  expect(second.rebuilt()).toBeGreaterThan(0);
  expect((await second.index.query(vector(5003), 1, soon()))[0]?.id).toBe('memory-5003');
  expect(second.index.status()).toEqual({ state: 'ready' });
});

test('vectors of another length replace the collection instead of failing for ever', async () => {
  const { index, rebuilt } = open(temporaryFolder());
  await index.upsert(entries(0, 5), soon());
  const before = rebuilt();
  await index.upsert([{ id: 'short', vector: Float32Array.of(1, 0, 0), kind: 'fact' }], soon());
  expect(rebuilt()).toBe(before + 1);
  expect(await index.ids(soon())).toEqual(['short']);
});

test('a server that cannot start is a sentence, and an abort ends the wait at once', async () => {
  const index = createChromaIndex({
    log: memoryLog(),
    clock,
    startServer: () => ({ command: process.execPath, args: ['-e', 'process.exit(3)'], env: {} }),
    policy: { ...RESTART_POLICY, firstBackoffMs: 20, longestBackoffMs: 20 },
  });
  onTestFinished(() => index.close());
  await expect(index.ids(soon())).rejects.toMatchObject({
    name: 'StoreUnavailable',
    message: 'The memory index is not available. Memories are found by their words until it is back.',
  });
  expect(index.status()).toMatchObject({ state: 'failed' });
  const hanging = createChromaIndex({
    log: memoryLog(),
    clock,
    startServer: () => ({
      command: process.execPath,
      args: ['-e', 'process.stdin.resume().on("end", () => process.exit())'],
      env: {},
    }),
  });
  onTestFinished(() => hanging.close());
  const startedAt = Date.now();
  await expect(hanging.ids(AbortSignal.timeout(200))).rejects.toThrow();
  expect(Date.now() - startedAt).toBeLessThan(2000);
});

test('a taken port is tried again on another one', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => void taken.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void taken.close());
  const address = taken.address();
  const takenPort = typeof address === 'object' && address ? address.port : 0;
  const folder = temporaryFolder();
  let starts = 0;
  const index = createChromaIndex({
    log: memoryLog(),
    clock,
    policy: { ...RESTART_POLICY, firstBackoffMs: 50 },
    startServer: (port) => python.command({ mode: 'chroma', port: ++starts === 1 ? takenPort : port, folder }),
  });
  onTestFinished(() => index.close());
  expect(await index.ids(soon())).toEqual([]);
  expect(starts).toBe(2);
});
