import type { ReplyEvent } from '../../../../src-shared/contract/index.ts';
import type { Channel } from '../../channel.ts';
import type { Clock } from '../../ports.ts';

/** Text on disk is never older than this while an answer streams. */
const FLUSH_EVERY_MS = 250;
/** Tokens are handed on in groups of about this long. */
const BATCH_MS = 25;

export interface AnswerText {
  readonly text: string;
  /** When the first of it was there; null while there is none. */
  readonly firstAt: number | null;
  write(text: string): void;
  /** Takes this text instead of what was written; the window reads it with the finished message. */
  replace(text: string): void;
  /** Hands on what is still held back. */
  finish(): void;
}

/**
 * The text of an answer while it is written: handed on in groups, put on the disk now and then, and told when it
 * begins.
 */
export function createAnswerText({
  clock,
  channel,
  flush,
  onFirst,
}: {
  clock: Clock;
  channel: Pick<Channel<ReplyEvent>, 'push'>;
  flush: (text: string) => void;
  onFirst: () => void;
}): AnswerText {
  let flushedAt = clock.now();
  let sentAt = flushedAt;
  let [text, unsent] = ['', ''];
  let firstAt: number | null = null;
  const send = (now: number) => {
    if (unsent !== '') channel.push({ type: 'text', text: unsent });
    unsent = '';
    sentAt = now;
  };
  return {
    get text() {
      return text;
    },
    get firstAt() {
      return firstAt;
    },
    write(more) {
      const now = clock.now();
      if (text === '') {
        firstAt = now;
        onFirst();
      }
      text += more;
      unsent += more;
      if (now - sentAt >= BATCH_MS) send(now);
      if (now - flushedAt < FLUSH_EVERY_MS) return;
      flush(text);
      flushedAt = now;
    },
    replace(other) {
      text = other;
      unsent = '';
    },
    finish: () => send(clock.now()),
  };
}
