import { plural } from '../../../../src-shared/words/numbers.ts';
import type { ImportResult } from '../../../../src-shared/contract/index.ts';
import { type Entry, openConversationFile } from '../archive/conversationFile.ts';
import { CommandFailed, type Context } from '../command.ts';

/** One call takes so many conversations, and so much text unless a single one is longer. */
const BATCH = 100;
const BATCH_CHARACTERS = 8_000_000;
const NAMED_WRONG = 10;

/** Takes the conversations of a file in, the oldest first; those that are none are named and the others taken in. */
export async function importFile(
  { client, print }: Context,
  command: { file: string; learn?: boolean },
): Promise<void> {
  const learn = command.learn === true;
  const file = await openConversationFile(command.file);
  let marked = false;
  const sum: ImportResult = { conversations: 0, turns: 0, leftOut: 0, alreadyHere: 0 };
  try {
    const { entries, wrong } = file;
    for (const sentence of wrong.slice(0, NAMED_WRONG)) print.note(sentence);
    if (wrong.length > NAMED_WRONG) print.note(`And ${plural(wrong.length - NAMED_WRONG, 'line')} more.`);
    if (entries.length === 0)
      throw new CommandFailed(`${command.file} holds no conversation that can be read, so nothing was imported.`);
    let read = 0;
    for (const batch of batchesOf(entries)) {
      try {
        const conversations = await Promise.all(batch.map((entry) => entry.read()));
        marked ||= conversations.some(({ messages }) => messages.some((message) => message.learn === false));
        addTo(sum, await client.archive.importConversations({ conversations, learn }));
      } catch (error) {
        print.note(
          `Up to here ${importedText(sum, { learn, marked })} They stay; when you import the file again, they are not taken in twice.`,
        );
        throw error;
      }
      read += batch.length;
      if (read < entries.length) print.note(`${read.toLocaleString('en-US')} of ${plural(entries.length, 'chat')}…`);
    }
    print.line({ type: 'imported', ...sum, wrong: wrong.length, learn });
    print.text(`${importedText(sum, { learn, marked })}\n`);
    if (wrong.length > 0)
      throw new CommandFailed(
        `${plural(wrong.length, 'line')} of the file could not be read and ${wrong.length === 1 ? 'is' : 'are'} not in it. Mend them and import the file again.`,
      );
  } finally {
    await file.close();
  }
}

/**
 * What was taken in and what it means, in sentences; `marked`: the file says of some messages not to learn from them.
 */
export function importedText(sum: ImportResult, { learn, marked }: { learn: boolean; marked: boolean }): string {
  const { conversations, turns, leftOut, alreadyHere } = sum;
  const parts = [
    `${plural(conversations, 'conversation')} with ${plural(turns, 'turn')} imported.`,
    ...(alreadyHere === 0 ? [] : [`${plural(alreadyHere, 'was', 'were')} here already.`]),
    ...(leftOut === 0 ? [] : [`${plural(leftOut, 'message')} without words or without a question left out.`]),
    ...(conversations + alreadyHere === 0
      ? []
      : learn
        ? [
            `The next night may learn from them${marked ? ', but not from what the file marks as not to be learned' : ''}.`,
          ]
        : [
            'They are kept and recalled, and teach nothing until you say so: import --learn FILE for all, learn CHAT for one, or the menu of a chat in the window.',
          ]),
  ];
  return parts.join(' ');
}

function addTo(sum: ImportResult, added: ImportResult): void {
  for (const key of ['conversations', 'turns', 'leftOut', 'alreadyHere'] as const) sum[key] += added[key];
}

function batchesOf(entries: readonly Entry[]): Entry[][] {
  const batches: Entry[][] = [];
  let characters = 0;
  for (const entry of entries) {
    const current = batches.at(-1);
    characters += entry.characters;
    if (current !== undefined && current.length < BATCH && characters <= BATCH_CHARACTERS) current.push(entry);
    else {
      batches.push([entry]);
      characters = entry.characters;
    }
  }
  return batches;
}
