import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { procedure } from './errors.ts';
import { CAPABILITIES, HOSTS } from './vocabulary.ts';

const workerSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('stopped') }),
  z.object({ state: z.literal('starting') }),
  z.object({ state: z.literal('ready') }),
  z.object({ state: z.literal('failed'), sentence: z.string() }),
]);
export type WorkerStatus = z.infer<typeof workerSchema>;

/** Something that was repaired or is missing. */
export const noticeSchema = z.discriminatedUnion('code', [
  z.object({ code: z.enum(['settingsDamaged', 'databaseNew']), keptAs: z.string() }),
  z.object({ code: z.literal('databaseRestored'), copyOf: z.number(), keptAs: z.string() }),
  z.object({ code: z.literal('folderOpen'), folder: z.string() }),
  z.object({ code: z.literal('nightDamaged'), night: z.number().int(), inUse: z.number().int().nullable() }),
]);
export type Notice = z.infer<typeof noticeSchema>;

export const healthSchema = z.object({
  engine: workerSchema,
  store: workerSchema,
  model: z.object({
    name: z.string(),
    label: z.string(),
    demo: z.boolean(),
    loaded: z.boolean(),
    parameters: z.number().nullable(),
    contextSize: z.number().int(),
  }),
  /** Newest last. */
  notices: z.array(noticeSchema),
});
export type Health = z.infer<typeof healthSchema>;

/** What a model is, or why it cannot be used. */
export const modelFindingSchema = z.discriminatedUnion('code', [
  z.object({
    code: z.enum([
      'practice',
      'runs',
      'pocketMissing',
      'pocketUnreadable',
      'pocketChanged',
      'unreadable',
      'ownCode',
      'noWeights',
      /** None of our templates has its control tokens. */
      'noTemplate',
      /** A link to somewhere else. */
      'link',
      /** A GGUF file, which can be imported. */
      'gguf',
    ]),
  }),
  z.object({
    code: z.enum(['incomplete', 'unfinished', 'truncated', 'damaged', 'lfsPointer', 'linkInside', 'runsCode']),
    file: z.string(),
  }),
  z.object({ code: z.literal('unknownKind'), kind: z.string() }),
]);
export type ModelFinding = z.infer<typeof modelFindingSchema>;

export const modelSchema = z.object({
  name: z.string(),
  label: z.string(),
  demo: z.boolean(),
  installed: z.boolean(),
  bytes: z.number(),
  finding: modelFindingSchema,
});

export const systemContract = {
  info: procedure.output(
    z.object({
      version: z.string(),
      host: z.enum(HOSTS),
      dataFolder: z.string(),
      platform: z.string(),
      /** Native verbs this host offers; the page hides the rest. */
      capabilities: z.array(z.enum(CAPABILITIES)),
    }),
  ),
  health: procedure.output(eventIterator(healthSchema)),
  restartEngine: procedure.output(z.object({})),
  openDataFolder: procedure.output(z.object({ opened: z.boolean() })),
  models: procedure.output(z.array(modelSchema)),
  chooseModel: procedure.input(z.object({ name: z.string() })).output(healthSchema),
};
