import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { procedure } from './errors.ts';

const workerSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('stopped') }),
  z.object({ state: z.literal('starting') }),
  z.object({ state: z.literal('ready') }),
  z.object({ state: z.literal('failed'), sentence: z.string() }),
]);
export type WorkerStatus = z.infer<typeof workerSchema>;

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
  /** Plain sentences about things repaired or missing, newest last. */
  notices: z.array(z.string()),
});
export type Health = z.infer<typeof healthSchema>;

export const modelSchema = z.object({
  name: z.string(),
  label: z.string(),
  demo: z.boolean(),
  installed: z.boolean(),
  bytes: z.number(),
  sentence: z.string(),
});

export const systemContract = {
  info: procedure.output(
    z.object({
      version: z.string(),
      host: z.enum(['electron', 'web', 'cli']),
      dataFolder: z.string(),
      platform: z.string(),
      /** Native verbs this host offers; the page hides the rest. */
      capabilities: z.array(z.enum(['openDataFolder', 'notifications', 'tray'])),
    }),
  ),
  health: procedure.output(eventIterator(healthSchema)),
  restartEngine: procedure.output(z.object({})),
  openDataFolder: procedure.output(z.object({ opened: z.boolean() })),
  models: procedure.output(z.array(modelSchema)),
  chooseModel: procedure.input(z.object({ name: z.string() })).output(healthSchema),
};
