import { request, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { os } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { listenOnLoopback } from '../../src-main/hosts/connection/listen.ts';
import { serveSockets } from '../../src-main/hosts/connection/socketServer.ts';
import { createToken } from '../../src-main/hosts/connection/token.ts';
import { createPageServer } from '../../src-main/hosts/web/pageServer.ts';

const folder = mkdtempSync(join(tmpdir(), 'circadia-web-'));
const token = createToken();
const page = join(folder, 'renderer');
const server = createPageServer(page);
const router = {
  hello: os.handler(() => 'hello'),
  count: os.handler(async function* () {
    yield 1;
    yield 2;
  }),
  broken: os.handler(() => {
    throw new Error('secret detail');
  }),
};
const failures: unknown[] = [];
let port = 0;
let closeSockets = () => {};

beforeAll(async () => {
  mkdirSync(page);
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>Circadia</title>');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  port = await listenOnLoopback(server, 0, 0);
  closeSockets = serveSockets(server, {
    router,
    token,
    port: () => port,
    onFailure: (error) => failures.push(error),
    tokenDeadlineMs: 300,
  });
});
afterAll(() => {
  closeSockets();
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

async function ask(
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
) {
  const call = request({ host: '127.0.0.1', port, path, method, headers, setHost: !('Host' in headers) });
  call.end();
  const [response] = (await once(call, 'response')) as [IncomingMessage];
  let body = '';
  for await (const chunk of response) body += String(chunk);
  return { status: response.statusCode, headers: response.headers, body };
}

const ours = () => `http://127.0.0.1:${port}`;
const open = (options: { origin?: string; host?: string; path?: string } = {}) =>
  new WebSocket(`ws://127.0.0.1:${port}${options.path ?? '/rpc'}`, {
    ...(options.origin === undefined ? {} : { origin: options.origin }),
    headers: options.host === undefined ? {} : { Host: options.host },
  });

async function statusOfRefusal(socket: WebSocket): Promise<number | undefined> {
  socket.on('error', () => {});
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, IncomingMessage];
  socket.terminate();
  return response.statusCode;
}

async function closeCodeAfter(first: string | Buffer | null): Promise<number> {
  const socket = open({ origin: ours() });
  await once(socket, 'open');
  if (first !== null) socket.send(first);
  const [code] = (await once(socket, 'close')) as [number];
  return code;
}

describe('the page', () => {
  test('is served with a strict policy and no cross-origin permission', async () => {
    const { status, headers, body } = await ask('/');
    expect(status).toBe(200);
    expect(body).toContain('Circadia');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${port} ws://localhost:${port}`);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });

  test('HEAD gets the headers alone', async () => {
    expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is refused', async (method) => {
    const { status, headers } = await ask('/', {
      method,
      headers: { Origin: 'http://evil.example', 'Access-Control-Request-Method': 'POST' },
    });
    expect(status).toBe(405);
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  test.each(['evil.example', 'evil.example:4117', 'localhost', '127.0.0.1', '127.0.0.1:1'])(
    'the Host %s is refused (rebinding)',
    async (host) => {
      const { status, body } = await ask('/', { headers: { Host: host } });
      expect(status).toBe(421);
      expect(body).not.toContain('<title>');
    },
  );

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '/%00',
    '/etc/passwd',
  ])('the path %s leads nowhere', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
  });
});

describe('the socket', () => {
  test('answers calls and streams after the token', async () => {
    const socket = open({ origin: ours() });
    await once(socket, 'open');
    socket.send(JSON.stringify({ token }));
    const [reply] = (await once(socket, 'message')) as [Buffer];
    expect(JSON.parse(String(reply))).toEqual({ ok: true });
    const client = createORPCClient<{
      hello(): Promise<string>;
      count(): Promise<AsyncIterable<number>>;
      broken(): Promise<void>;
    }>(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }));
    expect(await client.hello()).toBe('hello');
    const numbers: number[] = [];
    for await (const value of await client.count()) numbers.push(value);
    expect(numbers).toEqual([1, 2]);
    const failure = await client.broken().catch((error: unknown) => error);
    expect(String(failure)).not.toContain('secret detail');
    expect(failures.map(String).join()).toContain('secret detail');
    socket.close();
  });

  test.each([
    ['no origin', {}, 403],
    ['another origin', { origin: 'http://evil.example' }, 403],
    ['the null origin', { origin: 'null' }, 403],
    ['another path', { path: '/' }, 404],
    ['another Host', { host: 'evil.example' }, 421],
  ])('%s is refused before the handshake', async (_, options, status) => {
    const origin = 'origin' in options || status === 403 ? {} : { origin: ours() };
    expect(await statusOfRefusal(open({ ...origin, ...options }))).toBe(status);
  });

  test.each([
    ['a wrong token', JSON.stringify({ token: 'A'.repeat(43) })],
    ['an empty token', JSON.stringify({ token: '' })],
    ['a call before the token', JSON.stringify({ i: 1, p: { u: '/hello' } })],
    ['no JSON', 'hello'],
    ['a binary frame', Buffer.from('{}')],
    ['silence', null],
  ])('%s closes it with 4401', async (_, first) => {
    expect(await closeCodeAfter(first)).toBe(4401);
  });
});

describe('the port', () => {
  test('a taken port is named in a plain sentence', async () => {
    await expect(listenOnLoopback(createPageServer(page), port, 4117)).rejects.toThrow(
      `Port ${port} is taken by another program`,
    );
  });

  test('without a port asked for, the next free one is used', async () => {
    const other = createPageServer(page);
    const used = await listenOnLoopback(other, null, port);
    expect(used).not.toBe(port);
    other.close();
  });
});
