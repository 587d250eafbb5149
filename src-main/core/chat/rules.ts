import { MAXIMUM_MESSAGE_CHARACTERS, type Message, type TextRange } from '../../../src-shared/contract/index.ts';
import { failure } from '../failure.ts';

/** A message without its text: a branch may hold many megabytes of them. */
export type Place = Pick<Message, 'id' | 'parent' | 'role' | 'state'>;

/** The same branch, once nothing is being written on it. */
export function requireQuiet<Branch extends readonly Pick<Message, 'state'>[]>(branch: Branch): Branch {
  if (branch.some((message) => message.state === 'streaming'))
    throw failure('REFUSED', 'It is still answering in this chat. Stop it first, or wait for the end.');
  return branch;
}

/** Where the new wording of a question goes: beside the old one. */
export function parentOf(branch: readonly Place[], question: string): string | null {
  const old = branch.find((message) => message.id === question && message.role === 'user');
  if (old === undefined)
    throw failure('BAD_REQUEST', 'That question is not in this chat any more. Send it as a new message.');
  return old.parent;
}

/** Trims, and refuses what cannot be answered; the composer keeps the text. */
export function checkText(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') throw failure('BAD_REQUEST', 'The message is empty. Write something first.');
  if (trimmed.length > MAXIMUM_MESSAGE_CHARACTERS) {
    throw failure(
      'BAD_REQUEST',
      `This message has ${trimmed.length.toLocaleString('en-US')} characters and the limit is ${MAXIMUM_MESSAGE_CHARACTERS.toLocaleString('en-US')}. Send it in parts.`,
    );
  }
  return trimmed;
}

/** The pasted parts as places in the trimmed text; what lies outside of it is cut off. */
export function pastedIn(trimmed: string, raw: string, pasted: readonly TextRange[]): TextRange[] {
  const shift = raw.length - raw.trimStart().length;
  const within = (place: number) => Math.min(Math.max(place - shift, 0), trimmed.length);
  return pasted
    .map(({ start, end }) => ({ start: within(start), end: within(end) }))
    .filter(({ start, end }) => end > start);
}
