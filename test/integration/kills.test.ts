import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { execa } from 'execa';
import { describe, expect, onTestFinished, test } from 'vitest';
import { attachToHost } from '../../src-main/hosts/connection/attach.ts';
import { openDatabase, type OpenDatabase } from '../../src-main/node/database/openDatabase.ts';
import { clock, temporaryFolder } from './helpers/support.ts';
import { hostProgram, startQuietHost } from './support/quietEngine.ts';

const ROUNDS = 16;
const LONGEST_MS = 300;

/** Says something and kills the host after this long; true when the page would have shown the question by then. */
async function askAndKill(dataFolder: string, text: string, delayMs: number): Promise<boolean> {
  const { address, kill } = await startQuietHost(dataFolder);
  const core = await attachToHost(address);
  let shown = false;
  const read = (async () => {
    for await (const event of await core.client.chat.send({ conversation: null, text }))
      if (event.type === 'started') shown = true;
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
      expect(answer).toMatchObject({
        role: 'assistant',
        text: '',
        state: 'failed',
        failure: expect.stringMatching(/before the first word.*Your message is kept/),
      });
    }
  });
});

describe.runIf(process.platform === 'linux')('a command whose host is killed', () => {
  test.each([
    [
      'chat',
      ['chat', 'Hello'],
      'Circadia closed before the first word of the answer. Your message is kept in the conversation; nothing was written.',
    ],
    [
      'sleep',
      ['sleep', '--anyway'],
      'The night could not be followed to its end because Circadia closed. It goes on, or says why not, at the next start.',
    ],
  ])('says what is left of it: %s', async (_, args, sentence) => {
    const dataFolder = join(temporaryFolder(), 'data');
    const { kill } = await startQuietHost(dataFolder);
    const command = execa(process.execPath, [...hostProgram('cli'), ...args, '--json'], {
      env: { CIRCADIA_HOME: dataFolder },
      reject: false,
    });
    await once(command.stdout, 'data');
    await kill();
    const { exitCode, stderr } = await command;
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: sentence });
  });
});
