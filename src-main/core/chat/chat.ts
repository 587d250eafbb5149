import type {
  Conversation,
  ErasureReceipt,
  Message,
  PromptMessage,
  Recalled,
  ReplyEvent,
  SamplingInForce,
  TextRange,
} from '../../../src-shared/contract/index.ts';
import type { Channel } from '../channel.ts';
import { failure, sentenceOf } from '../failure.ts';
import type { ConversationChange, CorePorts, Database, NewMessage, SearchHit } from '../ports.ts';
import type { Style } from '../manner/index.ts';
import { createTopic, type Topic } from '../topic.ts';
import { chatModel } from './answer/modelOfChat.ts';
import { samplingInForce } from './answer/sampling.ts';
import { type AnswerDependencies, writeAnswer } from './answer/writeAnswer.ts';
import { createLiveReplies, type LiveReplies } from './replies.ts';
import { checkText, parentOf, pastedIn, requireQuiet } from './rules.ts';
import { settledBranch, settledOutline } from './settledBranch.ts';
import { titleFrom } from './title.ts';
import { createUnheard } from './unheard.ts';

export interface Chat {
  conversations: Topic<Conversation[]>;
  live: LiveReplies;
  open(conversation: string): { conversation: Conversation; messages: Message[] };
  create(offTheRecord: boolean): Conversation;
  change(conversation: string, change: ConversationChange): Conversation;
  /** How answers are chosen in this chat, or in one that is not begun yet. */
  sampling(conversation: string | null): Promise<SamplingInForce>;
  /** Ends its answers, then erases it with everything made from it; one off the record leaves no receipt. */
  remove(conversation: string): Promise<{ removedMemories: number; receipt: ErasureReceipt | null }>;
  /** Stores the message, then writes the answer in the background; the channel tells how it goes. */
  send(input: {
    conversation: string | null;
    text: string;
    pasted?: TextRange[];
    offTheRecord: boolean;
    instead: string | null;
  }): Channel<ReplyEvent>;
  regenerate(message: string): Channel<ReplyEvent>;
  /** Goes over to this version of a message and to what followed it. */
  choose(message: string): { conversation: Conversation; messages: Message[] };
  stop(message: string): boolean;
  setLearn(message: string, learn: boolean): Message;
  /** Switches learning from a whole chat on or off, every branch of it. */
  setLearnAll(conversation: string, learn: boolean): Conversation;
  rate(message: string, rating: Message['rating']): Message;
  saw(message: string): { prompt: PromptMessage[]; recalled: Recalled[] };
  search(query: string, limit: number): SearchHit[];
  message(id: string): Message;
  /** Keeps what was told in messages that a crash cut off before memory had heard them. */
  hearCutOff(): Promise<void>;
  /** Reads the list again after conversations came from elsewhere. */
  refresh(): void;
}

export type ChatDependencies = Omit<AnswerDependencies, 'database' | 'again' | 'hear' | 'style'> &
  Pick<CorePorts, 'database' | 'ephemeral' | 'newId'> & {
    style: Pick<Style, 'wishes' | 'card'>;
    /** Told when an answer begins and when the last one ended, so that a night can step aside. */
    onActivity: (busy: boolean) => void;
    onTurn: () => void;
    forget: (conversation: string) => Promise<ErasureReceipt>;
  };

const LONGEST_HEARD_UNASKED = 1_000;

/** Conversations and answers. Chats off the record live in memory only and teach nothing. */
export function createChat(deps: ChatDependencies): Chat {
  const live = createLiveReplies();
  const unheard = createUnheard(deps.database.values);
  const everyConversation = (): Conversation[] =>
    [
      ...deps.ephemeral.conversations.list().map((conversation) => ({ ...conversation, offTheRecord: true })),
      ...deps.database.conversations.list(),
    ].sort((a, b) => b.updatedAt - a.updatedAt);
  const conversations = createTopic(everyConversation());
  const changed = () => conversations.set(everyConversation());

  const home = (conversation: string): { database: Database; offTheRecord: boolean; conversation: Conversation } => {
    const kept = deps.database.conversations.get(conversation);
    if (kept !== null) return { database: deps.database, offTheRecord: false, conversation: kept };
    const passing = deps.ephemeral.conversations.get(conversation);
    if (passing !== null)
      return { database: deps.ephemeral, offTheRecord: true, conversation: { ...passing, offTheRecord: true } };
    throw failure('NOT_FOUND', 'That chat is gone. Open another one from the list, or start a new chat.');
  };
  const homeOfMessage = (id: string): { database: Database; message: Message } => {
    for (const database of [deps.database, deps.ephemeral]) {
      const message = database.messages.get(id);
      if (message !== null) return { database, message };
    }
    throw failure('NOT_FOUND', 'That message is gone.');
  };
  const insertChat = (offTheRecord: boolean, title: string): Conversation => {
    const database = offTheRecord ? deps.ephemeral : deps.database;
    const made = database.conversations.insert({
      id: deps.newId(),
      title,
      createdAt: deps.clock.now(),
      systemPrompt: null,
    });
    return { ...made, offTheRecord };
  };
  const quietBranch = (database: Database, conversation: string) =>
    requireQuiet(settledOutline(database, live, conversation));
  const insertMessage = (
    database: Database,
    message: Pick<NewMessage, 'conversation' | 'parent' | 'role' | 'text' | 'state' | 'pasted'>,
  ): Message => {
    const id = deps.newId();
    database.messages.insert([{ ...message, id, createdAt: deps.clock.now() }]);
    return requireMessage(database, id);
  };
  const insertAnswer = (database: Database, user: Message): Message =>
    insertMessage(database, {
      conversation: user.conversation,
      parent: user.id,
      role: 'assistant',
      text: '',
      state: 'streaming',
    });

  const hearMessage = async (user: Message) => {
    const heard = await deps.memories.hear(user);
    deps.style.card.changed();
    return heard;
  };

  /** Runs in the background on purpose: leaving the page does not stop an answer. */
  const answer = (
    database: Database,
    offTheRecord: boolean,
    user: Message,
    assistant: Message,
    again = false,
  ): Channel<ReplyEvent> => {
    const { id } = assistant;
    const controller = new AbortController();
    const channel = live.open(id, () => controller.abort());
    const conversation = database.conversations.get(user.conversation);
    if (conversation !== null)
      channel.push({ type: 'started', conversation: { ...conversation, offTheRecord }, user, assistant });
    deps.onActivity(true);
    const hear = offTheRecord || answeredBefore(database, assistant) ? null : hearMessage;
    void writeAnswer({ ...deps, database, again, hear }, user, assistant, offTheRecord, channel, controller.signal)
      .catch((error: unknown) => {
        deps.log.error('an answer could not be stored', { error: String(error) });
        return { ...(stored(database, id) ?? assistant), state: 'failed' as const, failure: sentenceOf(error) };
      })
      .then((message) => {
        if (hear !== null) unheard.remove(user.id);
        live.finished(message);
        changed();
        if (live.count() === 0) deps.onActivity(false);
        if (!offTheRecord) deps.onTurn();
      });
    return channel;
  };

  return {
    conversations,
    live,
    open(id) {
      const { database, conversation } = home(id);
      return { conversation, messages: settledBranch(database, live, id) };
    },
    create(offTheRecord) {
      const made = insertChat(offTheRecord, 'New chat');
      changed();
      return made;
    },
    async sampling(id) {
      const conversation = id === null ? null : home(id).conversation;
      const inUse = await deps.session.description();
      const { model } = conversation === null ? { model: inUse } : await chatModel(conversation, deps.models, inUse);
      return samplingInForce(conversation?.sampling ?? null, deps.settings().generation, model.sampling);
    },
    change(id, change) {
      const { database, offTheRecord } = home(id);
      const updated = database.conversations.update(id, change);
      changed();
      if (updated === null) throw failure('NOT_FOUND', 'That chat is gone.');
      return { ...updated, offTheRecord };
    },
    async remove(id) {
      const { database, offTheRecord } = home(id);
      const answers = database.messages.outline(id).filter((message) => live.cancel(message.id));
      await live.ended(answers.map((message) => message.id));
      if (!offTheRecord) {
        const receipt = await deps.forget(id);
        return { removedMemories: receipt.memories, receipt };
      }
      database.conversations.remove(id);
      changed();
      return { removedMemories: 0, receipt: null };
    },
    send(input) {
      const text = checkText(input.text);
      const pasted = pastedIn(text, input.text, input.pasted ?? []);
      const place = input.conversation === null ? null : home(input.conversation);
      const offTheRecord = place?.offTheRecord ?? input.offTheRecord;
      const database = offTheRecord ? deps.ephemeral : deps.database;
      const branch = place === null ? [] : quietBranch(database, place.conversation.id);
      const parent = input.instead === null ? (branch.at(-1)?.id ?? null) : parentOf(branch, input.instead);
      // Together, so that no crash leaves an empty chat or a question that was shown and is gone.
      const { user, assistant } = database.together(() => {
        const conversation = place?.conversation ?? insertChat(offTheRecord, titleFrom(text));
        const question = insertMessage(database, {
          conversation: conversation.id,
          parent,
          role: 'user',
          text,
          state: 'complete',
          pasted,
        });
        if (branch.length === 0 && conversation.title === 'New chat')
          database.conversations.update(conversation.id, { title: titleFrom(text) });
        if (!offTheRecord) unheard.add(question.id);
        return { user: question, assistant: insertAnswer(database, question) };
      });
      changed();
      return answer(database, offTheRecord, user, assistant);
    },
    regenerate(id) {
      const { database, message } = homeOfMessage(id);
      const user =
        message.role === 'user' ? message : message.parent === null ? null : database.messages.get(message.parent);
      if (user === null) throw failure('BAD_REQUEST', 'There is no question to answer again.');
      quietBranch(database, message.conversation);
      return answer(database, database === deps.ephemeral, user, insertAnswer(database, user), true);
    },
    choose(id) {
      const { database, offTheRecord, conversation } = home(homeOfMessage(id).message.conversation);
      quietBranch(database, conversation.id);
      database.messages.choose(id, deps.clock.now());
      if (!offTheRecord) deps.onTurn();
      return { conversation, messages: database.messages.branch(conversation.id) };
    },
    stop: (id) => live.cancel(id),
    setLearn(id, learn) {
      const { database } = homeOfMessage(id);
      const message = database.messages.setLearn(id, learn);
      changed();
      deps.onTurn();
      if (message === null) throw failure('NOT_FOUND', 'That message is gone.');
      return message;
    },
    setLearnAll(id, learn) {
      const { database, offTheRecord, conversation } = home(id);
      if (offTheRecord) throw failure('REFUSED', 'A chat off the record teaches nothing and cannot be learned from.');
      database.messages.setLearnAll(id, learn);
      changed();
      deps.onTurn();
      return database.conversations.get(id) ?? conversation;
    },
    rate(id, rating) {
      const { database } = homeOfMessage(id);
      const message = database.messages.rate(id, rating);
      deps.onTurn();
      if (message === null) throw failure('NOT_FOUND', 'That message is gone.');
      return message;
    },
    saw(id) {
      const { database, message } = homeOfMessage(id);
      return { prompt: database.messages.prompt(id), recalled: message.recalled };
    },
    search: (query, limit) => deps.database.messages.search(query, limit),
    message: (id) => homeOfMessage(id).message,
    async hearCutOff() {
      for (const id of unheard.list()) {
        const message = deps.database.messages.get(id);
        // Whether the model can read a long one whole was never asked; sent again, it is.
        if (message !== null && message.text.length <= LONGEST_HEARD_UNASKED) await hearMessage(message);
        unheard.remove(id);
      }
    },
    refresh: changed,
  };
}

/** What is on the disk, if it can be read at all. */
function stored(database: Database, id: string): Message | null {
  try {
    return database.messages.get(id);
  } catch {
    return null;
  }
}

function requireMessage(database: Database, id: string): Message {
  const message = database.messages.get(id);
  if (message === null) throw new Error(`message ${id} was inserted and is not there`);
  return message;
}

/**
 * True when another version of this answer is whole: what the question tells was heard then, and what became of it
 * since is the user's decision.
 */
function answeredBefore(database: Database, assistant: Message): boolean {
  return assistant.versions.some((id) => id !== assistant.id && database.messages.get(id)?.state === 'complete');
}
