import type { RoutedSpan } from '../../../src-shared/contract/index.ts';
import { routeTurns } from '../memory/index.ts';
import type { CorePorts } from '../ports.ts';
import type { Turn } from './lessons.ts';

/** What tonight would make of each span of these turns, by the same rules as the night itself. */
export function plannedSpans(
  database: Pick<CorePorts['database'], 'conversations' | 'memories'>,
  turns: readonly Turn[],
): (RoutedSpan & { conversation: string; title: string; message: string })[] {
  const users = turns.map(({ user }) => user);
  const conversations = new Map(users.map((user) => [user.id, user.conversation]));
  return routeTurns(database.memories, users).flatMap(({ message, spans }) => {
    const conversation = conversations.get(message) ?? '';
    const title = database.conversations.get(conversation)?.title ?? '';
    return spans.map(({ text, label, reason, confidence }) => ({ text, label, reason, confidence, conversation, title, message }));
  });
}
