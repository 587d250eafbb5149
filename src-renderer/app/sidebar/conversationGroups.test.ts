import { expect, test } from 'vitest';
import type { Conversation } from '../../../src-shared/contract/index.ts';
import { conversationRows } from './conversationGroups.ts';

const now = new Date(2026, 10, 22, 16, 30).getTime();
const chat = (id: string, at: Date, pinned = false): Conversation => ({
  id,
  title: id,
  createdAt: at.getTime(),
  updatedAt: at.getTime(),
  pinned,
  offTheRecord: false,
  systemPrompt: null,
  importedSystemPrompt: null,
  model: null,
  sampling: { temperature: null, topP: null },
  turnsHeldBack: 0,
  messageCount: 2,
});

test('pinned chats come first, then today, yesterday, this month and the months before', () => {
  const rows = conversationRows(
    [
      chat('old', new Date(2025, 4, 1)),
      chat('october', new Date(2026, 9, 30)),
      chat('month', new Date(2026, 10, 3)),
      chat('yesterday', new Date(2026, 10, 21, 23, 59)),
      chat('today', new Date(2026, 10, 22, 0, 1)),
      chat('later today', new Date(2026, 10, 22, 12)),
      chat('kept', new Date(2024, 0, 1), true),
    ],
    now,
  );
  expect(rows.map((row) => (row.kind === 'heading' ? `# ${row.label}` : row.conversation.id))).toEqual([
    '# Pinned',
    'kept',
    '# Today',
    'later today',
    'today',
    '# Yesterday',
    'yesterday',
    '# Earlier in November',
    'month',
    '# October',
    'october',
    '# May 2025',
    'old',
  ]);
});

test('no chats make no headings', () => expect(conversationRows([], now)).toEqual([]));
