import { ORPCError } from '@orpc/client';
import { systemSentence } from '../../core/systemSentence.ts';
import { FolderInUse } from '../../node/files/ownerLock.ts';

const HIDDEN = 'Something inside Circadia failed. The log in the data folder has the details.';
/** Names of built-in errors: bugs, shown whole, unlike errors of ours, whose message is a sentence. */
const BUILT_IN = new Set(['Error', 'TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'AggregateError']);

function inUseSentence({ owner, message }: FolderInUse): string {
  if (owner === null) return message;
  if (owner.host === 'cli')
    return `A Circadia command is at work on this data folder (process ${owner.processId}). Run this again when it has ended, or set CIRCADIA_HOME to another folder.`;
  if (owner.host === 'electron')
    return 'Circadia is already running in its own window. Use that window, or set CIRCADIA_HOME to another folder.';
  return owner.address === null ? message : `Circadia is already running at ${owner.address}`;
}

/** One plain sentence for anything thrown on the way up or by a command; only bugs show their inside. */
export function describeError(error: unknown): string {
  if (error instanceof FolderInUse) return inUseSentence(error);
  if (error instanceof ORPCError)
    return error.defined || error.code !== 'INTERNAL_SERVER_ERROR' ? error.message : HIDDEN;
  const refusal = systemSentence(error);
  if (refusal !== null) return refusal;
  if (error instanceof Error)
    return BUILT_IN.has(error.name) && !('cause' in error) ? (error.stack ?? error.message) : error.message;
  return String(error);
}
