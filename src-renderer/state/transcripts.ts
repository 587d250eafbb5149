import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Conversation, Message, ReplyEvent, TextRange } from '../../src-shared/contract/index.ts';
import { type Client, type Connection, describeFailure } from '../client/index.ts';
import { createFrameBuffer } from './frameBuffer.ts';
import { answering, withAnswerBegun, withMessage } from './messages.ts';

export interface Transcript {
  phase: 'loading' | 'ready' | 'missing';
  sentence: string | null;
  conversation: Conversation | null;
  messages: readonly Message[];
}
export type TranscriptsState = Readonly<Record<string, Transcript>>;

export interface Transcripts {
  store: StoreApi<TranscriptsState>;
  /** Loads a conversation and joins an answer that is being written. */
  open(conversation: string): Promise<void>;
  /** Resolves with the conversation once the answer has begun; rejects when it could not begin. */
  send(input: {
    conversation: string | null;
    text: string;
    pasted?: TextRange[];
    offTheRecord: boolean;
    instead?: string;
  }): Promise<string>;
  regenerate(message: string): Promise<string>;
  /** Shows another version of a message and what followed it. */
  choose(message: string): Promise<void>;
  stop(message: string): Promise<void>;
  setLearn(message: Message, learn: boolean): Promise<void>;
  rate(message: Message, rating: Message['rating']): Promise<void>;
  setConversation(conversation: Conversation): void;
  stopFollowing(): void;
}

const LOADING: Transcript = { phase: 'loading', sentence: null, conversation: null, messages: [] };

/** Keeps the open conversations; streamed text reaches the page once per animation frame. */
export function createTranscripts(connection: Connection): Transcripts {
  const client: Client = connection.client;
  const store = createStore<TranscriptsState>(() => ({}));
  const owner = new Map<string, string>();
  const following = new Set<string>();
  const change = (id: string, next: (transcript: Transcript) => Transcript) =>
    store.setState((all) => ({ [id]: next(all[id] ?? LOADING) }));
  const changeMessage = (message: string, next: (message: Message) => Message) => {
    const id = owner.get(message);
    if (id !== undefined)
      change(id, (transcript) => ({ ...transcript, messages: withMessage(transcript.messages, message, next) }));
  };
  const buffer = createFrameBuffer((texts) => {
    for (const [id, text] of texts) changeMessage(id, (message) => ({ ...message, text: message.text + text }));
  });

  const receive = (event: ReplyEvent, current: { message: string | null; fresh: boolean }) => {
    switch (event.type) {
      case 'started': {
        current.message = event.assistant.id;
        following.add(event.assistant.id);
        owner.set(event.user.id, event.conversation.id);
        owner.set(event.assistant.id, event.conversation.id);
        change(event.conversation.id, (transcript) => ({
          ...transcript,
          phase: 'ready',
          conversation: event.conversation,
          messages: withAnswerBegun(transcript.messages, event.user, event.assistant),
        }));
        return;
      }
      case 'recalled':
        if (current.message !== null)
          changeMessage(current.message, (message) => ({ ...message, recalled: event.recalled }));
        return;
      case 'text':
        if (current.message === null) return;
        // A joined answer begins with everything written so far.
        if (current.fresh) changeMessage(current.message, (message) => ({ ...message, text: '' }));
        current.fresh = false;
        buffer.add(current.message, event.text);
        return;
      case 'finished':
        buffer.flush();
        changeMessage(event.message.id, () => event.message);
        following.delete(event.message.id);
        return;
      default:
        event satisfies never;
    }
  };

  /** Reads an answer to its end; settles the promise at its first event. */
  const pump = (events: Promise<AsyncIterable<ReplyEvent>>, joined: string | null) =>
    new Promise<string>((begun, failed) => {
      const current = { message: joined, fresh: joined !== null };
      const read = async () => {
        try {
          for await (const event of await events) {
            receive(event, current);
            if (event.type === 'started') begun(event.conversation.id);
          }
          // The core was gone before it began; without effect when it did.
          failed(new Error('the answer never began'));
        } catch (error) {
          failed(error);
        } finally {
          buffer.flush();
          if (current.message !== null) following.delete(current.message);
        }
      };
      void read();
    });

  const open = async (id: string) => {
    try {
      const { conversation, messages } = await client.chat.open({ conversation: id });
      for (const message of messages) owner.set(message.id, id);
      change(id, (before) => {
        const live = answering(before.messages);
        const keepsLive = live !== null && following.has(live.id);
        return {
          phase: 'ready',
          sentence: null,
          conversation,
          messages: keepsLive ? messages.map((message) => (message.id === live.id ? live : message)) : messages,
        };
      });
      const unfinished = answering(messages);
      if (unfinished !== null && !following.has(unfinished.id)) {
        following.add(unfinished.id);
        void pump(client.chat.follow({ message: unfinished.id }), unfinished.id).catch(() => {});
      }
    } catch (error) {
      change(id, (transcript) =>
        transcript.phase === 'ready'
          ? transcript
          : { ...LOADING, phase: 'missing', sentence: describeFailure(error).sentence },
      );
    }
  };

  // After a lost connection the store of the core knows how every answer ended.
  const stopFollowing = connection.state.subscribe((next, before) => {
    if (next.kind !== 'open' || before.kind !== 'lost') return;
    following.clear();
    for (const id of Object.keys(store.getState())) void open(id);
  });

  return {
    store,
    open,
    send: (input) => pump(client.chat.send(input), null),
    regenerate: (message) => pump(client.chat.regenerate({ message }), null),
    choose: async (message) => {
      const { conversation, messages } = await client.chat.choose({ message });
      for (const one of messages) owner.set(one.id, conversation.id);
      change(conversation.id, () => ({ phase: 'ready', sentence: null, conversation, messages }));
    },
    stop: async (message) => {
      await client.chat.stop({ message });
    },
    setLearn: async (message, learn) => {
      const updated = await client.chat.setLearn({ message: message.id, learn });
      changeMessage(message.id, (before) => ({ ...before, learn: updated.learn }));
    },
    rate: async (message, rating) => {
      const updated = await client.chat.rate({ message: message.id, rating });
      changeMessage(message.id, (before) => ({ ...before, rating: updated.rating }));
    },
    setConversation: (conversation) => {
      if (store.getState()[conversation.id] !== undefined)
        change(conversation.id, (transcript) => ({ ...transcript, conversation }));
    },
    stopFollowing,
  };
}
