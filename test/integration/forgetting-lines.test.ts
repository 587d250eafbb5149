import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../../src-main/node/database/openDatabase.ts';
import { openTestCore, say, type TestCore } from './support/openCore.ts';

/** Files of the data folder that hold the words. */
async function filesWith(folder: string, words: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    if (!name.endsWith('owner.lock') && (await stat(path)).isFile() && (await readFile(path)).includes(words))
      found.push(name);
  }
  return found;
}

describe('a memory of several lines that was recalled in another chat', () => {
  let core: TestCore;
  beforeAll(async () => {
    core = await openTestCore();
  });
  afterAll(() => core.close());
  const copy = () => (core.ports.database as OpenDatabase).backup();

  it('is gone from that chat, the database and the next copy once it was forgotten', async () => {
    const memory = await core.client.memory.write({
      text: 'Allotment rota:\n  Monday Xanthippe waters\n  Friday Wolpertinger digs',
    });
    const answer = await say(core, 'Who is on the allotment rota?');
    expect(JSON.stringify(await core.client.chat.saw({ message: answer.message.id }))).toContain('Wolpertinger');
    await copy();
    await core.client.memory.forget({ ids: [memory.id] });
    expect(JSON.stringify(await core.client.chat.saw({ message: answer.message.id }))).not.toContain('Wolpertinger');
    await copy();
    // What the answer itself says is that chat's own.
    const left = await filesWith(core.dataFolder, 'Friday Wolpertinger digs');
    expect(answer.text.includes('Friday Wolpertinger digs') ? [] : left).toEqual([]);
  });

  it('goes with the chat that it came from, and the receipt found nothing', async () => {
    const source = await say(
      core,
      'Keep this:\n```js\nconst lighthouseKeeper = "Zimtstern";\nringLighthouse(lighthouseKeeper, 4);\n```',
    );
    const elsewhere = await say(core, 'What does the code with lighthouseKeeper ring?');
    expect(JSON.stringify(await core.client.chat.saw({ message: elsewhere.message.id }))).toContain('ringLighthouse');
    await copy();
    const { receipt } = await core.client.chat.remove({ conversation: source.conversation });
    expect(receipt).toMatchObject({ state: 'done', search: { found: [] } });
    expect(receipt?.search?.phrases).toBeGreaterThan(0);
    expect(await filesWith(core.dataFolder, 'ringLighthouse(')).toEqual([]);
  });
});
