import type { Conversation } from '../../../src-shared/contract/index.ts';
import { startOfDay } from '../../ui/format.ts';

export type ListRow = { kind: 'heading'; label: string } | { kind: 'chat'; conversation: Conversation };

/** Pinned first, then by day: Today, Yesterday, Earlier in this month, and one group for each month before. */
export function conversationRows(conversations: readonly Conversation[], now: number): ListRow[] {
  const groups = new Map<string, Conversation[]>();
  const sorted = conversations.toSorted((a, b) => Number(b.pinned) - Number(a.pinned) || b.updatedAt - a.updatedAt);
  for (const conversation of sorted) {
    const label = conversation.pinned ? 'Pinned' : dayGroup(conversation.updatedAt, now);
    groups.set(label, [...(groups.get(label) ?? []), conversation]);
  }
  return [...groups].flatMap(([label, members]): ListRow[] => [
    { kind: 'heading', label },
    ...members.map((conversation): ListRow => ({ kind: 'chat', conversation })),
  ]);
}

function dayGroup(at: number, now: number): string {
  const days = Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000);
  if (days <= 0) return 'Today';
  if (days === 1) return 'Yesterday';
  const [then, today] = [new Date(at), new Date(now)];
  const month = then.toLocaleDateString('en-GB', { month: 'long' });
  if (then.getFullYear() !== today.getFullYear()) return `${month} ${then.getFullYear()}`;
  return then.getMonth() === today.getMonth() ? `Earlier in ${month}` : month;
}
