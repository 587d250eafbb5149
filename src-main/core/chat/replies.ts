import type { Message, ReplyEvent } from '../../../src-shared/contract/index.ts';
import { type Channel, createChannel } from '../channel.ts';

/** Answers being written now; a page that reloads can join one in the middle. */
export interface LiveReplies {
  open(message: string, cancel: () => void): Channel<ReplyEvent>;
  get(message: string): Channel<ReplyEvent> | null;
  cancel(message: string): boolean;
  cancelAll(): void;
  /** Resolves when no answer is being written. */
  settled(): Promise<void>;
  /** Resolves when none of these answers is being written. */
  ended(messages: readonly string[]): Promise<void>;
  count(): number;
  finished(message: Message): void;
}

/** Creates the empty set of live replies. */
export function createLiveReplies(): LiveReplies {
  const live = new Map<string, { channel: Channel<ReplyEvent>; cancel: () => void; end: PromiseWithResolvers<void> }>();
  return {
    open(message, cancel) {
      const channel = createChannel<ReplyEvent>((last, next) =>
        last.type === 'text' && next.type === 'text' ? { type: 'text', text: last.text + next.text } : null,
      );
      live.set(message, { channel, cancel, end: Promise.withResolvers() });
      return channel;
    },
    get: (message) => live.get(message)?.channel ?? null,
    cancel(message) {
      const reply = live.get(message);
      reply?.cancel();
      return reply !== undefined;
    },
    cancelAll() {
      for (const reply of live.values()) reply.cancel();
    },
    count: () => live.size,
    async ended(messages) {
      await Promise.all(messages.flatMap((message) => live.get(message)?.end.promise ?? []));
    },
    async settled() {
      while (live.size > 0) await Promise.all([...live.values()].map((reply) => reply.end.promise));
    },
    finished(message) {
      const reply = live.get(message.id);
      live.delete(message.id);
      reply?.channel.push({ type: 'finished', message });
      reply?.channel.end();
      reply?.end.resolve();
    },
  };
}
