import type { RoutedSpan } from '../../../../src-shared/contract/index.ts';
import { routeTurns } from '../../memory/index.ts';
import type { CorePorts } from '../../ports.ts';
import type { Turn } from '../lessons/choose/lessons.ts';
import { isSmallTalk } from '../lessons/fit/teaching.ts';

export type PlannedSpan = RoutedSpan & { conversation: string; title: string; message: string };

/** What tonight would make of each span of these turns, by the same rules as the night itself. */
export async function plannedSpans(
  {
    database,
    secrets,
  }: { database: Pick<CorePorts['database'], 'conversations' | 'memories'>; secrets: CorePorts['secrets'] },
  turns: readonly Turn[],
): Promise<PlannedSpan[]> {
  const users = turns.map(({ user }) => user);
  const conversations = new Map(users.map((user) => [user.id, user.conversation]));
  const routed = await routeTurns({ memories: database.memories, secrets }, users);
  return routed.flatMap(({ message, spans }) => {
    const conversation = conversations.get(message) ?? '';
    const title = database.conversations.get(conversation)?.title ?? '';
    return spans.map(({ text, label, reason, confidence }) => ({
      text: label === 'secret' ? '' : text,
      label,
      reason,
      confidence,
      conversation,
      title,
      message,
    }));
  });
}

/** The same where nothing is wished: a message of greetings alone teaches nothing then, as the night will find. */
export function withoutSmallTalk(spans: readonly PlannedSpan[]): PlannedSpan[] {
  const studied = Map.groupBy(
    spans.filter(({ label }) => label === 'style'),
    ({ message }) => message,
  );
  const greets = (message: string) => isSmallTalk((studied.get(message) ?? []).map(({ text }) => text).join(' '));
  return spans.map((span) =>
    span.label === 'style' && greets(span.message) ? { ...span, label: 'drop', reason: { code: 'greeting' } } : span,
  );
}
