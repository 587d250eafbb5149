import { expect, test } from 'vitest';
import type { EngineStream } from '../../engine/client.ts';
import { writeOtherwise } from './otherwise.ts';
import type { Sampling } from '../answer/sampling.ts';

const DONE = {
  text: '',
  finishReason: 'stop' as const,
  promptTokens: 1,
  reusedTokens: 0,
  generatedTokens: 1,
  promptSeconds: 0,
  generationSeconds: 1,
};

/** A model that writes these answers one after the other, a letter at a time. */
function modelThatWrites(answers: readonly string[]) {
  const asked: Sampling[] = [];
  const start = (sampling: Sampling): EngineStream<'generate'> => {
    const answer = answers[Math.min(asked.length, answers.length - 1)] ?? '';
    asked.push(sampling);
    return (async function* () {
      for (const letter of answer) yield { text: letter, tokens: 1 };
      return DONE;
    })();
  };
  return { start, asked };
}
const warmer = (earlier: number): Sampling => ({ temperature: earlier, topP: 1, minP: 0, seed: earlier });

async function write(answers: readonly string[], earlier: readonly string[]) {
  const { start, asked } = modelThatWrites(answers);
  const stream = writeOtherwise(start, warmer, earlier);
  const pieces: string[] = [];
  let step = await stream.next();
  for (; step.done !== true; step = await stream.next()) pieces.push(step.value.text);
  return {
    text: pieces.join(''),
    pieces,
    repeats: step.value.repeats,
    temperatures: asked.map((one) => one.temperature),
  };
}

test('a first answer comes out letter by letter, after one try', async () => {
  expect(await write(['Hello.'], [])).toEqual({
    text: 'Hello.',
    pieces: 'Hello.'.split(''),
    repeats: false,
    temperatures: [0],
  });
});

test('an answer asked again that repeats an earlier one is written once more, warmer, and only the one kept comes out', async () => {
  expect(await write(['Good day.', 'Good evening.'], ['Good day.'])).toMatchObject({
    text: 'Good evening.',
    pieces: ['Good e', ...'vening.'.split('')],
    repeats: false,
    temperatures: [1, 3],
  });
});

test('one that differs is not tried again, also where it is the beginning of an earlier one', async () => {
  expect(await write(['Good.'], ['Good. Day.'])).toMatchObject({ text: 'Good.', repeats: false, temperatures: [1] });
});

test('where the model has no other words it says so, after three tries', async () => {
  expect(await write(['Yes.'], ['No.', 'Yes.'])).toMatchObject({
    text: 'Yes.',
    repeats: true,
    temperatures: [2, 4, 6],
  });
});

test('an empty answer, or one of control tokens alone, is tried again too', async () => {
  expect(await write(['', '<|pad|><|pad|>', 'At last.'], [])).toMatchObject({
    text: 'At last.',
    temperatures: [0, 2, 4],
  });
  expect(await write(['  '], [])).toMatchObject({ text: '  ', temperatures: [0, 2, 4] });
});

test('a stop ends it between two tries', async () => {
  const abort = new AbortController();
  const start = (sampling: Sampling): EngineStream<'generate'> =>
    (async function* () {
      if (sampling.temperature > 1)
        throw abort.signal.aborted ? new Error('cancelled') : new Error('asked again without a stop');
      yield { text: 'Same.', tokens: 1 };
      abort.abort();
      return DONE;
    })();
  await expect(async () => {
    for await (const piece of writeOtherwise(start, warmer, ['Same.'])) expect(piece).toBe('nothing comes out');
  }).rejects.toThrow('cancelled');
});
