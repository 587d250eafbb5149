import type { AnswerNote, Message } from '../../../../src-shared/contract/index.ts';
import type { HeardMessage, Memories } from '../../memory/index.ts';
import type { Database } from '../../ports.ts';
import { promisesToRemember } from '../claims/promise.ts';

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
  if (offTheRecord) return [{ kind: 'offTheRecord' }];
  if (heard === null) return isKept(deps, user) ? [] : [{ kind: 'nothingStored', secret: null }];
  if (heard.found > 0) return notes;
  const promised = await deps.memories.keepPromised(user);
  if (promised.kept === 0) return [{ kind: 'nothingStored', secret: heard.secret }];
  return promised.toConfirm > 0 ? [{ kind: 'toConfirm' }] : [];
}

function partly({ found, left }: HeardMessage): AnswerNote[] {
  return left === 0 ? [] : [{ kind: 'partlyStored', kept: found - left, found }];
}

function isKept({ database }: NoteDependencies, user: Message): boolean {
  return database.memories
    .ofConversation(user.conversation)
    .some((row) => row.source?.message === user.id && (row.state === 'active' || row.state === 'proposed'));
}
