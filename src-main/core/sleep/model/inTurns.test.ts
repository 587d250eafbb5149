import { expect, it } from 'vitest';
import type { EngineClient } from '../../engine/client.ts';
import { createLease } from '../../engine/lease.ts';
import type { ModelSession } from '../../engine/session.ts';
import { inTurns } from './inTurns.ts';
import { createPauseGate } from './pauseGate.ts';

/** An engine of one place that says each question back; `before` runs ahead of each answer. */
function night(before: (question: string) => Promise<void> | void, signal = new AbortController().signal) {
  const lease = createLease();
  const calls: string[][] = [];
  const session = {
    use: (_adapter: unknown, priority: 'chat' | 'night', until: AbortSignal, work: (...given: unknown[]) => unknown) =>
      lease(priority, until, async (wanted) => work({}, wanted)),
  } as unknown as ModelSession;
  async function* ask(_: EngineClient, part: string[], until: AbortSignal) {
    calls.push(part);
    // The last asked is the first answered: a batch has an order of its own.
    for (const [index, question] of [...part.entries()].toReversed()) {
      await before(question);
      until.throwIfAborted();
      yield { index, question };
    }
  }
  const run = async (questions: string[]) => {
    const found: [number, string][] = [];
    for await (const { index, question } of inTurns({ session, gate: createPauseGate(), signal }, null, questions, ask))
      found.push([index, question]);
    return found;
  };
  return { lease, calls, run };
}

const letters = ['a', 'b', 'c', 'd'];
const everyOne = letters.map((letter, index) => [index, letter]);

it('each answer comes once, under the number of its question', async () => {
  const { run, calls } = night(() => undefined);
  expect((await run(letters)).toSorted((one, other) => one[0] - other[0])).toEqual(everyOne);
  expect(calls).toEqual([letters]);
});

it('the night steps aside for chat, keeps what has come and asks the rest afterwards', async () => {
  const order: string[] = [];
  const chats: Promise<void>[] = [];
  const { run, calls, lease } = night((question) => {
    order.push(question);
    if (question === 'b' && chats.length === 0)
      chats.push(lease('chat', new AbortController().signal, async () => void order.push('chat')));
  });
  expect((await run(letters)).toSorted((one, other) => one[0] - other[0])).toEqual(everyOne);
  await Promise.all(chats);
  expect(calls).toEqual([letters, ['a', 'b']]);
  expect(order).toEqual(['d', 'c', 'b', 'chat', 'b', 'a']);
});

it('a failure of the engine ends the asking, after what had come', async () => {
  const { run } = night((question) => {
    if (question === 'b') throw new Error('the engine ended');
  });
  await expect(run(letters)).rejects.toThrow('the engine ended');
});

it('an end of the night ends the asking', async () => {
  const ending = new AbortController();
  const { run } = night((question) => {
    if (question === 'c') ending.abort(new Error('morning'));
  }, ending.signal);
  await expect(run(letters)).rejects.toThrow('morning');
});

it('whoever stops reading stops the engine, and the next one finds it free', async () => {
  const asked: string[] = [];
  const { lease } = night(() => undefined);
  const session = {
    use: (_adapter: unknown, _priority: unknown, until: AbortSignal, work: (...given: unknown[]) => unknown) =>
      lease('night', until, async (wanted) => work({}, wanted)),
  } as unknown as ModelSession;
  async function* ask(_: EngineClient, part: string[], until: AbortSignal) {
    for (const [index, question] of part.entries()) {
      until.throwIfAborted();
      asked.push(question);
      yield { index };
      await new Promise(setImmediate);
    }
  }
  const { signal } = new AbortController();
  for await (const _ of inTurns({ session, gate: createPauseGate(), signal }, null, letters, ask)) break;
  await lease('night', signal, async () => undefined);
  expect(asked.length).toBeLessThan(letters.length);
});
