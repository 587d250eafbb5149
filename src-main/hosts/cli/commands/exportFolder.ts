import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Conversation, Message } from '../../../../src-shared/contract/index.ts';
import { type Context } from '../command.ts';
import { firstOf } from '../firstOf.ts';

const EVERY_MEMORY = 5000;

/** A file name that any system takes and that sorts by day; the id keeps it unique. */
export function exportName(conversation: Pick<Conversation, 'id' | 'title' | 'createdAt'>): string {
  const words = conversation.title
    .normalize('NFKD')
    .replaceAll(/[^a-zA-Z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
    .toLowerCase();
  return `${new Date(conversation.createdAt).toISOString().slice(0, 10)}-${words || 'chat'}-${conversation.id.slice(-8)}`;
}

/** A conversation as Markdown that reads well without Circadia. */
export function conversationMarkdown(conversation: Conversation, messages: Message[]): string {
  const parts = messages.map((message) => {
    const author = message.role === 'user' ? 'You' : 'Circadia';
    const end = message.state === 'complete' ? '' : `\n\n*(${message.state})*`;
    return `## ${author}\n\n${message.text}${end}\n`;
  });
  return `# ${conversation.title}\n\n${new Date(conversation.createdAt).toISOString()}\n\n${parts.join('\n')}`;
}

/** Writes every conversation as Markdown, and conversations, memories and nights as JSON. Chats off the record are not exported. */
export async function exportFolder({ client, print }: Context, command: { folder: string }): Promise<void> {
  const conversationFolder = join(command.folder, 'conversations');
  await mkdir(conversationFolder, { recursive: true, mode: 0o700 });
  const kept: { title: string; createdAt: number; messages: { role: string; content: string }[]; id: string }[] = [];
  for (const { id, offTheRecord } of await firstOf(await client.chat.conversations())) {
    if (offTheRecord) continue;
    const { conversation, messages } = await client.chat.open({ conversation: id });
    await writeFile(join(conversationFolder, `${exportName(conversation)}.md`), conversationMarkdown(conversation, messages), { mode: 0o600 });
    kept.push({ id, title: conversation.title, createdAt: conversation.createdAt, messages: messages.map(({ role, text }) => ({ role, content: text })) });
  }
  const memories = (await client.memory.list({ limit: EVERY_MEMORY })).filter((memory) => memory.state !== 'forgotten');
  const nights = await firstOf(await client.sleep.cycles());
  const lines = (rows: unknown[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  const write = (name: string, rows: unknown[]) => writeFile(join(command.folder, name), lines(rows), { mode: 0o600 });
  await write('conversations.jsonl', kept);
  await write('memories.jsonl', memories);
  await write('nights.jsonl', nights);
  print.line({ type: 'exported', folder: command.folder, conversations: kept.length, memories: memories.length, nights: nights.length });
  print.text(`${kept.length} conversations, ${memories.length} memories and ${nights.length} nights written to ${command.folder}. "import" reads conversations.jsonl back.\n`);
}
