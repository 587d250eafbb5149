import { describe, expect, it } from 'vitest';
import type { EngineClient } from '../../../engine/client.ts';
import type { ModelSession } from '../../../engine/session.ts';
import { type ExamItem, harnessSuite, placementAt } from '../../../exam-items/index.ts';
import type { ExamReadingRow } from '../../../ports.ts';
import { takeExam } from './exam.ts';
import { createPauseGate } from '../../model/pauseGate.ts';

/**
 * Ports and a session whose engine knows every answer and counts what it was asked; it breaks once after so many
 * chunks.
 */
function examiner(breaksAfter = Infinity) {
  const asked: string[] = [];
  const readings = new Map<string, Map<string, ExamReadingRow>>();
  const arm = (name: string) => readings.get(name) ?? readings.set(name, new Map()).get(name)!;
  let broken = false;
  const engine: Pick<EngineClient, 'examine' | 'choose'> = {
    async *choose({ items }) {
      for (const [index, { messages, options }] of items.entries()) {
        asked.push(messages.at(-1)?.content ?? '');
        // The second option is likelier than the right one in every third item.
        const sums = options.map((_, at) => (at === 1 && index % 3 === 0 ? 1 : 2 + at));
        yield { index, sums, tokens: options.map(() => 1), ends: options.map(() => 0) };
      }
      return { seconds: 1 };
    },
    async *examine({ items }) {
      for (const [index, item] of items.entries()) {
        if (asked.length === breaksAfter && !broken) {
          broken = true;
          throw new Error('the engine ended');
        }
        asked.push(item.messages.at(-1)?.content ?? '');
        yield { index, nll: 0.5, text: item.answer, finishReason: 'stop' as const };
      }
      return { seconds: 1, confirmedTokens: 0 };
    },
  };
  const ports = {
    sha256: (text: string) => text,
    exams: {
      readings: (name: string) => [...arm(name).values()],
      keepReadings: (name: string, rows: ExamReadingRow[]) => rows.forEach((row) => arm(name).set(row.item, row)),
    },
  };
  const session = {
    description: async () => ({ sha256: 'weights', template: 'pocket' }),
    use: async (_adapter: unknown, _priority: unknown, _signal: unknown, work: (client: unknown) => Promise<unknown>) =>
      work(engine),
  } as unknown as ModelSession;
  const take = (items: readonly ExamItem[], sha256: string | null = null, fresh = false) =>
    takeExam(ports, {
      model: { session, gate: createPauseGate(), signal: new AbortController().signal },
      suite: { items },
      arm: { adapter: sha256 === null ? null : { id: sha256, path: sha256, scale: 1 }, sha256 },
      fresh,
      onProgress: () => undefined,
    });
  return { take, asked };
}

const first = harnessSuite('quick', placementAt('easy'), 1).items;

describe('takeExam', () => {
  it('asks the same weights nothing twice', async () => {
    const { take, asked } = examiner();
    expect(await take(first)).toMatchObject({ cached: 0 });
    const again = await take(first);
    expect(again.cached).toBe(80);
    expect(again.results.every((result) => result.correct)).toBe(true);
    expect(asked).toHaveLength(80);
  });

  it('reuses the fixed two thirds in another rotation', async () => {
    const { take, asked } = examiner();
    await take(first);
    const secret = harnessSuite('quick', placementAt('easy'), 2).items;
    const { cached } = await take(secret);
    expect(cached).toBeGreaterThanOrEqual(56);
    expect(asked).toHaveLength(160 - cached);
  });

  it('asks other weights anew', async () => {
    const { take, asked } = examiner();
    await take(first);
    expect((await take(first, 'adapter')).cached).toBe(0);
    expect(asked).toHaveLength(160);
  });

  it('goes on at the missing items after a crash', async () => {
    const { take, asked } = examiner(24);
    await expect(take(first)).rejects.toThrow('the engine ended');
    const { results, cached } = await take(first);
    expect(cached).toBe(24);
    expect(results).toHaveLength(80);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('asks each item in its own reading, and keeps what was chosen apart from what was written', async () => {
    const { take, asked } = examiner();
    const mixed = { ...placementAt('easy'), code: { rung: 'easy', reading: 'chosen' } } as const;
    const { items } = harnessSuite('quick', mixed, 1);
    await take(first);
    const { results, cached } = await take(items);
    expect(cached).toBe(70);
    expect(asked).toHaveLength(90);
    const code = results.filter(({ task }) => task === 'code');
    const near = new Map(items.map((item) => [item.id, item.near]));
    expect(code.filter(({ correct }) => !correct)).not.toEqual([]);
    for (const { itemId, reply, reference, correct, nll } of code) {
      expect(correct).toBe(reply === reference);
      expect(correct || near.get(itemId)?.includes(reply)).toBe(true);
      expect(nll).toBe(1);
    }
    expect((await take(items)).cached).toBe(80);
  });

  it('fresh answers are neither read from the cache nor written to it', async () => {
    const { take } = examiner();
    await take(first, null, true);
    expect((await take(first)).cached).toBe(0);
    expect((await take(first, null, true)).cached).toBe(0);
  });
});
