import type { Message, Recalled, ReplyEvent } from '../../../../src-shared/contract/index.ts';
import type { Channel } from '../../channel.ts';
import type { Clock, Database } from '../../ports.ts';

export interface ShownMemories {
  readonly used: readonly Recalled[];
  /**
   * What the prompt holds from now on. Whatever becomes of the answer: who forgets one of them takes it out of the
   * prompt too.
   */
  read(memories: readonly Recalled[]): void;
  show(memories: readonly Recalled[]): void;
  /** Beneath them stands the answer now; only a use like that counts. */
  keep(): void;
}

/** The memories above an answer, apart from those that the model only read. */
export function createShownMemories(
  deps: { database: Pick<Database, 'messages' | 'memories'>; clock: Clock },
  assistant: Message,
  channel: Pick<Channel<ReplyEvent>, 'push'>,
): ShownMemories {
  const { messages, memories } = deps.database;
  let inPrompt: readonly Recalled[] = [];
  let used: readonly Recalled[] = [];
  return {
    get used() {
      return used;
    },
    read(all) {
      inPrompt = all;
      messages.saveRecalled(assistant.id, [], inPrompt);
    },
    show(all) {
      if (all.length !== used.length) channel.push({ type: 'recalled', recalled: [...all] });
      used = all;
    },
    keep() {
      if (used.length === 0) return;
      messages.saveRecalled(
        assistant.id,
        used,
        inPrompt.filter((one) => !used.includes(one)),
      );
      memories.recordUse(
        used.map((one) => one.memory),
        assistant.id,
        deps.clock.now(),
      );
    },
  };
}
