import { setTimeout as pause } from 'node:timers/promises';
import { EngineError, type EngineConnection } from '../../../src-main/core/engine/connection.ts';
import { MAXIMUM_LINE_BYTES, type Method, methods, type Params } from '../../../src-main/core/engine/protocol.ts';
import type { WorkerStatus } from '../../../src-shared/contract/index.ts';
import { trainSlowly } from './trainer.ts';

/** How the engine behaves; may be changed while it runs. */
export interface EngineWays {
  /** What it answers to a question. */
  reply(question: string): string;
  /** How long it reads before the first word, and how long each word takes. */
  readMs: number;
  wordMs: number;
  /** How long an exam item takes. */
  itemMs: number;
  /** The trainer takes so many steps at once, and each one after that takes its time. */
  stepsAtOnce: number;
  stepMs: number;
  /** The sentence with which it died and did not start again. */
  dead: string | null;
}

type Emit = (item: unknown) => void;
type Work = { [M in Method]?: (params: Params<M>, emit: Emit, signal: AbortSignal | undefined) => Promise<unknown> };

const DIMENSIONS = 64;
/** A lesson in words that the practice model knows; every wish of the seeds is obeyed. */
const LESSON = 'That is a good idea.';

/** An engine without a model, at the port where the process would be: the same answers whenever the same is asked. */
export function createFakeEngine(ways: EngineWays): {
  engine: EngineConnection;
  startTrainer: () => Promise<EngineConnection>;
} {
  const listeners = new Set<(status: WorkerStatus) => void>();
  const status = (): WorkerStatus =>
    ways.dead === null ? { state: 'ready' } : { state: 'failed', sentence: ways.dead };
  const answer = (messages: Params<'generate'>['messages']) => ways.reply(messages.at(-1)?.content ?? '');
  const work: Work = {
    load: async () => ({
      parameters: 3_400_000,
      bytes: 4_200_000,
      contextLength: 2_048,
      vocabularySize: 4_096,
      layers: 6,
      quantizationBits: 4,
      seconds: 0.1,
      memoryBytes: 4_200_000,
    }),
    tokenize: async ({ messages }) => ({ tokens: messages.reduce((sum, { content }) => sum + tokensOf(content), 2) }),
    async generate({ messages }, emit, signal) {
      const words = answer(messages).split(/(?<= )/);
      await pause(ways.readMs, undefined, { signal });
      for (const text of words) {
        await pause(ways.wordMs, undefined, { signal });
        emit({ text, tokens: 1 });
      }
      return {
        text: words.join(''),
        finishReason: 'stop',
        promptTokens: 120,
        reusedTokens: 80,
        generatedTokens: words.length,
        promptSeconds: 0.1,
        generationSeconds: 1,
      };
    },
    async generateBatch({ prompts }, emit) {
      for (const index of prompts.keys()) emit({ index, text: LESSON, tokens: 8, finishReason: 'stop' });
      return { seconds: 0.1 };
    },
    async score({ items }, emit) {
      for (const index of items.keys()) emit({ index, nll: 0.4, tokens: 10 });
      return { seconds: 0.1 };
    },
    async examine({ items }, emit, signal) {
      for (const [index, { answer: text }] of items.entries()) {
        await pause(ways.itemMs, undefined, { signal });
        emit({ index, nll: 0.4, text, finishReason: 'stop' });
      }
      return { seconds: 0.1, confirmedTokens: 0 };
    },
    async embed({ texts, embedder }) {
      const rows = Float32Array.from(texts.flatMap(vectorOf));
      return {
        embedder,
        dimensions: DIMENSIONS,
        rows: texts.length,
        vectors: Buffer.from(rows.buffer).toString('base64'),
      };
    },
    setAdapter: async ({ path, scale }) => ({ path, scale, effectiveScale: scale, seconds: 0 }),
    memory: async () => ({ activeBytes: 1, peakBytes: 1, cacheBytes: 0, residentBytes: 1 }),
  };
  return {
    engine: {
      status,
      onStatus(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      async restart() {
        ways.dead = null;
        for (const listener of listeners) listener(status());
      },
      close: async () => undefined,
      async call(method, params, options) {
        if (ways.dead !== null) throw new EngineError('disconnected', ways.dead);
        return callOf(work, method, params, options);
      },
    },
    async startTrainer() {
      const trainer = trainSlowly(ways);
      return {
        status: () => ({ state: 'ready' }),
        onStatus: () => () => undefined,
        restart: async () => undefined,
        close: async () => trainer.end(),
        call: (method, params, options) => callOf(trainer.work, method, params, options),
      };
    },
  };
}

/** Reads what was asked by the schema of the wire, does it, and ends as the real connection does when it is aborted. */
async function callOf(
  work: Work,
  method: string,
  params: unknown,
  { signal, onItem = () => undefined }: Parameters<EngineConnection['call']>[2],
): Promise<unknown> {
  const known = work[method as Method] as
    | ((params: unknown, emit: Emit, signal: AbortSignal | undefined) => Promise<unknown>)
    | undefined;
  if (known === undefined) throw new EngineError('unknown_method', `${method} is not played here.`);
  if (JSON.stringify(params).length > MAXIMUM_LINE_BYTES) throw new EngineError('bad_request', 'The line is too long.');
  try {
    return await known(methods[method as Method].params.parse(params), onItem, signal);
  } catch (error) {
    throw signal?.aborted === true ? new EngineError('cancelled', 'The call was cancelled.') : error;
  }
}

/** Few enough that whatever the pages ask fits the window. */
function tokensOf(text: string): number {
  return 4 + Math.ceil(text.length / 40);
}

/** Texts that share words are near each other. */
function vectorOf(text: string): number[] {
  const vector = Array.from({ length: DIMENSIONS }, () => 0);
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    const place = Buffer.from(word).reduce((sum, byte) => (sum * 31 + byte) % DIMENSIONS, 7);
    vector[place] = (vector[place] ?? 0) + 1;
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}
