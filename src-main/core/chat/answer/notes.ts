import type { AnswerNote, Message } from '../../../../src-shared/contract/index.ts';
import type { HeardMessage, Memories } from '../../memory/index.ts';
import type { Database } from '../../ports.ts';
import { promisesToRemember } from './promise.ts';

const OFF_THE_RECORD: AnswerNote = {
  kind: 'nothingStored',
  sentence: 'Off the record: nothing was stored from this message.',
};
const NOTHING_STORED: AnswerNote = { kind: 'nothingStored', sentence: 'Nothing was stored from this message.' };
const TO_CONFIRM: AnswerNote = { kind: 'toConfirm', sentence: 'Kept in Memory for you to confirm.' };
/** Beside an answer that is a quotation. */
export const QUOTED: AnswerNote = {
  kind: 'quoted',
  sentence: 'The model did not answer from this, so these are your own words.',
};
/** Beside the refusal of a message that the model cannot read whole. */
export const REFUSED: AnswerNote = { kind: 'refused', sentence: 'Nothing of this message was kept in memory.' };

export interface NoteDependencies {
  memories: Pick<Memories, 'keepPromised'>;
  database: Pick<Database, 'memories'>;
}

/**
 * What must be said beside a finished answer. A promise to remember is made true: where nothing was kept from the
 * message, its statements are kept now.
 * Where nothing can be kept, the page says so. `heard` is null for a message that was heard before.
 */
export async function notesOn(
  deps: NoteDependencies,
  user: Message,
  answer: string,
  heard: HeardMessage | null,
  offTheRecord: boolean,
): Promise<AnswerNote[]> {
  const notes = heard === null ? [] : partly(heard);
  if (!promisesToRemember(answer)) return notes;
  if (offTheRecord) return [OFF_THE_RECORD];
  if (heard === null) return isKept(deps, user) ? [] : [NOTHING_STORED];
  if (heard.found > 0) return notes;
  const promised = await deps.memories.keepPromised(user);
  if (promised.kept === 0)
    return [
      heard.secret === null
        ? NOTHING_STORED
        : { kind: 'nothingStored', sentence: `Nothing was stored from this message: it ${heard.secret}.` },
    ];
  return promised.toConfirm > 0 ? [TO_CONFIRM] : [];
}

function partly({ found, left }: HeardMessage): AnswerNote[] {
  if (left === 0) return [];
  const count = (number: number) => number.toLocaleString('en-US');
  return [
    {
      kind: 'partlyStored',
      sentence: `Memory kept the first ${count(found - left)} of ${count(found)} things in this message. Send the rest in parts to keep more.`,
    },
  ];
}

function isKept({ database }: NoteDependencies, user: Message): boolean {
  return database.memories
    .ofConversation(user.conversation)
    .some((row) => row.source?.message === user.id && (row.state === 'active' || row.state === 'proposed'));
}
