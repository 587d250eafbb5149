import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { TimeIsOver, withinAwake } from '../../src-main/core/awakeDeadline.ts';
import {
  createEngineConnection,
  type EngineConnectionOptions,
} from '../../src-main/node/engine/createEngineConnection.ts';
import { NO_RESTARTS, RESTART_POLICY } from '../../src-main/node/process/supervisorState.ts';
import { clock, HELPERS, isRunning, memoryLog, until } from './helpers/support.ts';

const quick = { ...RESTART_POLICY, firstBackoffMs: 20, longestBackoffMs: 50 };

function connect(way: string, change: Partial<EngineConnectionOptions> = {}) {
  const log = memoryLog();
  const connection = createEngineConnection({
    command: {
      command: process.execPath,
      args: [join(HELPERS, 'fakeEngine.ts'), way],
      env: { PATH: process.env['PATH'] ?? '' },
    },
    log,
    clock,
    policy: quick,
    ...change,
  });
  onTestFinished(() => connection.close());
  return { connection, log };
}
const processIdOf = (log: { lines: string[] }): number =>
  Number(/"processId":(\d+)/.exec(log.lines.findLast((line) => line.includes('says hello')) ?? '')?.[1]);

describe('calls', () => {
  test('the first call starts the engine and calls made meanwhile join it', async () => {
    const { connection, log } = connect('well');
    expect(connection.status()).toEqual({ state: 'stopped' });
    const answers = await Promise.all([1, 2, 3].map((value) => connection.call('echo', { value }, {})));
    expect(answers).toEqual([{ value: 1 }, { value: 2 }, { value: 3 }]);
    expect(log.lines.filter((line) => line.includes('says hello'))).toHaveLength(1);
  });

  test('items come before the result, in order', async () => {
    const { connection } = connect('well');
    const items: unknown[] = [];
    expect(await connection.call('items', {}, { onItem: (item) => items.push(item) })).toBe('done');
    expect(items).toEqual([0, 1, 2]);
  });

  test('stray output, half lines and unknown ids are skipped', async () => {
    const { connection, log } = connect('noise');
    expect(await connection.call('echo', { a: 1 }, {})).toEqual({ a: 1 });
    expect(log.lines.filter((line) => line.includes('is no message'))).toHaveLength(3);
  });

  test('a line over ten megabytes is dropped and the connection goes on', async () => {
    const { connection, log } = connect('well');
    expect(await connection.call('longLine', { bytes: 11 * 1024 * 1024 }, {})).toBe('after');
    expect(log.lines.some((line) => line.includes('over the limit'))).toBe(true);
  });

  test('a request that is too long is refused here', async () => {
    const { connection } = connect('well');
    await expect(connection.call('echo', { text: 'x'.repeat(11 * 1024 * 1024) }, {})).rejects.toMatchObject({
      code: 'bad_request',
    });
  });

  test('aborting rejects with cancelled, also before the engine is there', async () => {
    const { connection } = connect('well');
    const early = new AbortController();
    const waiting = connection.call('never', {}, { signal: early.signal });
    early.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
    await connection.call('echo', {}, {});
    const late = new AbortController();
    const running = connection.call('never', {}, { signal: late.signal });
    late.abort();
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    await expect(connection.call('echo', {}, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'cancelled',
    });
  });

  test('a time that was over ends a call in its own words, never as if somebody had cancelled it', async () => {
    const { connection } = connect('well');
    await connection.call('echo', {}, {});
    const late = (sentence: string) => withinAwake(200, sentence, (signal) => connection.call('never', {}, { signal }));
    await expect(late('The index did not answer in time.')).rejects.toMatchObject({
      code: 'deadline',
      message: 'The index did not answer in time.',
    });
    const over = AbortSignal.abort(new TimeIsOver('It took too long.'));
    await expect(connection.call('echo', {}, { signal: over })).rejects.toMatchObject({
      code: 'deadline',
      message: 'It took too long.',
    });
  });

  test('a call past its deadline is rejected and the engine stays usable', async () => {
    const { connection } = connect('well');
    await expect(connection.call('never', {}, { deadlineMs: 300 })).rejects.toMatchObject({ code: 'deadline' });
    expect(await connection.call('echo', 1, {})).toBe(1);
  });

  test('the child sees nothing of our environment but what it is given', async () => {
    process.env['CIRCADIA_TEST_SECRET'] = 'hunter2';
    onTestFinished(() => void delete process.env['CIRCADIA_TEST_SECRET']);
    const { connection } = connect('well');
    expect(Object.keys((await connection.call('environment', {}, {})) as object)).not.toContain('CIRCADIA_TEST_SECRET');
  });
});

describe('supervision', () => {
  test('a killed engine fails the open call with a sentence, comes back, and answers', async () => {
    const { connection, log } = connect('well');
    const seen: string[] = [];
    connection.onStatus((status) => seen.push(status.state));
    await connection.call('echo', {}, {});
    const open = connection.call('never', {}, {});
    process.kill(processIdOf(log), 'SIGKILL');
    await expect(open).rejects.toMatchObject({
      code: 'disconnected',
      message: 'The engine stopped. It starts again; your message is safe.',
    });
    expect(await connection.call('echo', 2, {})).toBe(2);
    expect(seen).toEqual(['starting', 'ready', 'starting', 'ready']);
  });

  test('what the engine said last is in the detail, and its last item is not lost', async () => {
    const { connection } = connect('well');
    const items: unknown[] = [];
    await expect(connection.call('lastWords', {}, { onItem: (item) => items.push(item) })).rejects.toMatchObject({
      detail: expect.stringContaining('Segmentation fault in kernel 7'),
    });
    expect(items).toEqual(['almost']);
  });

  test('an engine that never comes up fails after three starts, says why, and can be restarted by hand', async () => {
    const { connection, log } = connect('crashesAtStart');
    await expect(connection.call('echo', {}, {})).rejects.toMatchObject({
      code: 'disconnected',
      message: expect.stringContaining('could not start'),
      detail: expect.stringContaining('no module named mlx'),
    });
    expect(connection.status()).toMatchObject({ state: 'failed' });
    expect(log.lines.filter((line) => line.includes('engine: starting'))).toHaveLength(3);
    await expect(connection.restart()).rejects.toMatchObject({ code: 'disconnected' });
    expect(log.lines.filter((line) => line.includes('engine: starting'))).toHaveLength(6);
  });

  test('an engine without a hello is given up after the deadline', async () => {
    const { connection } = connect('silent', { helloWithinMs: 300, policy: NO_RESTARTS });
    await expect(connection.call('echo', {}, {})).rejects.toMatchObject({ code: 'disconnected' });
  });

  test('another protocol is refused at once', async () => {
    const { connection, log } = connect('otherProtocol');
    await expect(connection.call('echo', {}, {})).rejects.toMatchObject({
      message: expect.stringContaining('another version of Circadia'),
    });
    expect(log.lines.filter((line) => line.includes('engine: starting'))).toHaveLength(1);
  });

  test('a missing interpreter says what to install', async () => {
    const { connection } = connect('well', { command: { command: '/nowhere/python', args: [], env: {} } });
    await expect(connection.call('echo', {}, {})).rejects.toMatchObject({
      message: 'Python 3.11 or newer was not found. Install it, then run npm start again.',
    });
  });

  test('a restart gives a new process once the old one is gone', async () => {
    const { connection, log } = connect('well');
    await connection.call('echo', {}, {});
    const before = processIdOf(log);
    await connection.restart();
    expect(isRunning(before)).toBe(false);
    expect(processIdOf(log)).not.toBe(before);
    expect(await connection.call('echo', 1, {})).toBe(1);
  });

  test('close ends even a process that ignores the end of its stdin and SIGTERM', async () => {
    const { connection, log } = connect('ignoresEnd');
    await connection.call('echo', {}, {});
    const processId = processIdOf(log);
    await connection.close();
    expect(isRunning(processId)).toBe(false);
    expect(connection.status()).toEqual({ state: 'stopped' });
    await expect(connection.call('echo', {}, {})).rejects.toMatchObject({ code: 'disconnected' });
  });

  test('close during the start leaves no process behind', async () => {
    const { connection, log } = connect('silent');
    const waiting = connection.call('echo', {}, {});
    await until(() => log.lines.some((line) => line.includes('engine: starting')));
    await Promise.all([expect(waiting).rejects.toMatchObject({ code: 'disconnected' }), connection.close()]);
    expect(connection.status()).toEqual({ state: 'stopped' });
  });
});
