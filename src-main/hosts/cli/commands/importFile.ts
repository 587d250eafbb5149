import { readFile } from 'node:fs/promises';
import { importedConversationSchema, type ImportedConversation } from '../../../../src-shared/contract/index.ts';
import { CommandFailed, type Context } from '../command.ts';

const BATCH = 100;

/** The conversations of a JSON lines file; throws with the number of the first line that is not one. */
export function parseConversations(text: string): ImportedConversation[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [importedConversationSchema.parse(JSON.parse(line))];
    } catch {
      throw new CommandFailed(`Line ${index + 1} is not a conversation, so nothing was imported. Each line needs {"title", "messages": [{"role", "content"}], "createdAt"?}.`);
    }
  });
}

/** Adds the conversations of a file; the next night learns from them like from any other. */
export async function importFile({ client, print }: Context, command: { file: string }): Promise<void> {
  const text = await readFile(command.file, 'utf8').catch(() => {
    throw new CommandFailed(`The file ${command.file} cannot be read.`);
  });
  const conversations = parseConversations(text);
  if (conversations.length === 0) throw new CommandFailed('The file holds no conversation.');
  const sum = { conversations: 0, turns: 0, leftOut: 0 };
  for (let start = 0; start < conversations.length; start += BATCH) {
    const added = await client.archive.importConversations({ conversations: conversations.slice(start, start + BATCH) });
    sum.conversations += added.conversations;
    sum.turns += added.turns;
    sum.leftOut += added.leftOut;
  }
  print.line({ type: 'imported', ...sum });
  print.text(`${sum.conversations} conversations with ${sum.turns} turns imported${sum.leftOut > 0 ? `; ${sum.leftOut} messages without a partner left out` : ''}.\n`);
}
