import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { execa } from 'execa';
import { expect, onTestFinished, test, vi } from 'vitest';
import { HELPERS, temporaryFolder } from './helpers/support.ts';
import { hostProgram, startQuietHost } from './support/quietEngine.ts';

// The server takes seconds to start, and many times that on a busy machine.
vi.setConfig({ testTimeout: 180_000 });

/** A proxy that refuses everything and remembers what it was asked. */
async function startProxy(): Promise<{ address: string; asked: string[] }> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('data', (data) => {
      asked.push(String(data).split('\r\n', 1)[0] ?? '');
      socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  return { address: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`, asked };
}
const through = (address: string) => ({
  NODE_USE_ENV_PROXY: '1',
  HTTP_PROXY: address,
  HTTPS_PROXY: address,
  ALL_PROXY: address,
  http_proxy: address,
  https_proxy: address,
});

test('nothing of engine, trainer and index goes to a proxy that the environment names', async () => {
  const proxy = await startProxy();
  const app = spawn(process.execPath, [join(HELPERS, 'runEverything.ts'), temporaryFolder()], {
    env: { ...process.env, ...through(proxy.address), NO_PROXY: 'example.org' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(async () => {
    app.kill('SIGKILL');
    await once(app, 'exit');
  });
  const said: string[] = [];
  for await (const line of createInterface({ input: app.stdout })) {
    said.push(line);
    break;
  }
  expect([...new Set(proxy.asked)]).toEqual([]);
  expect(said).toEqual(['running']);
});

test('a command attaches to a running host without asking the proxy', async () => {
  const proxy = await startProxy();
  const dataFolder = join(temporaryFolder(), 'data');
  await startQuietHost(dataFolder, through(proxy.address));
  const env = { ...through(proxy.address), CIRCADIA_HOME: dataFolder };
  const { exitCode, stdout, stderr } = await execa(process.execPath, [...hostProgram('cli'), 'cycles'], {
    env,
    reject: false,
    timeout: 30_000,
  });
  expect([...new Set(proxy.asked)]).toEqual([]);
  expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 0, stdout: 'No night yet.', stderr: '' });
});
