import type { ImportedConversation, ImportedMessage } from '../../../src-shared/contract/index.ts';
import { titleFrom } from '../chat/index.ts';
import type { NewMessage } from '../ports.ts';

type PlannedMessage = Omit<NewMessage, 'id' | 'conversation' | 'parent'> & {
  /** The place of its parent among the planned ones. */
  parent: number | null;
};
export interface PlannedConversation {
  title: string;
  createdAt: number;
  systemPrompt: string | null;
  messages: PlannedMessage[];
  /** The place of the end of the branch in use; null without messages. */
  current: number | null;
  /** Answered questions. */
  turns: number;
  leftOut: number;
}

/**
 * What a conversation of a file becomes: every branch of it, each message at the time it was said. Messages without
 * words and answers to
 * nothing are left out and counted; answers in a row become one. No time lies in the future: it would outrank all that
 * is said from now on.
 */
export function planImport(imported: ImportedConversation, now: number, learn: boolean): PlannedConversation {
  const messages: PlannedMessage[] = [];
  /** Where each message of the file went: for one left out, where its parent went. */
  const places: (number | null)[] = [];
  const system: string[] = [];
  let leftOut = 0;
  let time = Math.min(
    imported.createdAt ??
      imported.messages.find((message) => message.createdAt != null)?.createdAt ??
      now - imported.messages.length,
    now,
  );
  const createdAt = time;
  for (const [index, message] of imported.messages.entries()) {
    const follows = message.after === undefined ? index - 1 : message.after;
    const before = follows === null ? null : (places[follows] ?? null);
    const fate = fateOf(message, before === null ? null : (messages[before] ?? null), before === messages.length - 1);
    places.push(before);
    if (fate === 'system') system.push(message.content);
    if (fate === 'leaveOut') leftOut += 1;
    if (fate === 'join' && before !== null) joinTo(messages[before], message);
    if (fate !== 'keep') continue;
    time = Math.min(message.createdAt ?? time + 1, now);
    places[index] = messages.length;
    messages.push({
      ...{
        parent: before,
        role: message.role === 'assistant' ? 'assistant' : 'user',
        text: message.content,
        createdAt: time,
      },
      ...answerState(message),
      ...{ origin: 'imported', learn: learn && message.learn !== false },
      ...{
        pasted: within(message.pasted ?? [], message.content.length),
        chosenAt: message.chosenAt == null ? null : Math.min(message.chosenAt, now),
      },
    });
  }
  const current = imported.current === undefined ? null : (places[imported.current] ?? null);
  const answered = new Set(
    messages.flatMap(({ role, state, parent }) =>
      role === 'assistant' && state === 'complete' && parent !== null ? [parent] : [],
    ),
  );
  return {
    title: imported.title === '' ? titleFrom(messages.find(({ role }) => role === 'user')?.text ?? '') : imported.title,
    createdAt,
    systemPrompt: system.length === 0 ? null : system.join('\n\n'),
    messages,
    current: current ?? (messages.length === 0 ? null : messages.length - 1),
    turns: answered.size,
    leftOut,
  };
}

/** How an answer ended and what was thought of it; a question is always whole. */
function answerState({
  role,
  state,
  failure,
  rating,
}: ImportedMessage): Pick<PlannedMessage, 'state' | 'failure' | 'rating'> {
  return role === 'assistant'
    ? { state: state ?? 'complete', failure: failure ?? null, rating: rating ?? null }
    : { state: 'complete' };
}

/** What is done with a message that follows `before`; only to the newest one can something be joined. */
function fateOf(
  { role, content, state }: ImportedMessage,
  before: PlannedMessage | null,
  beforeIsNewest: boolean,
): 'system' | 'keep' | 'join' | 'leaveOut' {
  if (role === 'system') return content.trim() === '' ? 'leaveOut' : 'system';
  const isEmpty = content.trim() === '';
  if (role === 'user') return isEmpty ? 'leaveOut' : 'keep';
  if (before === null) return 'leaveOut';
  // An answer that failed has no words, and its place is kept.
  if (before.role === 'user') return isEmpty && state === undefined ? 'leaveOut' : 'keep';
  return isEmpty || !beforeIsNewest ? 'leaveOut' : 'join';
}

function joinTo(answer: PlannedMessage | undefined, { content, learn }: ImportedMessage): void {
  if (answer === undefined) return;
  answer.text = `${answer.text}\n\n${content}`;
  if (learn === false) answer.learn = false;
}

function within(ranges: readonly { start: number; end: number }[], length: number): { start: number; end: number }[] {
  return ranges.filter(({ start, end }) => start < end && end <= length);
}
