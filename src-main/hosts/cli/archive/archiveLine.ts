import type { ArchivedMessage, Conversation, ImportedMessage } from '../../../../src-shared/contract/index.ts';

/** A conversation as one line of an export; `import` takes it whole. What is as usual is not written. */
export function archiveLine(conversation: Conversation, messages: readonly ArchivedMessage[], current: string | null) {
  const { id, title, createdAt, pinned, systemPrompt, importedSystemPrompt } = conversation;
  const prompts = [...new Set([systemPrompt, importedSystemPrompt])].filter((prompt) => prompt !== null);
  const places = new Map(messages.map((message, index) => [message.id, prompts.length + index]));
  const place = (message: string | null) => (message === null ? null : (places.get(message) ?? null));
  const last = prompts.length + messages.length - 1;
  return {
    title,
    createdAt,
    ...(pinned ? { pinned } : {}),
    ...(current === null || place(current) === last ? {} : { current: place(current) }),
    messages: [
      ...prompts.map((content): ImportedMessage => ({ role: 'system', content })),
      ...messages.map((message, index): ImportedMessage =>
        exported(message, place(message.parent), index === 0 ? null : prompts.length + index - 1),
      ),
    ],
    id,
  };
}

function exported(message: ArchivedMessage, parent: number | null, before: number | null): ImportedMessage {
  const { role, text, createdAt, failure, rating, learn, pasted, chosenAt } = message;
  // An answer under way while the export runs is what it is so far.
  const state = message.state === 'streaming' ? 'stopped' : message.state;
  return {
    role,
    content: text,
    createdAt,
    ...(parent === before ? {} : { after: parent }),
    ...(state === 'complete' && text.trim() !== '' ? {} : { state }),
    ...(failure === null ? {} : { failure }),
    ...(rating === null ? {} : { rating }),
    ...(learn ? {} : { learn }),
    ...(pasted.length === 0 ? {} : { pasted }),
    ...(chosenAt === null ? {} : { chosenAt }),
  };
}

/** The messages of the branch in use, oldest first. */
export function branchInUse<M extends Pick<ArchivedMessage, 'id' | 'parent'>>(
  messages: readonly M[],
  current: string | null,
): M[] {
  const byId = new Map(messages.map((message) => [message.id, message]));
  const branch: M[] = [];
  for (let message = byId.get(current ?? ''); message !== undefined; message = byId.get(message.parent ?? '')) {
    branch.push(message);
    byId.delete(message.id);
  }
  return branch.toReversed();
}
