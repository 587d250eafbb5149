import { join } from 'node:path';
import * as z from 'zod';
import type { ModelFacts } from '../../core/models/facts.ts';
import type { ModelShape } from '../../core/models/fit/shape.ts';
import { readAbout } from './folder/about.ts';
import { readJson } from './folder/readJson.ts';

const size = z.number().int().positive();
const configSchema = z.object({
  hidden_size: size,
  num_hidden_layers: size,
  num_attention_heads: size,
  num_key_value_heads: size.optional(),
  head_dim: size.nullish(),
  intermediate_size: size,
  vocab_size: size,
  tie_word_embeddings: z.boolean().default(false),
  quantization: z.object({ bits: size }).nullish(),
});

/** The licence of the practice model is Circadia's own. */
const OWN_LICENCE = 'MIT';

/** What a model folder says of itself beside its description; where a file is missing or strange, nothing. */
export async function readFacts(folder: string): Promise<ModelFacts> {
  const [about, config] = await Promise.all([readAbout(folder), readJson(join(folder, 'config.json'), configSchema)]);
  return {
    source: about.demo ? 'bundled' : (about.source?.kind ?? 'folder'),
    licence: about.licence ?? (about.demo ? OWN_LICENCE : null),
    shape: config === null ? null : shapeOf(config),
  };
}

/** As the layers of Llama, Qwen, Gemma and Mistral are built: four attention matrices and three of the feed-forward. */
function shapeOf(config: z.infer<typeof configSchema>): ModelShape {
  const { hidden_size: hidden, num_hidden_layers: layers, num_attention_heads: heads } = config;
  const { intermediate_size: intermediate, vocab_size: vocabulary } = config;
  const keyValueHeads = config.num_key_value_heads ?? heads;
  const headDimension = config.head_dim ?? Math.floor(hidden / heads);
  const attention = 2 * hidden * heads * headDimension + 2 * hidden * keyValueHeads * headDimension;
  const layer = attention + 3 * hidden * intermediate + 2 * hidden;
  const words = vocabulary * hidden * (config.tie_word_embeddings ? 1 : 2);
  return {
    parameters: layers * layer + words + hidden,
    bits: config.quantization?.bits ?? null,
    ...{ layers, hidden, intermediate, keyValueHeads, headDimension, vocabulary },
  };
}
