import { plural } from '../../../../src-shared/words/numbers.ts';
import { open, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArchivedMessage, Conversation, Message } from '../../../../src-shared/contract/index.ts';
import { archiveLine, branchInUse } from '../archive/archiveLine.ts';
import { makeFolder } from '../../connection/makeFolder.ts';
import { closedMarkdown } from '../archive/closedMarkdown.ts';
import type { Context } from '../command.ts';
import { firstOf } from '../firstOf.ts';

/** A file name that any system takes and that sorts by day; the id keeps it unique. */
export function exportName(conversation: Pick<Conversation, 'id' | 'title' | 'createdAt'>): string {
  const words = conversation.title
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^a-zA-Z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
    .toLowerCase();
  return `${new Date(conversation.createdAt).toISOString().slice(0, 10)}-${words || 'chat'}-${conversation.id.slice(-8)}`;
}

/**
 * A conversation as Markdown that reads well without Circadia: the branch in use, each message ended before the next
 * begins.
 */
export function conversationMarkdown(
  conversation: Conversation,
  messages: readonly Pick<Message, 'role' | 'text' | 'state' | 'failure'>[],
  otherVersions = 0,
): string {
  const parts = messages.map((message) => {
    const author = message.role === 'user' ? 'You' : 'Circadia';
    const why = message.failure === null ? '' : `: ${message.failure}`;
    const end = message.state === 'complete' ? '' : `\n\n*(${message.state}${why})*`;
    return `## ${author}\n\n${closedMarkdown(message.text)}${end}\n`;
  });
  const others =
    otherVersions === 0 ? '' : `\n*(${otherVersions} messages of other versions are in conversations.jsonl.)*\n`;
  return `# ${conversation.title}\n\n${new Date(conversation.createdAt).toISOString()}\n\n${parts.join('\n')}${others}`;
}

/**
 * Writes every conversation as Markdown, and conversations with all their branches, memories and nights as JSON lines.
 * Chats off the record
 * are not exported.
 */
export async function exportFolder({ client, print }: Context, command: { folder: string }): Promise<void> {
  const conversationFolder = join(command.folder, 'conversations');
  makeFolder(conversationFolder);
  const conversations = await writeLines(join(command.folder, 'conversations.jsonl'), async (write) => {
    for (const conversation of await firstOf(await client.chat.conversations())) {
      if (conversation.offTheRecord) continue;
      const { messages, current } = await everyMessage(client, conversation.id);
      const branch = branchInUse(messages, current);
      const markdown = conversationMarkdown(conversation, branch, messages.length - branch.length);
      await writeFile(join(conversationFolder, `${exportName(conversation)}.md`), markdown, { mode: 0o600 });
      await write(archiveLine(conversation, messages, current));
    }
  });
  const memories = await writeLines(join(command.folder, 'memories.jsonl'), async (write) => {
    for (let after: number | null = 0; after !== null;) {
      const page: Awaited<ReturnType<typeof client.archive.memories>> = await client.archive.memories({ after });
      for (const memory of page.memories) await write(memory);
      after = page.next;
    }
  });
  const nights = await writeLines(join(command.folder, 'nights.jsonl'), async (write) => {
    for (const night of await firstOf(await client.sleep.cycles())) await write(night);
  });
  print.line({ type: 'exported', folder: command.folder, conversations, memories, nights });
  print.text(
    `${plural(conversations, 'conversation')}, ${plural(memories, 'memory', 'memories')} and ${plural(nights, 'night')} written to ${command.folder}. "import" reads conversations.jsonl back; what the nights learned, and memories that you wrote yourself, come back with a backup only. Facts are read from the chats again, also those that you forgot or edited in Memory.\n`,
  );
}

async function everyMessage(
  client: Context['client'],
  conversation: string,
): Promise<{ messages: ArchivedMessage[]; current: string | null }> {
  const first = await client.archive.messages({ conversation });
  const messages = [...first.messages];
  for (let after = first.next; after !== null;) {
    const page = await client.archive.messages({ conversation, after });
    messages.push(...page.messages);
    after = page.next;
  }
  return { messages, current: first.current };
}

/** Writes a file of JSON lines as they come, and puts it in place once it is whole; returns how many. */
async function writeLines(
  path: string,
  fill: (write: (row: unknown) => Promise<void>) => Promise<void>,
): Promise<number> {
  const partial = `${path}.partial`;
  const file = await open(partial, 'w', 0o600);
  let rows = 0;
  try {
    await fill(async (row) => {
      await file.appendFile(`${JSON.stringify(row)}\n`);
      rows += 1;
    });
  } finally {
    await file.close();
  }
  await rename(partial, path);
  return rows;
}
