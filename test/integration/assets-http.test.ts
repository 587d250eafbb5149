import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Assets, AssetState } from '../../src-main/core/models/assets.ts';
import { createAssets, type AssetsOptions } from '../../src-main/node/assets/createAssets.ts';
import { SourceFailed } from '../../src-main/node/assets/fetching.ts';
import { createHttpClient } from '../../src-main/node/assets/http/client.ts';
import { createHubSource } from '../../src-main/node/assets/http/hubSource.ts';
import { freeDiskBytes } from '../../src-main/node/files/dataFolder.ts';
import { content, hubPath, recipeOf, temporaryFolder } from './support/assets.ts';
import { head, honest, only, startFileServer, status, type FileServer, type Trick } from './support/fileServer.ts';

const WEIGHTS = content(2_000_000);
const CONFIG = Buffer.from('{"model_type":"llama"}');
const FILES = { 'config.json': CONFIG, 'model.safetensors': WEIGHTS };
const ALL_BYTES = WEIGHTS.length + CONFIG.length;
/** What was sent but not read yet when a connection breaks is lost. */
const IN_FLIGHT_BYTES = 65_536;
const recipe = recipeOf(FILES);
const quick = { attempts: 4, attemptsUnanswered: 2, firstDelayMs: 10, stalledAfterMs: 400 };

async function serve(): Promise<FileServer> {
  const server = await startFileServer(
    Object.fromEntries(Object.entries(FILES).map(([name, bytes]) => [hubPath(name), bytes])),
  );
  onTestFinished(() => server.close());
  return server;
}

function open(server: Pick<FileServer, 'address'>, dataFolder: string, more: Partial<AssetsOptions> = {}): Assets {
  const client = createHttpClient();
  const assets = createAssets({
    dataFolder,
    fetchers: {
      hub: createHubSource(client, server.address, quick),
      wheel: () => Promise.reject(new SourceFailed({ code: 'offline' })),
    },
    convertGguf: () => Promise.reject(new Error('nothing is converted here')),
    log: { info() {}, warn() {}, error() {} },
    recipes: [recipe],
    ...more,
  });
  onTestFinished(async () => {
    await assets.close();
    await client.close();
  });
  return assets;
}

const never = new AbortController().signal;
const placeOf = (dataFolder: string): string => join(dataFolder, 'models', 'tiny@c0ffee00');

function expectWhole(dataFolder: string, state: AssetState): void {
  expect(state).toEqual({ kind: 'ready', folder: placeOf(dataFolder) });
  expect(readFileSync(join(placeOf(dataFolder), 'model.safetensors')).equals(WEIGHTS)).toBe(true);
  expect(readdirSync(join(dataFolder, 'downloads')).filter((name) => name !== 'set-aside')).toEqual(['tiny.lock']);
}
/** Nothing that could be taken for a model. */
function expectNothing(dataFolder: string): void {
  expect(existsSync(placeOf(dataFolder))).toBe(false);
}
const waitFor = (assets: Assets, wanted: (state: AssetState) => boolean): Promise<AssetState> =>
  new Promise((resolve) => assets.onChange((_id, state) => void (wanted(state) && resolve(state))));

test('a model comes whole, with its description, and every byte once', async () => {
  const server = await serve();
  const dataFolder = temporaryFolder();
  const assets = open(server, dataFolder);
  expect(assets.state('tiny')).toEqual({ kind: 'missing' });
  expectWhole(dataFolder, await assets.get('tiny', never));
  expect(server.sent()).toBe(ALL_BYTES);
  expect(JSON.parse(readFileSync(join(placeOf(dataFolder), 'circadia.json'), 'utf8'))).toEqual({
    id: 'tiny',
    label: 'Tiny',
    licence: 'MIT',
    sha256: recipe.files[1]?.sha256,
    sampling: null,
    template: 'chatml',
    source: { kind: 'catalogue', sha256: recipe.files[1]?.sha256 },
  });
  await assets.get('tiny', never);
  expect(server.requests).toHaveLength(2);
});

describe('a server that', () => {
  test('cuts the connection again and again is asked for the rest only', async () => {
    const server = await serve();
    server.play(honest, only(500_000, 'cut'), only(300_000, 'cut'), only(700_000, 'cut'));
    const dataFolder = temporaryFolder();
    expectWhole(dataFolder, await open(server, dataFolder).get('tiny', never));
    expect(server.sent()).toBeLessThan(ALL_BYTES + 3 * IN_FLIGHT_BYTES);
    expect(server.requests.slice(2).every(({ range }) => range !== null)).toBe(true);
  });

  test('falls silent in the middle is left and asked again', async () => {
    const server = await serve();
    server.play(honest, only(900_000, 'silence'));
    const dataFolder = temporaryFolder();
    expectWhole(dataFolder, await open(server, dataFolder).get('tiny', never));
    expect(server.sent()).toBe(ALL_BYTES);
  });

  test('stays silent is given up, and what came is there for the next time', async () => {
    const server = await serve();
    server.play(honest, only(900_000, 'silence'), ...Array.from({ length: 6 }, () => () => {}));
    const dataFolder = temporaryFolder();
    const assets = open(server, dataFolder);
    expect(await assets.get('tiny', never)).toEqual({ kind: 'failed', problem: { code: 'stalled' } });
    expectNothing(dataFolder);
    const again = open(server, dataFolder);
    expect(again.state('tiny')).toMatchObject({ kind: 'paused', totalBytes: ALL_BYTES });
    await vi.waitFor(async () => expectWhole(dataFolder, await again.get('tiny', never)), { timeout: 10_000 });
    expect(server.sent()).toBe(ALL_BYTES);
  });

  test('promises more than it sends is asked for what is missing', async () => {
    const server = await serve();
    server.play(honest, async ({ response, content: bytes, from, etag, send }) => {
      response.writeHead(200, head(bytes, from, etag));
      await send(bytes.subarray(0, 1_234_567));
      response.socket?.destroySoon();
    });
    const dataFolder = temporaryFolder();
    expectWhole(dataFolder, await open(server, dataFolder).get('tiny', never));
    expect(server.sent()).toBeLessThan(ALL_BYTES + IN_FLIGHT_BYTES);
  });

  test('has a file of another size has another file', async () => {
    const server = await serve();
    for (const length of [WEIGHTS.length - 1, WEIGHTS.length + 1]) {
      server.files.set(hubPath('model.safetensors'), content(length));
      const dataFolder = temporaryFolder();
      const state = await open(server, dataFolder).get('tiny', never);
      expect(state).toEqual({ kind: 'failed', problem: { code: 'changed' } });
      expectNothing(dataFolder);
    }
    expect(server.requests).toHaveLength(4);
  });

  test('sends more than it said, without a length, is stopped', async () => {
    const server = await serve();
    server.play(honest, async ({ response, content: bytes, send }) => {
      response.writeHead(200);
      await send(bytes);
      for (let more = 0; more < 50 && !response.destroyed; more += 1) await send(content(100_000, 2));
      response.end();
    });
    const dataFolder = temporaryFolder();
    const state = await open(server, dataFolder).get('tiny', never);
    expect(state).toEqual({ kind: 'failed', problem: { code: 'changed' } });
    expectNothing(dataFolder);
  });

  test('changes the file in the middle and back is believed from the first byte only', async () => {
    const server = await serve();
    const other = content(WEIGHTS.length, 7);
    server.files.set(hubPath('model.safetensors'), other);
    server.play(honest, async (exchange) => {
      await only(1_000_000, 'cut')(exchange);
      server.files.set(hubPath('model.safetensors'), WEIGHTS);
    });
    const dataFolder = temporaryFolder();
    expectWhole(dataFolder, await open(server, dataFolder).get('tiny', never));
  });

  test('changes the file and has no tags is found out by the hash, and asked once more for all of it', async () => {
    const server = await serve();
    const other = content(WEIGHTS.length, 7);
    server.play(
      honest,
      async ({ response, send }) => {
        response.writeHead(200, { 'content-length': String(other.length) });
        await send(other.subarray(0, 1_000_000));
        response.socket?.end();
      },
      async ({ response, send }) => {
        const { etag: _etag, ...headers } = head(WEIGHTS, 1_000_000, '');
        response.writeHead(206, headers);
        await send(WEIGHTS.subarray(1_000_000));
        response.end();
      },
    );
    const dataFolder = temporaryFolder();
    expectWhole(dataFolder, await open(server, dataFolder).get('tiny', never));
    expect(server.requests.at(-1)?.range).toBeNull();
  });

  test('has other bytes of the same size: they are set aside and never loaded', async () => {
    const server = await serve();
    const other = content(WEIGHTS.length, 7);
    server.files.set(hubPath('model.safetensors'), other);
    const dataFolder = temporaryFolder();
    const assets = open(server, dataFolder);
    expect(await assets.get('tiny', never)).toEqual({ kind: 'failed', problem: { code: 'wrongHash' } });
    expectNothing(dataFolder);
    expect(readFileSync(join(dataFolder, 'downloads', 'set-aside', 'model.safetensors')).equals(other)).toBe(true);
    server.files.set(hubPath('model.safetensors'), WEIGHTS);
    expectWhole(dataFolder, await assets.get('tiny', never));
  });

  test('says 416 to the rest is asked for all of it', async () => {
    const server = await serve();
    server.play(honest, only(500_000, 'cut'), status(416));
    const dataFolder = temporaryFolder();
    expectWhole(dataFolder, await open(server, dataFolder).get('tiny', never));
    expect(server.requests.map(({ range }) => range !== null)).toEqual([false, false, true, false]);
  });

  test('is busy or broken is given time', async () => {
    const server = await serve();
    server.play(status(429, { 'retry-after': '1' }), status(500), honest, status(503));
    const dataFolder = temporaryFolder();
    const before = Date.now();
    expectWhole(dataFolder, await open(server, dataFolder).get('tiny', never));
    expect(Date.now() - before).toBeGreaterThanOrEqual(1_000);
  });

  test('stays broken is given up with its number', async () => {
    const server = await serve();
    server.play(...Array.from({ length: 10 }, () => status(500)));
    const state = await open(server, temporaryFolder()).get('tiny', never);
    expect(state).toEqual({ kind: 'failed', problem: { code: 'refused', status: 500 } });
    expect(server.requests).toHaveLength(quick.attempts);
  });

  test('does not have it is asked once', async () => {
    const server = await serve();
    server.files.clear();
    const state = await open(server, temporaryFolder()).get('tiny', never);
    expect(state).toEqual({ kind: 'failed', problem: { code: 'refused', status: 404 } });
    expect(server.requests).toHaveLength(1);
  });

  test('sends us elsewhere is followed there, in the middle of a file too, but not in circles or off the web', async () => {
    const elsewhere = await serve();
    const server = await serve();
    const away: Trick = ({ request, response }) => {
      response.writeHead(302, { location: `${elsewhere.address}${request.url}` }).end();
    };
    server.play(away, away, away);
    elsewhere.play(honest, only(600_000, 'cut'));
    const dataFolder = temporaryFolder();
    expectWhole(dataFolder, await open(server, dataFolder).get('tiny', never));
    expect(server.sent()).toBe(0);
    expect(elsewhere.sent()).toBeLessThan(ALL_BYTES + IN_FLIGHT_BYTES);
    for (const location of ['/round', 'file:///etc/passwd', 'http://']) {
      const lost = await startFileServer({ [hubPath('config.json')]: CONFIG, '/round': CONFIG });
      onTestFinished(() => lost.close());
      lost.play(...Array.from({ length: 20 }, () => status(302, { location })));
      const state = await open(lost, temporaryFolder()).get('tiny', never);
      expect(state).toEqual({ kind: 'failed', problem: { code: 'refused', status: 302 } });
    }
  });

  test('is not there: offline, at once enough', async () => {
    const server = await startFileServer();
    await server.close();
    const state = await open(server, temporaryFolder()).get('tiny', never);
    expect(state).toEqual({ kind: 'failed', problem: { code: 'offline' } });
  });
});

describe('somebody', () => {
  test('pauses and goes on, with another start of the app between', async () => {
    const server = await serve();
    server.play(honest, only(900_000, 'silence'));
    const dataFolder = temporaryFolder();
    const assets = open(server, dataFolder);
    const done = assets.get('tiny', never);
    await vi.waitFor(() => expect(server.sent()).toBe(CONFIG.length + 900_000));
    await vi.waitFor(() => expect(partBytes(dataFolder)).toBe(900_000));
    assets.pause('tiny');
    const paused = { kind: 'paused', receivedBytes: CONFIG.length + 900_000, totalBytes: ALL_BYTES };
    expect(await done).toMatchObject(paused);
    expect(assets.state('tiny')).toMatchObject(paused);
    await assets.close();
    const again = open(server, dataFolder);
    expect(again.state('tiny').kind).toBe('paused');
    expectWhole(dataFolder, await again.get('tiny', never));
    expect(server.sent()).toBe(ALL_BYTES);
  });

  test('cancels: the call ends by its signal, nothing half-made is in use, what came is kept until it is removed', async () => {
    const server = await serve();
    server.play(honest, only(900_000, 'silence'));
    const dataFolder = temporaryFolder();
    const assets = open(server, dataFolder);
    const controller = new AbortController();
    const done = assets.get('tiny', controller.signal);
    await vi.waitFor(() => expect(partBytes(dataFolder)).toBe(900_000));
    controller.abort();
    await expect(done).rejects.toThrow(/abort/i);
    expectNothing(dataFolder);
    expect(assets.state('tiny').kind).toBe('paused');
    await assets.remove('tiny');
    expect(assets.state('tiny')).toEqual({ kind: 'missing' });
    expect(readdirSync(join(dataFolder, 'downloads'))).toEqual(['tiny.lock']);
  });

  test('removes what is there', async () => {
    const server = await serve();
    const dataFolder = temporaryFolder();
    const assets = open(server, dataFolder);
    await assets.get('tiny', never);
    await assets.remove('tiny');
    expectNothing(dataFolder);
    expect(assets.state('tiny')).toEqual({ kind: 'missing' });
    expectWhole(dataFolder, await assets.get('tiny', never));
  });

  test('asks in two windows: one fetch; it goes on while one of them still waits', async () => {
    const server = await serve();
    server.play(honest, only(900_000, 'silence'));
    const dataFolder = temporaryFolder();
    const assets = open(server, dataFolder);
    const first = new AbortController();
    const gone = assets.get('tiny', first.signal);
    const stays = assets.get('tiny', never);
    await vi.waitFor(() => expect(partBytes(dataFolder)).toBe(900_000));
    first.abort();
    await expect(gone).rejects.toThrow(/abort/i);
    expectWhole(dataFolder, await stays);
    expect(server.sent()).toBe(ALL_BYTES);
  });

  test('asks in two programs: the second waits, and takes over when the first lets go', async () => {
    const server = await serve();
    server.play(honest, only(900_000, 'silence'));
    const dataFolder = temporaryFolder();
    const [first, second] = [open(server, dataFolder), open(server, dataFolder)];
    const begun = first.get('tiny', never);
    await vi.waitFor(() => expect(partBytes(dataFolder)).toBe(900_000));
    const waits = waitFor(second, ({ kind }) => kind === 'waiting');
    const done = second.get('tiny', never);
    await waits;
    first.pause('tiny');
    expect((await begun).kind).toBe('paused');
    expectWhole(dataFolder, await done);
    expect(server.sent()).toBe(ALL_BYTES);
    expect(first.state('tiny').kind).toBe('ready');
  });
});

test('the proxy of the system is used for downloads, and never for this machine itself', async () => {
  const server = await serve();
  const asked: string[] = [];
  // Asked for a whole address, as proxies are where the connection is not private.
  const proxy = createServer((incoming, outgoing) => {
    const { host, pathname } = new URL(incoming.url ?? '');
    asked.push(host);
    const headers = { ...incoming.headers, host: 'server' };
    request(`${server.address}${pathname}`, { headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    }).end();
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => proxy.close().closeAllConnections());
  vi.stubEnv('http_proxy', `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
  vi.stubEnv('no_proxy', 'localhost,127.0.0.1,::1');
  onTestFinished(() => void vi.unstubAllEnvs());
  const direct = temporaryFolder();
  expectWhole(direct, await open(server, direct).get('tiny', never));
  expect(asked).toEqual([]);
  const dataFolder = temporaryFolder();
  expectWhole(dataFolder, await open({ address: 'http://hub.example' }, dataFolder).get('tiny', never));
  expect(asked).toEqual(['hub.example', 'hub.example']);
});

describe('the disk', () => {
  test('is too full beforehand: nothing is fetched, and the numbers are told', async () => {
    const server = await serve();
    const dataFolder = temporaryFolder();
    const state = await open(server, dataFolder, { freeBytes: () => 50_000_000 }).get('tiny', never);
    expect(state).toMatchObject({ kind: 'failed', problem: { code: 'diskFull', freeBytes: 50_000_000 } });
    expect(server.requests).toEqual([]);
  });

  test('gets full on the way: said with numbers, the part stays, and it goes on once there is room', async (context) => {
    const dataFolder = temporaryFolder();
    if (!mountSmall(dataFolder)) context.skip('A small disk can be mounted by the administrator only.');
    const server = await serve();
    const assets = open(server, dataFolder, { freeBytes: () => freeDiskBytes(dataFolder) + 1e9 });
    const state = await assets.get('tiny', never);
    expect(state).toMatchObject({ kind: 'failed', problem: { code: 'diskFull' } });
    expectNothing(dataFolder);
    expect(partBytes(dataFolder)).toBeGreaterThan(900_000);
    execFileSync('mount', ['-o', 'remount,size=8m', dataFolder]);
    const before = server.sent();
    expectWhole(dataFolder, await assets.get('tiny', never));
    expect(server.sent() - before).toBeLessThan(1_100_000);
  });

  test.skipIf(!existsSync('/dev/shm'))(
    'keeps the models elsewhere: they come there whole, and go from there',
    async () => {
      const dataFolder = temporaryFolder();
      const elsewhere = mkdtempSync('/dev/shm/circadia-models-');
      onTestFinished(() => rmSync(elsewhere, { recursive: true, force: true }));
      symlinkSync(elsewhere, join(dataFolder, 'models'));
      const assets = open(await serve(), dataFolder);
      expectWhole(dataFolder, await assets.get('tiny', never));
      expect(readdirSync(elsewhere)).toEqual(['tiny@c0ffee00']);
      await assets.remove('tiny');
      expect(readdirSync(elsewhere)).toEqual([]);
    },
  );

  test('holds a folder of that name that is no model of ours: it is moved away, not deleted', async () => {
    const server = await serve();
    const dataFolder = temporaryFolder();
    mkdirSync(placeOf(dataFolder), { recursive: true });
    writeFileSync(join(placeOf(dataFolder), 'mine.txt'), 'mine');
    expectWhole(dataFolder, await open(server, dataFolder).get('tiny', never));
    expect(readFileSync(join(dataFolder, 'downloads', 'set-aside', 'tiny@c0ffee00', 'mine.txt'), 'utf8')).toBe('mine');
  });
});

/** A disk of 1 MB in place of the folder; false where this user may not. */
function mountSmall(folder: string): boolean {
  const { status: code } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]);
  if (code === 0) onTestFinished(() => void spawnSync('umount', [folder]));
  return code === 0;
}

const partBytes = (dataFolder: string): number => {
  const part = join(dataFolder, 'downloads', 'tiny@c0ffee00', 'parts', 'model.safetensors');
  return existsSync(part) ? readFileSync(part).length : 0;
};
