import type { Message } from '../../../src-shared/contract/index.ts';
import type { Database } from '../ports.ts';
import type { LiveReplies } from './replies.ts';
import type { Place } from './rules.ts';

/**
 * The branch in use. An answer that nobody writes any more, because its end could not be stored, is closed now,
 * or shown as closed while it still cannot be, so that the chat goes on.
 */
export function settledBranch(database: Database, live: Pick<LiveReplies, 'get'>, conversation: string): Message[] {
  return database.messages
    .branch(conversation)
    .map((message) =>
      message.state === 'streaming' && live.get(message.id) === null ? closed(database, message) : message,
    );
}

/** The same without the texts, which may be many megabytes. */
export function settledOutline(database: Database, live: Pick<LiveReplies, 'get'>, conversation: string): Place[] {
  return database.messages.outline(conversation).map((place) => {
    if (place.state !== 'streaming' || live.get(place.id) !== null) return place;
    const message = database.messages.get(place.id);
    return message === null ? place : closed(database, message);
  });
}

function closed(database: Database, { id, text, ...message }: Message): Message {
  const failure =
    text.trim() === ''
      ? 'This answer could not be stored. Your message is kept.'
      : 'This answer could not be stored to its end. What was stored of it is kept.';
  try {
    return database.messages.close(id, { state: 'failed', text, failure, stats: null });
  } catch {
    // The disk is still full; the row is closed at the next look or the next start.
    return { ...message, id, text, state: 'failed', failure };
  }
}
