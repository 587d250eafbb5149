import type {
  ArchiveCheck,
  ArchivedMessage,
  ImportedConversation,
  ImportResult,
} from '../../../src-shared/contract/index.ts';
import type { ModelSession } from '../engine/session.ts';
import { failure, sentenceOf } from '../failure.ts';
import type { Forgetting } from '../forgetting/index.ts';
import type { Memories } from '../memory/index.ts';
import type { CorePorts } from '../ports.ts';
import { importConversations } from './importConversations.ts';

export interface Archive {
  /** Takes conversations in; they teach nothing unless `learn` says so. */
  importConversations(conversations: readonly ImportedConversation[], learn: boolean): Promise<ImportResult>;
  /** A page of the messages of a chat, on every branch; the first one also names the end of the branch in use. */
  messages(
    conversation: string,
    after: number,
  ): { messages: ArchivedMessage[]; next: number | null; current: string | null };
  verify(signal: AbortSignal): Promise<ArchiveCheck[]>;
}

export type ArchiveDependencies = {
  ports: CorePorts;
  session: ModelSession;
  memories: Memories;
  /** Absent where nothing is ever deleted. */ forgetting?: Pick<Forgetting, 'verify'>;
  onChange: () => void;
};

/** Brings conversations in from elsewhere, and checks that the data folder keeps its promises. */
export function createArchive({ ports, session, memories, forgetting, onChange }: ArchiveDependencies): Archive {
  const { database } = ports;
  return {
    async importConversations(conversations, learn) {
      try {
        return await importConversations({ ports, memories }, conversations, learn);
      } finally {
        onChange();
      }
    },
    messages(conversation, after) {
      if (database.conversations.get(conversation) === null) throw failure('NOT_FOUND', 'That chat is gone.');
      const current = after === 0 ? (database.messages.outline(conversation).at(-1)?.id ?? null) : null;
      return { ...database.messages.page(conversation, after), current };
    },
    async verify(signal) {
      return [
        checkDatabase(ports),
        await checkIndex(ports, signal),
        await checkAdapters(ports),
        await checkModel(session),
        ...((await forgetting?.verify()) ?? []),
      ];
    },
  };
}

function checkDatabase({ database }: CorePorts): ArchiveCheck {
  const conversations = database.conversations.list();
  const counted = conversations.reduce((sum, conversation) => sum + conversation.messageCount, 0);
  const lost = conversations.filter(
    (conversation) => conversation.messageCount > 0 && database.messages.branch(conversation.id).length === 0,
  );
  return {
    name: 'database',
    ok: lost.length === 0,
    conversations: conversations.length,
    messages: counted,
    lost: lost.length,
  };
}

async function checkIndex({ database, vectors }: CorePorts, signal: AbortSignal): Promise<ArchiveCheck> {
  try {
    const indexed = new Set(await vectors.ids(signal));
    const rows = database.memories.list({ limit: 100_000 });
    const missing = rows.filter(
      (row) => row.state === 'active' && row.indexedAt !== null && !indexed.has(row.id),
    ).length;
    const forgotten = rows.filter((row) => row.state === 'forgotten' && indexed.has(row.id)).length;
    const ok = missing === 0 && forgotten === 0;
    return { name: 'index', ok, failure: null, memories: indexed.size, missing, forgotten };
  } catch (error) {
    return { name: 'index', ok: false, failure: sentenceOf(error), memories: 0, missing: 0, forgotten: 0 };
  }
}

async function checkAdapters({ database, files }: CorePorts): Promise<ArchiveCheck> {
  const adapters = database.cycles.adapters();
  const broken: number[] = [];
  for (const adapter of adapters)
    if (!(await files.adapterIsWhole(adapter.path, adapter.sha256))) broken.push(adapter.cycle);
  return { name: 'adapters', ok: broken.length === 0, nights: adapters.length, broken };
}

async function checkModel(session: ModelSession): Promise<ArchiveCheck> {
  try {
    const model = await session.description();
    return { name: 'model', ok: true, failure: null, label: model.label };
  } catch (error) {
    return { name: 'model', ok: false, failure: sentenceOf(error), label: null };
  }
}
