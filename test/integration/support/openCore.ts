import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import Conf from 'conf';
import { createCore } from '../../../src-main/core/createCore.ts';
import { openNodePorts } from '../../../src-main/node/createNodePorts.ts';
import type { ReplyEvent } from '../../../src-shared/contract/index.ts';

export const appRoot = join(import.meta.dirname, '..', '..', '..');

/** A whole core on real parts in an empty data folder; `close` ends every process and removes the folder. */
export async function openTestCore(options: { dataFolder?: string; keepFolder?: boolean; appRoot?: string } = {}) {
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'circadia-test-')));
  const opened = await openNodePorts({
    appRoot: options.appRoot ?? appRoot,
    host: 'cli',
    StoreClass: Conf,
    dataFolder,
  });
  opened.ports.settings.set({
    ...opened.ports.settings.get(),
    sleep: { ...opened.ports.settings.get().sleep, suite: 'quick' },
  });
  const core = createCore(opened.ports);
  await core.start();
  const client = createRouterClient(core.router, { context: {} });
  const close = async () => {
    await core.dispose();
    await opened.close();
    if (options.keepFolder !== true) await rm(dataFolder, { recursive: true, force: true });
  };
  return { client, ports: opened.ports, core, dataFolder, close };
}
export type TestCore = Awaited<ReturnType<typeof openTestCore>>;

/** Sends one message and returns its events once it is answered. */
export async function say(core: TestCore, text: string, conversation: string | null = null) {
  const events: ReplyEvent[] = [];
  for await (const event of await core.client.chat.send({ conversation, text })) events.push(event);
  const started = events.find((event) => event.type === 'started');
  const finished = events.at(-1);
  if (started?.type !== 'started' || finished?.type !== 'finished') throw new Error(`no answer to ${text}`);
  return {
    events,
    conversation: started.conversation.id,
    message: finished.message,
    text: finished.message.text,
    recalled: finished.message.recalled,
  };
}

/** Fills the data folder with the day of the fixtures, to be learned from. */
export async function importDay(core: TestCore): Promise<void> {
  const lines = (await readFile(join(appRoot, 'test', 'fixtures', 'day.jsonl'), 'utf8')).trim().split('\n');
  await core.client.archive.importConversations({ conversations: lines.map((line) => JSON.parse(line)), learn: true });
}
