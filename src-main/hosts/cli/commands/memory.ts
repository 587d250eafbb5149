import type { Memory } from '../../../../src-shared/contract/index.ts';
import { FORGOTTEN_SENTENCE } from '../../../../src-shared/words/memory.ts';
import { ORPCError } from '@orpc/client';
import { CommandFailed, type Context } from '../command.ts';

const memoryLine = (memory: Memory) => ({
  type: 'memory',
  memory: memory.id,
  text: memory.text,
  kind: memory.kind,
  state: memory.state,
  pinned: memory.pinned,
  source: memory.source,
  createdBy: memory.createdBy,
  createdAt: memory.createdAt,
  usedCount: memory.usedCount,
});

const memoryText = (memory: Memory) =>
  `${memory.id}  ${memory.kind}${memory.state === 'active' ? '' : `, ${memory.state}`}\n  ${memory.text}\n`;

export async function searchMemories({ client, print }: Context, command: { query: string }): Promise<void> {
  const hits = await client.memory.search({ query: command.query });
  if (hits.length === 0) print.text('Nothing remembered matches.\n');
  for (const { memory, score } of hits) {
    print.line({ ...memoryLine(memory), score });
    print.text(memoryText(memory));
  }
}

export async function listMemories(
  { client, print }: Context,
  command: { state: Memory['state'] | null },
): Promise<void> {
  const memories = await client.memory.list(command.state === null ? {} : { state: command.state });
  if (memories.length === 0) print.text('Nothing remembered yet.\n');
  for (const memory of memories) {
    print.line(memoryLine(memory));
    print.text(memoryText(memory));
  }
}

export async function forgetMemories({ client, print }: Context, command: { ids: string[] }): Promise<void> {
  const { forgotten } = await client.memory.forget({ ids: command.ids });
  print.line({ type: 'forgotten', forgotten, sentence: FORGOTTEN_SENTENCE });
  print.text(`${FORGOTTEN_SENTENCE}\n`);
}

/** Keeps a memory by hand, or corrects one; says which flag keeps what looks like a secret. */
export async function writeMemory(
  { client, print }: Context,
  command: { id: string | null; text: string; evenIfSecret: boolean },
): Promise<void> {
  const { id, text, evenIfSecret } = command;
  try {
    const memory = await (id === null
      ? client.memory.write({ text, evenIfSecret })
      : client.memory.edit({ id, text, evenIfSecret }));
    print.line(memoryLine(memory));
    print.text(memoryText(memory));
  } catch (error) {
    if (error instanceof ORPCError && (error.data as { wayOut?: unknown } | undefined)?.wayOut === 'keepAnyway')
      throw new CommandFailed(`${error.message} To keep it, add --even-if-secret.`);
    throw error;
  }
}
