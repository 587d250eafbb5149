import * as z from 'zod';
import { ggufRefusalSchema, promptMessageSchema } from '../../../src-shared/contract/index.ts';
import { ENGINE_ERROR_CODES } from './connection.ts';

/** Wire protocol 1: one JSON object a line. `test/fixtures/wire` holds one example of every message. */
export const PROTOCOL_VERSION = 1;
/** Longest line in either direction. */
export const MAXIMUM_LINE_BYTES = 10 * 1024 * 1024;

const count = z.number().int();
/** The engine sends null for a number that is not finite. */
const loss = z.number().nullable();

export const helloSchema = z.object({
  protocol: count,
  engine: z.string(),
  capabilities: z.array(z.string()),
  device: z.string(),
  mlx: z.string(),
  mlxLm: z.string(),
  python: z.string(),
  memoryBytes: z.number(),
  processId: count,
});
export type Hello = z.infer<typeof helloSchema>;

export const wireErrorSchema = z.object({
  // A code of a later engine is still an error.
  code: z.enum(ENGINE_ERROR_CODES).catch('internal'),
  message: z.string(),
  detail: z.string().nullable().default(null),
});

export const helloMessageSchema = z.object({ hello: helloSchema });
export const itemMessageSchema = z.object({ id: count, item: z.unknown() });
export const resultMessageSchema = z.object({ id: count, result: z.unknown() });
/** Without an id it answers a line that was not a request. */
export const errorMessageSchema = z.object({ id: count.optional(), error: wireErrorSchema });

/** Everything the engine may send. */
export type Inbound =
  | { kind: 'hello'; hello: Hello }
  | { kind: 'item'; id: number; item: unknown }
  | { kind: 'result'; id: number; result: unknown }
  | { kind: 'error'; id: number | null; error: z.infer<typeof wireErrorSchema> };

/** The message, or null when it is none of the protocol's. */
export function parseInbound(value: unknown): Inbound | null {
  if (typeof value !== 'object' || value === null) return null;
  if ('item' in value) return read(itemMessageSchema, value, ({ id, item }) => ({ kind: 'item', id, item }));
  if ('result' in value) return read(resultMessageSchema, value, ({ id, result }) => ({ kind: 'result', id, result }));
  if ('error' in value)
    return read(errorMessageSchema, value, ({ id, error }) => ({ kind: 'error', id: id ?? null, error }));
  return read(helloMessageSchema, value, ({ hello }) => ({ kind: 'hello', hello }));
}

function read<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  use: (parsed: z.infer<Schema>) => Inbound,
): Inbound | null {
  const parsed = schema.safeParse(value);
  return parsed.success ? use(parsed.data) : null;
}

const messages = z.array(promptMessageSchema).readonly();
export const templateSchema = z.enum(['pocket', 'llama3', 'chatml', 'qwen3', 'gemma', 'mistral']);
export type Template = z.infer<typeof templateSchema>;

export const trainingSettingsSchema = z.object({
  rank: count,
  scale: z.number(),
  dropout: z.number(),
  layers: count,
  learningRate: z.number(),
  warmupFraction: z.number(),
  schedule: z.enum(['constant', 'cosine']),
  steps: count,
  batchSize: count,
  maximumSequence: count,
  lossOn: z.enum(['lastReply', 'replies', 'all']),
  seed: count,
  evaluateEvery: count,
  checkpointEvery: count,
  gradientCheckpoint: z.boolean(),
  klWeight: z.number(),
  klLimit: z.number(),
  nllLimit: z.number(),
});
export type TrainingSettings = z.infer<typeof trainingSettingsSchema>;

const trainItemSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('start'),
    steps: count,
    trainRows: count,
    anchoredRows: count.default(0),
    validationRows: count,
    droppedRows: count,
    dropped: z.array(z.object({ file: z.string(), row: count, reason: z.string() })).default([]),
    /**
     * Line numbers of the rows of the training file that do not fit, and how many fit only without their oldest turns.
     */
    droppedTrainRows: z.array(count).default([]),
    shortenedTrainRows: count.default(0),
    trainableParameters: z.number(),
    firstStep: count,
  }),
  z.object({
    kind: z.literal('train'),
    step: count,
    trainLoss: loss,
    learningRate: z.number(),
    tokens: count,
    stepsPerSecond: z.number().nullable(),
    peakMemoryBytes: z.number(),
  }),
  z.object({ kind: z.literal('validation'), step: count, validationLoss: loss }),
  z.object({ kind: z.literal('gauge'), step: count, kl: loss, nll: loss, nllBase: loss }),
  z.object({ kind: z.literal('checkpoint'), step: count, path: z.string() }),
  z.object({ kind: z.literal('paused'), step: count }),
  z.object({ kind: z.literal('resumed'), step: count }),
]);
export type TrainItem = z.infer<typeof trainItemSchema>;

/** At which step the gauge crossed a limit, and which; `steps` of the result is then the last checkpoint within. */
export const stoppedEarlySchema = z.object({ step: count, reason: z.enum(['kl', 'nll']) });
export type StoppedEarly = z.infer<typeof stoppedEarlySchema>;

const finishReason = z.enum(['stop', 'length']);
const nothing = z.object({});
const noItem = z.never();

/** Every method: what it takes, what it streams, what it returns. */
export const methods = {
  load: {
    params: z.object({ modelPath: z.string(), template: templateSchema }),
    item: noItem,
    result: z.object({
      parameters: z.number(),
      bytes: z.number(),
      contextLength: count,
      vocabularySize: count,
      layers: count,
      quantizationBits: count.nullable(),
      seconds: z.number(),
      memoryBytes: z.number(),
    }),
  },
  tokenize: { params: z.object({ messages }), item: noItem, result: z.object({ tokens: count }) },
  generate: {
    params: z.object({
      messages,
      maxTokens: count,
      temperature: z.number(),
      topP: z.number().optional(),
      topK: count.optional(),
      minP: z.number().optional(),
      repetitionPenalty: z.number().optional(),
      seed: count.nullable().optional(),
      stop: z.array(z.string()).optional(),
      cacheKey: z.string().nullable().optional(),
    }),
    item: z.object({ text: z.string(), tokens: count }),
    result: z.object({
      text: z.string(),
      finishReason,
      promptTokens: count,
      reusedTokens: count,
      generatedTokens: count,
      promptSeconds: z.number(),
      generationSeconds: z.number(),
    }),
  },
  generateBatch: {
    params: z.object({
      prompts: z
        .array(
          z.object({
            messages,
            maxTokens: count,
            /** In place of the call's: several tries at one prompt differ in their seeds alone. */
            temperature: z.number().optional(),
            topP: z.number().optional(),
            seed: count.nullable().optional(),
          }),
        )
        .readonly(),
      temperature: z.number().optional(),
      topP: z.number().optional(),
      seed: count.nullable().optional(),
      stop: z.array(z.string()).optional(),
    }),
    item: z.object({ index: count, text: z.string(), tokens: count, finishReason }),
    result: z.object({ seconds: z.number() }),
  },
  score: {
    params: z.object({
      items: z.array(z.object({ messages, answer: z.string() })).readonly(),
      detail: z.boolean().optional(),
    }),
    item: z.object({
      index: count,
      nll: loss.transform((value) => value ?? Number.NaN),
      tokens: count,
      tokenNlls: z.array(loss).optional(),
    }),
    result: z.object({ seconds: z.number() }),
  },
  /** Both readings of an exam item from one reading of its prompt: generateBatch's greedy reply and score's nll. */
  examine: {
    params: z.object({ items: z.array(z.object({ messages, answer: z.string(), maxTokens: count })).readonly() }),
    item: z.object({
      index: count,
      nll: loss.transform((value) => value ?? Number.NaN),
      text: z.string(),
      finishReason,
    }),
    result: z.object({ seconds: z.number(), confirmedTokens: count }),
  },
  /** How likely each of a few answers to one prompt is: the prompt is read once, nothing is written. */
  choose: {
    params: z.object({ items: z.array(z.object({ messages, options: z.array(z.string()) })).readonly() }),
    item: z.object({
      index: count,
      /** One of each for every option: nats of all its tokens together, how many they are, nats of an end behind it. */
      sums: z.array(loss.transform((value) => value ?? Number.NaN)),
      tokens: z.array(count),
      ends: z.array(loss.transform((value) => value ?? Number.NaN)),
    }),
    result: z.object({ seconds: z.number() }),
  },
  embed: {
    params: z.object({ texts: z.array(z.string()).readonly(), embedder: z.string() }),
    item: noItem,
    result: z.object({ embedder: z.string(), dimensions: count, vectors: z.string(), rows: count }),
  },
  setAdapter: {
    params: z.object({ path: z.string().nullable(), scale: z.number() }),
    item: noItem,
    result: z.object({
      path: z.string().nullable(),
      scale: z.number(),
      effectiveScale: z.number(),
      seconds: z.number(),
    }),
  },
  memory: {
    params: nothing,
    item: noItem,
    result: z.object({
      activeBytes: z.number(),
      peakBytes: z.number(),
      cacheBytes: z.number(),
      residentBytes: z.number(),
    }),
  },
  train: {
    params: z.object({
      modelPath: z.string(),
      template: templateSchema,
      trainFile: z.string(),
      validationFile: z.string().nullable(),
      gaugeFile: z.string().nullable().optional(),
      outputFolder: z.string(),
      settings: trainingSettingsSchema,
      resumeFrom: z.string().nullable(),
      /** Of the matrix products on a CPU; more are faster when nobody is there, and differ in the last bits. */
      threads: count.optional(),
    }),
    item: trainItemSchema,
    result: z.object({
      steps: count,
      finalTrainLoss: loss,
      finalValidationLoss: loss,
      seconds: z.number(),
      adapterPath: z.string(),
      tokens: count,
      stoppedEarly: stoppedEarlySchema.nullable().default(null),
    }),
  },
  /** A GGUF file becomes the files of a model folder that is there and empty; a refusal leaves it empty. */
  convert: {
    params: z.object({ file: z.string(), folder: z.string() }),
    item: z.object({ done: z.number() }),
    result: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('converted'),
        /** Kinds of numbers that could not be kept as they were. */
        requantised: z.array(z.string()),
        /** What the template is chosen by: tokens that are no text, and whether the makers' template has the switch. */
        controlTokens: z.array(z.string()),
        thinkingSwitch: z.boolean(),
        contextLength: count,
      }),
      z.object({ kind: z.literal('refused'), reason: ggufRefusalSchema }),
    ]),
  },
  pause: { params: nothing, item: noItem, result: z.object({ paused: z.boolean() }) },
  resume: { params: nothing, item: noItem, result: z.object({ paused: z.boolean() }) },
} as const;

export type Method = keyof typeof methods;
export type Params<M extends Method> = z.input<(typeof methods)[M]['params']>;
export type Item<M extends Method> = z.output<(typeof methods)[M]['item']>;
export type Result<M extends Method> = z.output<(typeof methods)[M]['result']>;
