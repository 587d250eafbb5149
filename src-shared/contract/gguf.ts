import * as z from 'zod';

const tensor = z.string();

/** Why a GGUF file cannot be made into a model folder. */
export const ggufRefusalSchema = z.discriminatedUnion('code', [
  z.object({
    code: z.enum([
      'notGguf',
      'unreadable',
      /** Shorter than it says. */
      'truncated',
      'noMerges',
      /** No template of ours has its control tokens. */
      'noTemplate',
      /** The process that converts ended without an answer. */
      'failed',
    ]),
  }),
  z.object({ code: z.literal('version'), version: z.number() }),
  /** More of something than any model has. */
  z.object({ code: z.literal('tooMuch'), what: z.enum(['tensors', 'metadata', 'text', 'list', 'header']) }),
  z.object({ code: z.literal('damaged'), what: z.enum(['metadata', 'tokenizer']) }),
  z.object({ code: z.literal('missing'), what: z.string() }),
  z.object({ code: z.enum(['misshapen', 'overlap', 'notFinite', 'unknownTensor']), tensor }),
  z.object({
    code: z.enum(['unknownKind', 'unknownNumbers', 'unknownTokenizer', 'unknownScaling']),
    kind: z.string(),
  }),
  z.object({ code: z.literal('split'), parts: z.number() }),
  z.object({ code: z.literal('diskFull'), neededBytes: z.number(), freeBytes: z.number() }),
]);
export type GgufRefusal = z.infer<typeof ggufRefusalSchema>;
