import { chmodSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { attachToHost, type AttachedCore } from '../../src-main/hosts/connection/attach.ts';
import { parseHostAddress } from '../../src-main/hosts/connection/hostAddress.ts';
import { openDatabase, type OpenDatabase } from '../../src-main/node/database/openDatabase.ts';
import { APP_ROOT, clock, temporaryFolder } from './helpers/support.ts';

const ROUNDS = 16;
const LONGEST_MS = 300;

interface Host {
  core: AttachedCore;
  /** SIGKILL, and the end of the process. */
  kill(): Promise<void>;
}

/** The web host as `npm start` runs it, with an engine that never gets ready, so that the first word never comes. */
async function startHost(dataFolder: string): Promise<Host> {
  const engine = join(dataFolder, '..', 'engine.sh');
  writeFileSync(engine, '#!/bin/sh\nexec cat > /dev/null\n');
  chmodSync(engine, 0o755);
  const host = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(APP_ROOT, 'src-main', 'hosts', 'web', 'main.ts'), '--port', '0'], {
    env: { ...process.env, CIRCADIA_HOME: dataFolder, CIRCADIA_PYTHON: engine },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(host, 'exit');
  const kill = async (): Promise<void> => {
    host.kill('SIGKILL');
    await exit;
  };
  onTestFinished(kill);
  for await (const line of createInterface({ input: host.stdout })) {
    const address = parseHostAddress(/running at (\S+)/.exec(line)?.[1] ?? '');
    if (address !== null) return { core: await attachToHost(address), kill };
  }
  throw new Error('The host did not start.');
}

/** Says something and kills the host after this long; true when the page would have shown the question by then. */
async function askAndKill(dataFolder: string, text: string, delayMs: number): Promise<boolean> {
  const { core, kill } = await startHost(dataFolder);
  let shown = false;
  const read = (async () => {
    for await (const event of await core.client.chat.send({ conversation: null, text })) if (event.type === 'started') shown = true;
  })().catch(() => {});
  await pause(delayMs);
  await kill();
  await read;
  return shown;
}

function reopen(dataFolder: string): OpenDatabase {
  const database = openDatabase(join(dataFolder, 'circadia.db'), { clock });
  onTestFinished(() => database.close());
  return database;
}

describe.runIf(process.platform === 'linux')('a host killed after a question was sent', () => {
  test('leaves no empty chat, keeps every question that was shown, and says that nothing was written', async () => {
    const dataFolder = join(temporaryFolder(), 'data');
    const shown: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const text = `Question number ${round}`;
      if (await askAndKill(dataFolder, text, Math.round((round * LONGEST_MS) / ROUNDS))) shown.push(text);
    }
    expect(shown.length).toBeGreaterThan(0);

    const { conversations, messages } = reopen(dataFolder);
    const chats = conversations.list().map(({ id }) => messages.branch(id));
    expect(chats.filter((chat) => chat.length !== 2)).toEqual([]);
    expect(shown.filter((text) => !chats.some(([question]) => question?.text === text))).toEqual([]);
    for (const [, answer] of chats) {
      expect(answer).toMatchObject({ role: 'assistant', text: '', state: 'failed', failure: expect.stringMatching(/before the first word.*Your message is kept/) });
    }
  });
});
