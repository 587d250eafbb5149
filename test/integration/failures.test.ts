import { createServer } from 'node:http';
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdir, open as openFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EngineError } from '../../src-main/core/engine/connection.ts';
import { failure } from '../../src-main/core/failure.ts';
import { createRouter, type RouterParts } from '../../src-main/core/router.ts';
import { StorageFull, StoreUnavailable } from '../../src-main/core/storeErrors.ts';
import { attachToHost, type AttachedCore, type CoreClient } from '../../src-main/hosts/connection/attach.ts';
import { describeError } from '../../src-main/hosts/connection/describeError.ts';
import { listenOnLoopback } from '../../src-main/hosts/connection/listen.ts';
import { serveSockets } from '../../src-main/hosts/connection/socketServer.ts';
import { createToken } from '../../src-main/hosts/connection/token.ts';
import { connect } from '../../src-main/node/database/connection.ts';
import { describeFailure } from '../../src-renderer/client/failure.ts';
import { temporaryFolder } from './helpers/support.ts';

const fail = (error: unknown) => () => {
  throw error;
};
let thrown: unknown = null;
const asked = () => fail(thrown)();
/** The real router over parts that fail with `thrown`: at once, and in the middle of a stream. */
const router = createRouter({
  chat: {
    send: () => ({ read: asked }),
    create: asked,
    conversations: {
      watch: async function* () {
        yield [];
        asked();
      },
    },
  },
} as unknown as RouterParts);
const here: CoreClient = createRouterClient(router, { context: {} });

const server = createServer();
const token = createToken();
let attached: AttachedCore;
let port = 0;
let closeSockets = () => {};
beforeAll(async () => {
  port = await listenOnLoopback(server, 0, 0);
  closeSockets = serveSockets(server, { router, token, port: () => port, onFailure: () => {} });
  attached = await attachToHost({ port, token });
});
afterAll(() => {
  attached.close();
  closeSockets();
  server.close();
});

/** What a database and a disk say when they refuse, from the real ones. */
async function realFailures(folder: string): Promise<{ named: string; error: unknown; sentence: RegExp }[]> {
  const caught = async (work: () => unknown): Promise<unknown> => {
    try {
      await work();
    } catch (error) {
      return error;
    }
    throw new Error('nothing failed');
  };
  const file = join(folder, 'some.db');
  const full = connect(file);
  full.exec('PRAGMA journal_mode = WAL; CREATE TABLE rows (text TEXT) STRICT');
  full.exec(`PRAGMA max_page_count = ${Number(full.get('PRAGMA page_count')?.['page_count']) + 1}`);
  const locker = new DatabaseSync(file);
  const readOnly = new DatabaseSync(file, { readOnly: true });
  const quick = new DatabaseSync(file, { timeout: 0 });
  const damaged = join(folder, 'damaged.db');
  writeFileSync(damaged, 'no database'.repeat(1000));
  mkdirSync(join(folder, 'sub'));
  const found = [
    {
      named: 'a full database',
      error: await caught(() => full.run('INSERT INTO rows VALUES (:text)', { text: 'x'.repeat(1e6) })),
      sentence: /^The disk is full/,
    },
    {
      named: 'a read-only database',
      error: await caught(() => readOnly.exec("INSERT INTO rows VALUES ('x')")),
      sentence: /cannot be written/,
    },
    {
      named: 'a busy database',
      error: await caught(() => {
        locker.exec('BEGIN IMMEDIATE');
        quick.exec('BEGIN IMMEDIATE');
      }),
      sentence: /Another program.*database/,
    },
    {
      named: 'a database that cannot be opened',
      error: await caught(() => new DatabaseSync(join(folder, 'nowhere', 'x.db'))),
      sentence: /cannot be opened/,
    },
    {
      named: 'a damaged database',
      error: await caught(() => new DatabaseSync(damaged).exec('SELECT * FROM x')),
      sentence: /damaged/,
    },
    {
      named: 'a full disk',
      error: await caught(async () => (await openFile('/dev/full', 'w')).writeFile('x')),
      sentence: /^The disk is full/,
    },
    {
      named: 'a folder below a file',
      error: await caught(() => mkdir(join(damaged, 'x'), { recursive: true })),
      sentence: /damaged\.db\/x/,
    },
    {
      named: 'a folder where a file is needed',
      error: await caught(() => writeFileSync(join(folder, 'sub'), '')),
      sentence: /sub is a folder/,
    },
    {
      named: 'a name too long',
      error: await caught(() => writeFileSync(join(folder, 'x'.repeat(300)), '')),
      sentence: /too long/,
    },
  ];
  locker.exec('ROLLBACK');
  for (const one of [full, locker, readOnly, quick]) one.close();
  return found;
}

describe.runIf(process.platform === 'linux')('a refusal of the disk reaches every host in its own words', () => {
  test('the window, an attached command line and a core of its own say the same', async () => {
    const failures = [
      ...(await realFailures(temporaryFolder())),
      { named: 'StorageFull', error: new StorageFull(), sentence: /^The disk is full\. Free some space/ },
      {
        named: 'StoreUnavailable',
        error: new StoreUnavailable('The memory index is not available.'),
        sentence: /memory index is not available/,
      },
      ...(['BAD_REQUEST', 'NOT_FOUND', 'REFUSED', 'UNAVAILABLE'] as const).map((code) => ({
        named: code,
        error: failure(code, `No, for ${code}.`),
        sentence: new RegExp(`^No, for ${code}.$`),
      })),
      {
        named: 'EngineError',
        error: new EngineError('disconnected', 'The engine stopped.'),
        sentence: /^The engine stopped/,
      },
    ];
    for (const { named, error, sentence } of failures) {
      thrown = error;
      for (const [host, client] of [
        ['own', here],
        ['attached', attached.client],
      ] as const) {
        const calls = {
          call: () => client.chat.create({}),
          stream: async () => {
            for await (const _ of await client.chat.conversations()) continue;
          },
          'stream that never begins': async () => {
            for await (const _ of await client.chat.send({ conversation: null, text: 'Hello' })) continue;
          },
        };
        for (const [kind, call] of Object.entries(calls)) {
          const failure: unknown = await call().then(
            () => 'nothing failed',
            (reason: unknown) => reason,
          );
          const where = `${named}, ${host}, ${kind}`;
          expect(describeError(failure), where).toMatch(sentence);
          expect(describeFailure(failure).sentence, where).toBe(describeError(failure));
          expect(describeError(failure), where).not.toMatch(/\n|\bat \w|SQLITE|errno|Something/);
        }
      }
    }
  });

  test('what a call was given and cannot be taken is named', async () => {
    for (const client of [here, attached.client]) {
      const failure: unknown = await client.chat
        .rename({ conversation: 'c', title: 'x'.repeat(2_001) })
        .catch((error: unknown) => error);
      expect(describeFailure(failure).sentence).toMatch(/^That cannot be taken\. title: .*2000/);
      expect(describeError(failure)).toBe(describeFailure(failure).sentence);
    }
  });

  test('a call that the end of the host cuts off says so, not what broke inside', async () => {
    const arrived = Promise.withResolvers<void>();
    const waiting = createRouter({
      chat: {
        open: () => {
          arrived.resolve();
          return new Promise(() => {});
        },
      },
    } as unknown as RouterParts);
    const other = createServer();
    const otherPort = await listenOnLoopback(other, 0, 0);
    const close = serveSockets(other, { router: waiting, token, port: () => otherPort, onFailure: () => {} });
    const { client } = await attachToHost({ port: otherPort, token });
    const call = client.chat.open({ conversation: 'c' }).catch((error: unknown) => error);
    await arrived.promise;
    close();
    other.close();
    expect(describeError(await call)).toBe(
      'Circadia was closed before this was done. Run the command again to see how far it came.',
    );
  });

  test('a bug stays hidden', async () => {
    thrown = new TypeError('secret detail');
    const failure: unknown = await attached.client.chat.create({}).catch((error: unknown) => error);
    expect(describeError(failure)).toBe(
      'Something inside Circadia failed. The log in the data folder has the details.',
    );
    expect(describeFailure(failure).sentence).not.toContain('secret detail');
  });
});
