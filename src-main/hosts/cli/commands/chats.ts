import { plural } from '../../../../src-shared/words/numbers.ts';
import type { Conversation } from '../../../../src-shared/contract/index.ts';
import { CommandFailed, type Context } from '../command.ts';
import { firstOf } from '../firstOf.ts';

/** As the contract takes a system prompt. */
const MOST_CHARACTERS = 4_000;

/** One chat in the list, for reading. */
export function chatText({
  id,
  title,
  createdAt,
  messageCount,
  turnsHeldBack,
  systemPrompt,
  importedSystemPrompt,
}: Conversation): string {
  const facts = [
    new Date(createdAt).toISOString().slice(0, 10),
    plural(messageCount, 'message'),
    ...(turnsHeldBack === 0
      ? []
      : [`${plural(turnsHeldBack, 'question')} ${turnsHeldBack === 1 ? 'teaches' : 'teach'} nothing`]),
    ...(systemPrompt === null ? [] : ['own system prompt']),
    ...(importedSystemPrompt === null || importedSystemPrompt === systemPrompt
      ? []
      : ['imported system prompt, not in use']),
  ];
  return `${id}  ${title}\n  ${facts.join(', ')}\n`;
}

/** Lists the chats that are kept, newest first. */
export async function listChats({ client, print }: Context): Promise<void> {
  const chats = (await firstOf(await client.chat.conversations())).filter((chat) => !chat.offTheRecord);
  if (chats.length === 0) print.text('No chat yet.\n');
  for (const chat of chats) {
    print.line({ type: 'chat', ...chat });
    print.text(chatText(chat));
  }
}

/** Switches learning from whole chats on or off, and says what that means. */
export async function setLearning(
  { client, print }: Context,
  command: { conversations: string[]; on: boolean },
): Promise<void> {
  for (const conversation of command.conversations) {
    const chat = await client.chat.setLearnAll({ conversation, learn: command.on });
    print.line({ type: 'chat', ...chat });
    print.text(
      command.on
        ? `The next night may learn from “${chat.title}”.\n`
        : `“${chat.title}” is kept and recalled, and teaches nothing from now on. What a night learned from it already stays.\n`,
    );
  }
}

/** Shows what the model is told first in a chat; `use` puts the imported prompt in use. */
export async function systemPrompt(
  { client, print }: Context,
  command: { conversation: string; use: boolean },
): Promise<void> {
  const chats = await firstOf(await client.chat.conversations());
  const found = chats.find((one) => one.id === command.conversation);
  if (found === undefined) throw new CommandFailed('There is no chat with this id. The command chats lists them.');
  if (command.use && found.importedSystemPrompt === null)
    throw new CommandFailed('This chat was imported without a system prompt, or was not imported.');
  if (command.use && (found.importedSystemPrompt?.length ?? 0) > MOST_CHARACTERS)
    throw new CommandFailed(
      `It has ${found.importedSystemPrompt?.length} characters and a system prompt takes ${MOST_CHARACTERS}. Write the part that you want in the chat's own system prompt.`,
    );
  const chat = command.use
    ? await client.chat.setSystemPrompt({ conversation: found.id, systemPrompt: found.importedSystemPrompt })
    : found;
  print.line({ type: 'chat', ...chat });
  print.text(`In use: ${chat.systemPrompt ?? 'the one of the settings'}\n`);
  if (chat.importedSystemPrompt !== null && chat.importedSystemPrompt !== chat.systemPrompt)
    print.text(`Imported, not in use: ${chat.importedSystemPrompt}\n`);
}
