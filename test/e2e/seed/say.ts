import type { CorePorts, NewMessage } from '../../../src-main/core/ports.ts';
import type { ReplyStats } from '../../../src-shared/contract/index.ts';

export const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

const STATS: ReplyStats = {
  model: 'Pocket (practice model)',
  night: 24,
  promptTokens: 212,
  reusedTokens: 100,
  generatedTokens: 81,
  firstTokenMs: 180,
  tokensPerSecond: 38,
  contextUsed: 293,
  contextSize: 320,
};

export type Said = Partial<NewMessage> & Pick<NewMessage, 'id' | 'parent' | 'text'> & { minutesAgo: number };
type Database = CorePorts['database'];

/** One message of a chat; an answer without a state is a whole one. */
export function say(
  { database, clock }: CorePorts,
  conversation: string,
  role: NewMessage['role'],
  { minutesAgo, ...said }: Said,
) {
  database.messages.insert([
    {
      ...said,
      conversation,
      role,
      state: role === 'assistant' && said.state === undefined ? 'streaming' : (said.state ?? 'complete'),
      createdAt: clock.now() - minutesAgo * MINUTE_MS,
    },
  ]);
  if (role === 'assistant' && said.state === undefined)
    database.messages.close(said.id, { state: 'complete', text: said.text, failure: null, stats: STATS });
}

/** An empty chat, last used then. */
export function openChat(
  database: Database,
  id: string,
  title: string,
  at: number,
  more: { pinned?: boolean } = {},
): void {
  database.conversations.insert({ id, title, createdAt: at, systemPrompt: null });
  database.conversations.update(id, { ...more, updatedAt: at });
}

/** Question and answer by turns, a minute apart, the last one so many days ago; their ids are `<chat>-<place>`. */
export function talk(ports: CorePorts, id: string, daysAgo: number, lines: readonly string[]): void {
  for (const [index, text] of lines.entries())
    say(ports, id, index % 2 === 0 ? 'user' : 'assistant', {
      id: `${id}-${index + 1}`,
      parent: index === 0 ? null : `${id}-${index}`,
      text,
      minutesAgo: daysAgo * 1440 + lines.length - index,
    });
}
