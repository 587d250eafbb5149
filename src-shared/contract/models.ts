import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { procedure } from './errors.ts';
import { modelFindingSchema } from './system.ts';
import { MODEL_ABOUT, MODEL_ACTIONS, MODEL_FITS, MODEL_SOURCES } from './vocabulary.ts';

const bytesSchema = z.number().nonnegative();

/** Why fetching or assembling ended before the model was there. */
export const assetProblemSchema = z.discriminatedUnion('code', [
  z.object({ code: z.enum(['offline', 'wrongHash', 'stalled', 'changed', 'memberMissing']) }),
  z.object({ code: z.literal('diskFull'), neededBytes: bytesSchema, freeBytes: bytesSchema }),
  z.object({ code: z.literal('refused'), status: z.number().int() }),
  z.object({ code: z.literal('unreadable'), reason: z.string() }),
]);

/** Where a model stands between "never heard of" and "answers". */
export const modelStateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('missing') }),
  /** Behind another fetch, or another Circadia on this machine is fetching it. */
  z.object({ kind: z.literal('waiting') }),
  z.object({
    kind: z.literal('fetching'),
    receivedBytes: bytesSchema,
    totalBytes: bytesSchema,
    bytesPerSecond: z.number().nullable(),
    secondsLeft: z.number().nullable(),
  }),
  z.object({ kind: z.literal('paused'), receivedBytes: bytesSchema, totalBytes: bytesSchema }),
  /** Hashing, unpacking, converting; `done` from 0 to 1. */
  z.object({ kind: z.literal('assembling'), done: z.number() }),
  /** `retryAt`: when it is tried again by itself; null where somebody must ask. */
  z.object({ kind: z.literal('failed'), problem: assetProblemSchema, retryAt: z.number().nullable() }),
  /** It is on the disk and cannot be used. */
  z.object({ kind: z.literal('broken'), finding: modelFindingSchema }),
]);
export type ModelState = z.infer<typeof modelStateSchema>;

export const samplingSchema = z.object({ temperature: z.number(), topP: z.number() });

export const listedModelSchema = z.object({
  /** Of the catalogue (`smollm2-135m-instruct`), `pocket`, or the folder's name. */
  id: z.string(),
  label: z.string(),
  /** The practice model shows how everything works; the others are for talking to. */
  kind: z.enum(['practice', 'chat']),
  source: z.enum(MODEL_SOURCES),
  about: z.enum(MODEL_ABOUT),
  state: modelStateSchema,
  /** New chats and tonight's night use it. */
  inUse: z.boolean(),
  /** The one to take on this machine; it stands first. At most one. */
  recommended: z.boolean(),
  /** What travels; null where nothing does. */
  downloadBytes: bytesSchema.nullable(),
  /** What it takes on the disk, or will. */
  diskBytes: bytesSchema,
  /** As its makers name it; null where nobody said. */
  licence: z.string().nullable(),
  parameters: z.number().nullable(),
  /** Bits a weight; null where it is not quantised or not known. */
  bits: z.number().nullable(),
  /** Tokens it reads at once; null before it is there. */
  windowTokens: z.number().int().nullable(),
  /** Working memory it takes, beside what this machine has; null where its size is not known. */
  memory: z
    .object({ chatBytes: bytesSchema, sleepBytes: bytesSchema, machineBytes: bytesSchema, fits: z.enum(MODEL_FITS) })
    .nullable(),
  /** What its makers advise; null: the settings' own. */
  sampling: samplingSchema.nullable(),
  /** The night whose lessons it answers with; every model has its own. */
  activeNight: z.number().int().nullable(),
  /** What may be asked of it now, in the order of buttons. */
  actions: z.array(z.enum(MODEL_ACTIONS)),
});
export type ListedModel = z.infer<typeof listedModelSchema>;

export const modelsSchema = z.object({
  /** The recommended one first, the practice model last. */
  models: z.array(listedModelSchema),
  /** A model that came by itself and is used from now on; null once somebody was told. */
  arrived: z.object({ id: z.string(), label: z.string(), at: z.number() }).nullable(),
});
export type ModelList = z.infer<typeof modelsSchema>;

/** What became of a folder or a file that was to be imported. */
export const importedModelSchema = z.object({
  model: listedModelSchema,
  /** Kinds of numbers that could not be kept as they were; empty where nothing was lost. */
  requantised: z.array(z.string()),
});

const byId = z.object({ id: z.string().min(1).max(200) });

export const modelsContract = {
  /** All that can be used or had; at once, and after every change, progress included. */
  watch: procedure.output(eventIterator(modelsSchema)),
  /** Starts to fetch it, or goes on; returns at once, `watch` tells the rest. */
  get: procedure.input(byId).output(listedModelSchema),
  /** Holds the fetch; what has come stays. */
  pause: procedure.input(byId).output(listedModelSchema),
  /** New chats and nights use it from now on. That it was chosen is kept: nothing changes it but another choice. */
  use: procedure.input(byId).output(listedModelSchema),
  /** Takes its files from the disk, half-fetched ones too. */
  remove: procedure.input(byId).output(z.object({ freedBytes: bytesSchema })),
  /** Takes in a model folder or a GGUF file of this machine; the original stays where it is. */
  import: procedure.input(z.object({ path: z.string().min(1).max(4096) })).output(importedModelSchema),
  /** Somebody has read that a model arrived. */
  markArrivalRead: procedure.input(byId).output(z.object({})),
};
