import { createChannel } from '../../channel.ts';
import type { EngineClient } from '../../engine/client.ts';
import type { AdapterChoice, ModelSession } from '../../engine/session.ts';
import type { PauseGate } from './pauseGate.ts';

/** Questions of one call: enough for a few batches of the engine, few enough that a pause is not far away. */
const MOST_AT_ONCE = 108;
const NOBODY = new AbortController().signal;

export interface NightModel {
  session: ModelSession;
  gate: PauseGate;
  signal: AbortSignal;
}

/**
 * Asks the engine many questions, and steps aside as soon as chat waits for it: what has come is kept, the rest is
 * asked again afterwards. What the engine says to a question does not depend on the others, so neither do the answers
 * on when somebody wrote. Yields as they come, indexed as in `questions`.
 */
export async function* inTurns<Question, Item extends { index: number }>(
  { session, gate, signal }: NightModel,
  adapter: AdapterChoice,
  questions: readonly Question[],
  ask: (engine: EngineClient, part: Question[], signal: AbortSignal) => AsyncIterable<Item>,
): AsyncGenerator<Item> {
  let open = [...questions.keys()];
  while (open.length > 0) {
    await gate.wait(signal);
    const part = open.slice(0, MOST_AT_ONCE);
    const asked = part.flatMap((index) => questions.slice(index, index + 1));
    const answered = new Set<number>();
    const closing = new AbortController();
    const items = createChannel<Item>();
    let steppedAside = false;
    const turn = session
      .use(adapter, 'night', signal, async (engine, wanted: AbortSignal | undefined) => {
        try {
          const stop = AbortSignal.any([signal, wanted ?? NOBODY, closing.signal]);
          for await (const item of ask(engine, asked, stop)) items.push(item);
        } catch (error) {
          steppedAside = wanted?.aborted === true && !signal.aborted;
          if (!steppedAside && !closing.signal.aborted) throw error;
        }
      })
      .finally(() => items.end());
    // Told below; until then nobody listens.
    turn.catch(() => undefined);
    try {
      for await (const item of items.read()) {
        const index = part[item.index];
        if (index === undefined || answered.has(index)) continue;
        answered.add(index);
        yield { ...item, index };
      }
      await turn;
    } finally {
      closing.abort();
      await turn.catch(() => undefined);
    }
    const left = steppedAside ? part.filter((index) => !answered.has(index)) : [];
    open = [...left, ...open.slice(MOST_AT_ONCE)];
  }
}
