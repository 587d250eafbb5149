import type { ImportedConversation, ImportResult } from '../../../src-shared/contract/index.ts';
import type { Memories } from '../memory/index.ts';
import type { CorePorts, NewMessage } from '../ports.ts';
import { planImport, type PlannedConversation } from './planImport.ts';

/** Answers and pages go on while a large file is taken in. */
const WORK_MS = 25;
const ROWS_AT_ONCE = 200;

type Dependencies = {
  ports: Pick<CorePorts, 'database' | 'clock' | 'newId' | 'sha256'>;
  memories: Pick<Memories, 'remember'>;
};

/**
 * Takes conversations in, the oldest first, each once. What is in the branch in use is remembered; nothing is studied
 * unless `learn` says so.
 */
export async function importConversations(
  { ports, memories }: Dependencies,
  conversations: readonly ImportedConversation[],
  learn: boolean,
): Promise<ImportResult> {
  const { database, clock } = ports;
  const result: ImportResult = { conversations: 0, turns: 0, leftOut: 0, alreadyHere: 0 };
  const breathe = createBreath(clock.now);
  const plans = conversations.map((imported) => ({ imported, plan: planImport(imported, clock.now(), learn) }));
  for (const { imported, plan } of plans.toSorted((one, other) => one.plan.createdAt - other.plan.createdAt)) {
    await breathe();
    const key = keyOf(ports, imported);
    const here = database.conversations.importedAs(key);
    if (here !== null && learn) database.messages.setLearnAll(here, true);
    if (here !== null || (imported.id !== undefined && database.conversations.get(imported.id) !== null)) {
      result.alreadyHere += 1;
      continue;
    }
    // Cut off by a crash before all of it was in.
    const half = database.conversations.importedAs(halfOf(key));
    if (half !== null) database.conversations.remove(half);
    result.leftOut += plan.leftOut;
    if (plan.messages.length === 0 && plan.leftOut > 0) continue;
    const conversation = ports.newId();
    const { title, createdAt, systemPrompt } = plan;
    database.conversations.insert({
      id: conversation,
      title,
      createdAt,
      systemPrompt: null,
      imported: { systemPrompt, key: halfOf(key) },
    });
    if (imported.pinned === true) database.conversations.update(conversation, { pinned: true });
    const rows = rowsOf(ports, conversation, plan);
    for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
      database.messages.insert(rows.slice(start, start + ROWS_AT_ONCE));
      await breathe();
    }
    const leaf = plan.current === null ? undefined : rows[plan.current]?.id;
    database.conversations.update(conversation, { importKey: key, ...(leaf === undefined ? {} : { leaf }) });
    for (const { id, role } of database.messages.outline(conversation)) {
      const message = role === 'user' ? database.messages.get(id) : null;
      if (message !== null) await memories.remember(message, 'day', null);
      await breathe();
    }
    result.conversations += 1;
    result.turns += plan.turns;
  }
  return result;
}

function rowsOf(
  { newId }: Pick<CorePorts, 'newId'>,
  conversation: string,
  { messages }: PlannedConversation,
): NewMessage[] {
  const ids = messages.map(() => newId());
  return messages.map((message, index) => ({
    ...message,
    id: ids[index] ?? '',
    conversation,
    parent: message.parent === null ? null : (ids[message.parent] ?? null),
  }));
}

/** The same for the same conversation of a file, so that a file can be given twice. */
function keyOf(
  { sha256 }: Pick<CorePorts, 'sha256'>,
  { id, title, createdAt, messages }: ImportedConversation,
): string {
  return sha256(
    JSON.stringify([
      id ?? null,
      title,
      createdAt ?? null,
      ...messages.map((message) => [message.role, message.content, message.createdAt ?? null, message.after ?? null]),
    ]),
  );
}

/** The key of a conversation while its messages are still being written. */
const halfOf = (key: string) => `half ${key}`;

/** Lets everything else run when work has gone on for long. */
function createBreath(now: () => number): () => Promise<void> {
  let since = now();
  return async () => {
    if (Math.abs(now() - since) < WORK_MS) return;
    await new Promise<void>((resolve) => void setTimeout(resolve, 0));
    since = now();
  };
}
