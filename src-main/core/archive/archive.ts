import type { ArchiveCheck, ImportedConversation } from '../../../src-shared/contract/index.ts';
import type { ModelSession } from '../engine/session.ts';
import { sentenceOf } from '../failure.ts';
import { titleFrom } from '../chat/index.ts';
import type { Forgetting } from '../forgetting/index.ts';
import type { Memories } from '../memory/index.ts';
import type { CorePorts, NewMessage } from '../ports.ts';

export interface Archive {
  importConversations(conversations: readonly ImportedConversation[]): Promise<{ conversations: number; turns: number; leftOut: number }>;
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
  const { database, clock } = ports;
  return {
    async importConversations(conversations) {
      let turns = 0;
      let leftOut = 0;
      for (const imported of conversations) {
        const { pairs, dropped } = pairUp(imported.messages);
        leftOut += dropped;
        if (pairs.length === 0) continue;
        const createdAt = imported.createdAt ?? clock.now();
        const conversation = ports.newId();
        const system = imported.messages.find((message) => message.role === 'system')?.content ?? null;
        database.conversations.insert({ id: conversation, title: imported.title === '' ? titleFrom(pairs[0]?.question ?? '') : imported.title, createdAt, systemPrompt: system });
        let parent: string | null = null;
        const rows: NewMessage[] = [];
        for (const [index, pair] of pairs.entries()) {
          const user = ports.newId();
          const assistant = ports.newId();
          rows.push({ id: user, conversation, parent, role: 'user', text: pair.question, state: 'complete', createdAt: createdAt + index * 2 });
          rows.push({ id: assistant, conversation, parent: user, role: 'assistant', text: pair.answer, state: 'complete', createdAt: createdAt + index * 2 + 1 });
          parent = assistant;
        }
        database.messages.insert(rows);
        for (const row of rows) if (row.role === 'user') await memories.remember(row, 'day', null);
        turns += pairs.length;
      }
      onChange();
      return { conversations: conversations.length, turns, leftOut };
    },
    async verify(signal) {
      return [checkDatabase(ports), await checkIndex(ports, signal), await checkAdapters(ports), await checkModel(session), ...((await forgetting?.verify()) ?? [])];
    },
  };
}

/** Questions with their answers; a question nobody answered, and an answer to nothing, are counted and left out. */
export function pairUp(messages: ImportedConversation['messages']): { pairs: { question: string; answer: string }[]; dropped: number } {
  const pairs: { question: string; answer: string }[] = [];
  let dropped = 0;
  let question: string | null = null;
  for (const { role, content } of messages) {
    const text = content.trim();
    if (role === 'system') continue;
    if (role === 'user') {
      if (question !== null || text === '') dropped += 1;
      question = text === '' ? null : text;
    } else if (question === null || text === '') {
      dropped += 1;
    } else {
      pairs.push({ question, answer: text });
      question = null;
    }
  }
  return { pairs, dropped: dropped + (question === null ? 0 : 1) };
}

function checkDatabase({ database }: CorePorts): ArchiveCheck {
  const conversations = database.conversations.list();
  const counted = conversations.reduce((sum, conversation) => sum + conversation.messageCount, 0);
  const lost = conversations.filter((conversation) => conversation.messageCount > 0 && database.messages.branch(conversation.id).length === 0);
  return lost.length === 0
    ? { name: 'database', ok: true, sentence: `${conversations.length} chats with ${counted} messages can be read.` }
    : { name: 'database', ok: false, sentence: `${lost.length} of ${conversations.length} chats cannot be read. Restore a backup.` };
}

async function checkIndex({ database, vectors }: CorePorts, signal: AbortSignal): Promise<ArchiveCheck> {
  try {
    const indexed = new Set(await vectors.ids(signal));
    const rows = database.memories.list({ limit: 100_000 });
    const missing = rows.filter((row) => row.state === 'active' && row.indexedAt !== null && !indexed.has(row.id)).length;
    const forgotten = rows.filter((row) => row.state === 'forgotten' && indexed.has(row.id)).length;
    const ok = missing === 0 && forgotten === 0;
    return {
      name: 'index',
      ok,
      sentence: ok
        ? `The search index holds ${indexed.size} memories, as it should.`
        : `The search index lacks ${missing} memories and still holds ${forgotten} forgotten ones. The next night mends it.`,
    };
  } catch (error) {
    return { name: 'index', ok: false, sentence: sentenceOf(error) };
  }
}

async function checkAdapters({ database, files }: CorePorts): Promise<ArchiveCheck> {
  const adapters = database.cycles.adapters();
  const broken: number[] = [];
  for (const adapter of adapters) if (!(await files.adapterIsWhole(adapter.path, adapter.sha256))) broken.push(adapter.cycle);
  return broken.length === 0
    ? { name: 'adapters', ok: true, sentence: `${adapters.length} ${adapters.length === 1 ? 'night is' : 'nights are'} complete on disk.` }
    : { name: 'adapters', ok: false, sentence: `The files of night ${broken.join(', ')} are damaged or missing.` };
}

async function checkModel(session: ModelSession): Promise<ArchiveCheck> {
  try {
    const model = await session.description();
    return { name: 'model', ok: true, sentence: `${model.label} is installed.` };
  } catch (error) {
    return { name: 'model', ok: false, sentence: sentenceOf(error) };
  }
}
