import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { appRoot, openTestCore, say, type TestCore } from './support/openCore.ts';

const LONGEST_MS = 120_000;
let place: string;
let core: TestCore;

const dataFolder = () => join(place, 'home');
const command = async (...words: string[]) => {
  const { stdout } = await execa('node', [join(appRoot, 'scripts', 'circadia.mjs'), ...words, '--json'], {
    env: { CIRCADIA_HOME: dataFolder() },
    timeout: LONGEST_MS,
    reject: true,
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? 'null') as Record<string, unknown>;
};

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'circadia-restore-'));
  core = await openTestCore({ dataFolder: dataFolder(), keepFolder: true });
}, LONGEST_MS);
afterAll(async () => {
  await core.close();
  await rm(place, { recursive: true, force: true });
});

it(
  'a backup made beside a running core brings memory back by command, and what was deleted since stays deleted',
  async () => {
    await say(core, 'My dog is called Biscuit.');
    const secret = await say(core, 'My parrot is called Xanthippe.');
    const backup = join(place, 'mine.backup');
    expect(await command('backup', backup)).toMatchObject({ type: 'backup', conversations: 2, memories: 2 });

    await core.client.chat.remove({ conversation: secret.conversation });
    await say(core, 'My boat is called Wilhelmina.');
    await core.close();
    const restored = await command('restore', backup);
    expect(restored).toMatchObject({ type: 'restored', conversations: 2, forgottenSince: 1 });

    core = await openTestCore({ dataFolder: dataFolder(), keepFolder: true });
    expect((await say(core, 'What is my dog called?')).recalled.map(({ text }) => text)).toContain(
      'My dog is called Biscuit.',
    );
    expect(core.ports.database.conversations.get(secret.conversation)).toBeNull();
    expect((await core.client.memory.list({ state: 'active' })).map(({ text }) => text)).toEqual([
      'My dog is called Biscuit.',
    ]);
    expect((await core.client.archive.verify()).filter(({ ok }) => !ok)).toEqual([]);

    await core.close();
    expect(await command('restore', String(restored['before']))).toMatchObject({ conversations: 2 });
    core = await openTestCore({ dataFolder: dataFolder(), keepFolder: true });
    expect((await core.client.memory.list({ state: 'active' })).map(({ text }) => text).toSorted()).toEqual([
      'My boat is called Wilhelmina.',
      'My dog is called Biscuit.',
    ]);
  },
  LONGEST_MS,
);
