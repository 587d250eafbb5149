import { cp, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterEach, describe, expect, it } from 'vitest';
import { StoreUnavailable } from '../../src-main/core/storeErrors.ts';
import { appRoot, openTestCore, say, type TestCore } from './support/openCore.ts';

const folders: string[] = [];
const cores: TestCore[] = [];
afterEach(async () => {
  await Promise.all(cores.splice(0).map((core) => core.close()));
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
  delete process.env['CIRCADIA_PYTHON'];
});

/** A copy of the app whose model may be broken without harm. */
async function copyOfApp(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'circadia-app-'));
  folders.push(root);
  await mkdir(join(root, 'models'));
  await cp(join(appRoot, 'models', 'pocket'), join(root, 'models', 'pocket'), { recursive: true });
  await cp(join(appRoot, 'package.json'), join(root, 'package.json'));
  await symlink(join(appRoot, 'python'), join(root, 'python'));
  return root;
}
async function open(options: Parameters<typeof openTestCore>[0] = {}): Promise<TestCore> {
  const core = await openTestCore(options);
  cores.push(core);
  return core;
}
/** Processes that belong to this core, by the name of the module they run. */
async function childrenOf(pattern: string): Promise<number[]> {
  const { stdout } = await execa('pgrep', ['-P', String(process.pid), '-f', pattern], { reject: false });
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map(Number);
}

describe('when something is broken', () => {
  it('says what to do about a damaged model, and keeps the message', async () => {
    const root = await copyOfApp();
    await truncate(join(root, 'models', 'pocket', 'model.safetensors'), 1000);
    const core = await open({ appRoot: root });
    const reply = await say(core, 'Hello there');
    expect(reply.message.state).toBe('failed');
    expect(reply.message.failure).toBe(
      'The pocket model is damaged: its weights do not match their hash. Restore the folder models/pocket from your copy of Circadia, then start again.',
    );
    expect((await core.client.chat.open({ conversation: reply.conversation })).messages[0]?.text).toBe('Hello there');
    await expect(core.client.sleep.goToSleep({ anyway: true })).rejects.toMatchObject({
      code: 'REFUSED',
      message: expect.stringContaining('damaged'),
    });
  });

  it('says what to do about a missing model', async () => {
    const root = await copyOfApp();
    await rm(join(root, 'models', 'pocket'), { recursive: true });
    expect((await say(await open({ appRoot: root }), 'Hello')).message.failure).toMatch(
      /^The pocket model is missing\. Restore/,
    );
  });

  it('says that Python is missing, and keeps the message', async () => {
    process.env['CIRCADIA_PYTHON'] = join(tmpdir(), 'no-python-here');
    const reply = await say(await open(), 'Hello');
    expect(reply.message).toMatchObject({
      state: 'failed',
      failure: 'Python 3.11 or newer was not found. Install it, then run npm start again.',
    });
  });

  it('answers from words alone while the index is down, and finds by meaning again later', async () => {
    const core = await open();
    await say(core, 'My dog is called Biscuit.');
    await core.client.memory.search({ query: 'dog', limit: 1 });
    for (const pid of await childrenOf('circadia_engine chroma')) process.kill(pid, 'SIGKILL');
    const asked = await say(core, 'What is my dog called?');
    expect(asked.recalled.map((one) => one.text)).toEqual(['My dog is called Biscuit.']);
    expect(asked.message.state).toBe('complete');
    await expect
      .poll(() => core.ports.vectors.ids(AbortSignal.timeout(20_000)).catch(() => []), { timeout: 60_000 })
      .toHaveLength(1);
  });

  it('mends an index whose file is damaged, and fills it again from the database', async () => {
    const core = await open({ keepFolder: true });
    folders.push(core.dataFolder);
    await say(core, 'My dog is called Biscuit.');
    await expect
      .poll(() => core.ports.vectors.ids(AbortSignal.timeout(20_000)).catch(() => []), { timeout: 60_000 })
      .toHaveLength(1);
    await core.close();
    await writeFile(join(core.dataFolder, 'chroma', 'chroma.sqlite3'), Buffer.alloc(20_000, 'garbage'));
    const again = await open({ dataFolder: core.dataFolder, keepFolder: true });
    await expect
      .poll(() => again.ports.vectors.ids(AbortSignal.timeout(20_000)).catch(() => []), { timeout: 60_000 })
      .toHaveLength(1);
    expect(again.ports.vectors.status()).toEqual({ state: 'ready' });
  });

  it('sleeps through a night whose index cannot start, and says so', async () => {
    const core = await open();
    await say(core, 'My dog is called Biscuit.');
    const down = () => Promise.reject(new StoreUnavailable('The memory index is not available.'));
    Object.assign(core.ports.vectors, { upsert: down, remove: down, query: down, ids: down, clear: down });
    const { cycle } = await core.client.sleep.goToSleep({ recipe: 'memory', anyway: true });
    let verdict;
    for await (const event of await core.client.sleep.night({ cycle })) verdict = event;
    expect(verdict).toMatchObject({
      type: 'verdict',
      verdict: 'light',
      reason: { kind: 'memoryOnly', memories: 1 },
    });
    const tidied = (await core.client.sleep.cycle({ cycle })).phases.find(({ phase }) => phase === 'tidy');
    expect(tidied).toMatchObject({
      state: 'done',
      summary: { of: 'tidy', upkeep: null },
    });
  });

  it('fails one answer when the engine is killed in the middle of it, keeps what was written, and answers the next', async () => {
    const core = await open();
    await say(core, 'Hello');
    let id = '';
    let last;
    for await (const event of await core.client.chat.send({ conversation: null, text: 'What can you do?' })) {
      if (event.type === 'started') id = event.assistant.id;
      if (event.type === 'text')
        for (const pid of await childrenOf('circadia_engine serve')) process.kill(pid, 'SIGKILL');
      last = event;
    }
    expect(last).toMatchObject({ type: 'finished', message: { id } });
    expect(core.ports.database.messages.get(id)?.text).not.toBe('');
    expect((await say(core, 'Hello again')).message.state).toBe('complete');
  });
});
