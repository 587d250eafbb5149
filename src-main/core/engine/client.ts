import { cutAt } from '../../../src-shared/graphemes.ts';
import { EngineError, type EngineConnection } from './connection.ts';
import { methods, type Item, type Method, type Params, type Result } from './protocol.ts';
import { streamCall } from './streamCall.ts';

export interface CallOptions {
  signal?: AbortSignal;
  deadlineMs?: number;
}
/** Items as they arrive, then the result as the return value. Closing it early cancels the call. */
export type EngineStream<M extends Method> = AsyncGenerator<Item<M>, Result<M>, void>;
export interface Embedded {
  embedder: string;
  dimensions: number;
  vectors: Float32Array[];
}

/** The engine's methods with checked answers. Every failure is an EngineError. */
export interface EngineClient {
  load(params: Params<'load'>, options?: CallOptions): Promise<Result<'load'>>;
  tokenize(params: Params<'tokenize'>, options?: CallOptions): Promise<Result<'tokenize'>>;
  generate(params: Params<'generate'>, options?: CallOptions): EngineStream<'generate'>;
  generateBatch(params: Params<'generateBatch'>, options?: CallOptions): EngineStream<'generateBatch'>;
  score(params: Params<'score'>, options?: CallOptions): EngineStream<'score'>;
  examine(params: Params<'examine'>, options?: CallOptions): EngineStream<'examine'>;
  choose(params: Params<'choose'>, options?: CallOptions): EngineStream<'choose'>;
  embed(texts: readonly string[], embedder: string, options?: CallOptions): Promise<Embedded>;
  setAdapter(params: Params<'setAdapter'>, options?: CallOptions): Promise<Result<'setAdapter'>>;
  memory(options?: CallOptions): Promise<Result<'memory'>>;
  train(params: Params<'train'>, options?: CallOptions): EngineStream<'train'>;
  convert(params: Params<'convert'>, options?: CallOptions): EngineStream<'convert'>;
  pause(options?: CallOptions): Promise<Result<'pause'>>;
  resume(options?: CallOptions): Promise<Result<'resume'>>;
}

/** A large model on a slow disk takes minutes. */
const LOAD_DEADLINE_MS = 300_000;
/** Short calls wait behind what the engine is doing; the session keeps that to seconds. */
const SHORT_DEADLINE_MS = 120_000;
/** Longest silence of a stream: reading a long prompt on a slow machine. */
const SILENCE_MS = 300_000;
/** Texts in one embed call, and characters: even all escaped they stay below the line limit. */
const EMBED_BATCH = 256;
const EMBED_CHARACTERS = 1_000_000;
/** A longer memory is found by its beginning. */
const EMBEDDED_CHARACTERS = 100_000;

/** A typed view of one connection; holds no state of its own. */
export function createEngineClient(connection: EngineConnection): EngineClient {
  async function once<M extends Method>(
    method: M,
    params: Params<M>,
    options: CallOptions = {},
    deadlineMs = SHORT_DEADLINE_MS,
  ): Promise<Result<M>> {
    const raw = await connection.call(method, params, { deadlineMs, ...options });
    return parseAnswer<Result<M>>(method, methods[method].result.safeParse(raw));
  }
  function stream<M extends Method>(
    method: M,
    params: Params<M>,
    options: CallOptions = {},
    silenceMs: number | null = SILENCE_MS,
  ): EngineStream<M> {
    return streamCall(connection, method, params, {
      ...options,
      silenceMs,
      parseItem: (raw) => parseAnswer<Item<M>>(method, methods[method].item.safeParse(raw)),
      parseResult: (raw) => parseAnswer<Result<M>>(method, methods[method].result.safeParse(raw)),
    });
  }

  return {
    load: (params, options) => once('load', params, options, LOAD_DEADLINE_MS),
    tokenize: (params, options) => once('tokenize', params, options),
    generate: (params, options) => stream('generate', params, options),
    generateBatch: (params, options) => stream('generateBatch', params, options),
    score: (params, options) => stream('score', params, options),
    examine: (params, options) => stream('examine', params, options),
    choose: (params, options) => stream('choose', params, options),
    async embed(texts, embedder, options) {
      const all: Embedded = { embedder, dimensions: 0, vectors: [] };
      for (const batch of embedBatches(texts)) {
        const part = await once('embed', { texts: batch, embedder }, options);
        all.dimensions = part.dimensions;
        all.vectors.push(...decodeRows(part));
      }
      return all;
    },
    setAdapter: (params, options) => once('setAdapter', params, options),
    memory: (options) => once('memory', {}, options),
    // A paused run is silent for as long as the pause lasts; a dead one ends with its process.
    train: (params, options) => stream('train', params, options, null),
    convert: (params, options) => stream('convert', params, options),
    pause: (options) => once('pause', {}, options),
    resume: (options) => once('resume', {}, options),
  };
}

/** The texts in order, in calls that the engine can read. */
function embedBatches(texts: readonly string[]): string[][] {
  const batches: string[][] = [];
  let characters = 0;
  for (const text of texts) {
    const beginning = cutAt(text, EMBEDDED_CHARACTERS);
    const current = batches.at(-1);
    characters += beginning.length;
    if (current !== undefined && current.length < EMBED_BATCH && characters <= EMBED_CHARACTERS)
      current.push(beginning);
    else {
      batches.push([beginning]);
      characters = beginning.length;
    }
  }
  return batches;
}

function parseAnswer<Value>(
  method: string,
  parsed: { success: true; data: unknown } | { success: false; error: Error },
): Value {
  // The schema of the same method gives the type.
  if (parsed.success) return parsed.data as Value;
  throw new EngineError(
    'internal',
    'The engine gave an answer that cannot be read. Restart the engine.',
    `${method}: ${parsed.error.message}`,
  );
}

/** Rows of little-endian float32, as every machine the app runs on keeps them. */
function decodeRows({ vectors, dimensions, rows }: Result<'embed'>): Float32Array[] {
  const bytes = Uint8Array.from(atob(vectors), (character) => character.charCodeAt(0));
  if (bytes.length !== rows * dimensions * 4)
    throw new EngineError(
      'internal',
      'The engine gave vectors of a wrong size. Restart the engine.',
      `${bytes.length} bytes for ${rows} x ${dimensions}`,
    );
  return Array.from({ length: rows }, (_, row) => new Float32Array(bytes.buffer, row * dimensions * 4, dimensions));
}
