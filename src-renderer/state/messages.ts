import type { Message } from '../../src-shared/contract/index.ts';

/**
 * The branch after an answer began: what came before the question, the question, the new answer. A question asked in
 * other words takes the place of the old one.
 */
export function withAnswerBegun(messages: readonly Message[], user: Message, assistant: Message): Message[] {
  const at = messages.findIndex(
    (message) => message.id === user.id || (message.role === 'user' && message.parent === user.parent),
  );
  return [
    ...(at === -1 ? messages.filter((message) => message.id !== assistant.id) : messages.slice(0, at)),
    user,
    assistant,
  ];
}

/** The same list with one message replaced; the others keep their identity, so their rows do not draw again. */
export function withMessage(
  messages: readonly Message[],
  id: string,
  change: (message: Message) => Message,
): Message[] {
  return messages.map((message) => (message.id === id ? change(message) : message));
}

/** The answer that is being written, if any. */
export function answering(messages: readonly Message[]): Message | null {
  return messages.findLast((message) => message.state === 'streaming') ?? null;
}
