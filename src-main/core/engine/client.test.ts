import { expect, test } from 'vitest';
import { createEngineClient } from './client.ts';
import { EngineError, type EngineConnection } from './connection.ts';
import { MAXIMUM_LINE_BYTES } from './protocol.ts';

type Call = EngineConnection['call'];

function connection(call: Call): EngineConnection {
  return {
    call,
    status: () => ({ state: 'ready' }),
    onStatus: () => () => {},
    restart: async () => {},
    close: async () => {},
  };
}
const prompt = { messages: [{ role: 'user' as const, content: 'Hello' }], maxTokens: 8, temperature: 0 };
const done = {
  text: 'ab',
  finishReason: 'stop',
  promptTokens: 1,
  reusedTokens: 0,
  generatedTokens: 2,
  promptSeconds: 0.1,
  generationSeconds: 0.2,
};

test('generate yields the pieces in order and returns the result', async () => {
  const engine = createEngineClient(
    connection(async (_method, _params, { onItem }) => {
      onItem?.({ text: 'a', tokens: 1 });
      await Promise.resolve();
      onItem?.({ text: 'b', tokens: 1 });
      return done;
    }),
  );
  const stream = engine.generate(prompt);
  expect(await stream.next()).toEqual({ done: false, value: { text: 'a', tokens: 1 } });
  expect(await stream.next()).toEqual({ done: false, value: { text: 'b', tokens: 1 } });
  expect(await stream.next()).toEqual({ done: true, value: done });
});

test('closing a stream early cancels its call', async () => {
  const seen = Promise.withResolvers<boolean>();
  const engine = createEngineClient(
    connection((_method, _params, { onItem, signal }) => {
      signal?.addEventListener('abort', () => seen.resolve(true));
      onItem?.({ text: 'a', tokens: 1 });
      return new Promise(() => {});
    }),
  );
  for await (const _piece of engine.generate(prompt)) break;
  expect(await seen.promise).toBe(true);
});

test('a failed call is thrown after the pieces that came before', async () => {
  const engine = createEngineClient(
    connection(async (_method, _params, { onItem }) => {
      onItem?.({ text: 'a', tokens: 1 });
      throw new EngineError('disconnected', 'The engine stopped.');
    }),
  );
  const stream = engine.generate(prompt);
  expect((await stream.next()).value).toEqual({ text: 'a', tokens: 1 });
  await expect(stream.next()).rejects.toMatchObject({ code: 'disconnected' });
});

test('an answer of a wrong shape is an engine error, not a crash later', async () => {
  const engine = createEngineClient(connection(async () => ({ tokens: 'many' })));
  await expect(engine.tokenize({ messages: [] })).rejects.toMatchObject({ name: 'EngineError', code: 'internal' });
});

test('embed decodes the rows, in batches, in order', async () => {
  const engine = createEngineClient(
    connection(async (_method, params) => {
      const { texts } = params as { texts: string[] };
      const rows = Float32Array.from(texts.flatMap((text) => [text.length, -0.5]));
      return {
        embedder: 'lexical-1',
        dimensions: 2,
        rows: texts.length,
        vectors: Buffer.from(rows.buffer).toString('base64'),
      };
    }),
  );
  const { vectors } = await engine.embed(
    Array.from({ length: 600 }, (_, index) => 'x'.repeat(index % 7)),
    'lexical-1',
  );
  expect(vectors).toHaveLength(600);
  expect([...vectors[5]!]).toEqual([5, -0.5]);
  expect([...vectors[599]!]).toEqual([599 % 7, -0.5]);
});

test('vectors of a wrong size are refused', async () => {
  const engine = createEngineClient(
    connection(async () => ({ embedder: 'lexical-1', dimensions: 384, rows: 1, vectors: 'AAAAAA==' })),
  );
  await expect(engine.embed(['a'], 'lexical-1')).rejects.toMatchObject({ code: 'internal' });
});

test('a score that is not finite reads as NaN', async () => {
  const engine = createEngineClient(
    connection(async (_method, _params, { onItem }) => {
      onItem?.({ index: 0, nll: null, tokens: 2 });
      return { seconds: 0.1 };
    }),
  );
  for await (const { nll } of engine.score({ items: [] })) expect(nll).toBeNaN();
});

test('long texts go to the engine in lines that it can read, each with a vector', async () => {
  const sizes: number[] = [];
  const engine = createEngineClient(
    connection(async (_method, params) => {
      const { texts } = params as { texts: string[] };
      sizes.push(JSON.stringify(params).length);
      return {
        embedder: 'lexical-1',
        dimensions: 1,
        rows: texts.length,
        vectors: Buffer.from(new Float32Array(texts.length).buffer).toString('base64'),
      };
    }),
  );
  const { vectors } = await engine.embed(
    [...Array.from({ length: 60 }, () => '\u0001'.repeat(190_000)), 'short'],
    'lexical-1',
  );
  expect(vectors).toHaveLength(61);
  expect(Math.max(...sizes)).toBeLessThan(MAXIMUM_LINE_BYTES);
});
