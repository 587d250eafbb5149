import { expect, it } from 'vitest';
import type { ModelSession } from '../../../engine/session.ts';
import { createMeter } from './meter.ts';
import { createSpeedBook } from './speedBook.ts';
import { guessedSpeeds, NO_READINGS, speedsFrom, withReading } from './speeds.ts';

const guess = guessedSpeeds(135e6, 'cpu');

it('a speed is the median of the last five readings', () => {
  let readings = NO_READINGS;
  for (const perSecond of [1, 50, 60, 70, 1000, 65]) readings = withReading(readings, 'answer', perSecond);
  expect(speedsFrom(readings, guess).answer).toBe(65);
  expect(withReading(readings, 'answer', Number.NaN)).toBe(readings);
});

it('what was not measured is guessed in the proportion in which the rest was wrong', () => {
  const readings = withReading(NO_READINGS, 'prompt', guess.prompt / 2);
  expect(speedsFrom(readings, guess).training).toBeCloseTo(guess.training / 2);
  expect(speedsFrom(NO_READINGS, guess)).toEqual(guess);
});

it('a model twice as large is guessed to be half as fast', () => {
  expect(guessedSpeeds(270e6, 'cpu').training).toBeCloseTo(guess.training / 2);
});

it('the book keeps models and devices apart, and takes what it cannot read for nothing', () => {
  const kept = new Map<string, unknown>();
  const book = createSpeedBook({ get: (key) => kept.get(key), set: (key, value) => void kept.set(key, value) });
  book.add({ sha256: 'a' }, 'cpu', { answer: 80 });
  expect(book.read({ sha256: 'a' }, 'cpu').answer).toEqual([80]);
  expect(book.read({ sha256: 'a' }, 'gpu')).toEqual(NO_READINGS);
  kept.set('speeds:b:cpu', { answer: 'fast' });
  expect(book.read({ sha256: 'b' }, 'cpu')).toEqual(NO_READINGS);
});

it('the meter times batches and exams by what they were, and passes everything on', async () => {
  let now = 0;
  const engine = {
    async *generateBatch() {
      for (const index of [0, 1]) {
        now += 5_000;
        yield { index, text: 'Yes.', tokens: 200, finishReason: 'stop' };
      }
      return { seconds: 10 };
    },
    async *choose() {
      now += 2_000;
      yield { index: 0, sums: [], tokens: [], ends: [] };
    },
  };
  const session = { use: (_a: unknown, _p: unknown, _s: unknown, work: (one: unknown) => unknown) => work(engine) };
  const meter = createMeter(session as unknown as ModelSession, { now: () => now }, () => 10);
  const seen = await meter.session.use(null, 'night', new AbortController().signal, async (timed) => {
    const found = [];
    const prompts = [{ messages: [{ role: 'user' as const, content: 'x'.repeat(64) }], maxTokens: 8 }];
    for await (const item of timed.generateBatch({ prompts, temperature: 0, seed: 0 })) found.push(item.index);
    for await (const _ of timed.choose({ items: [] }));
    return found;
  });
  expect(seen).toEqual([0, 1]);
  // Twenty tokens of prompt at ten a second are two of the ten seconds.
  expect(meter.perSecond()).toEqual({ answer: 50, chosen: 0.5 });
  meter.trained(900, 9);
  expect(meter.take().training).toBe(100);
  expect(meter.perSecond()).toEqual({});
});
