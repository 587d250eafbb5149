import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A model folder that looks whole from outside: chat tokens, a config and weights of one number. */
export async function writeSmallModel(folder: string, weight = 1): Promise<string> {
  await mkdir(folder, { recursive: true });
  const config = {
    model_type: 'qwen2',
    hidden_size: 8,
    num_hidden_layers: 1,
    num_attention_heads: 1,
    intermediate_size: 8,
    vocab_size: 16,
    max_position_embeddings: 1024,
  };
  const header = Buffer.from(JSON.stringify({ one: { dtype: 'F32', shape: [1], data_offsets: [0, 4] } }));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  const number = Buffer.alloc(4);
  number.writeFloatLE(weight);
  const tokens = ['<|im_start|>', '<|im_end|>'].map((content, id) => ({ id, content, special: true }));
  await Promise.all([
    writeFile(join(folder, 'config.json'), JSON.stringify(config)),
    writeFile(join(folder, 'tokenizer.json'), JSON.stringify({ added_tokens: tokens })),
    writeFile(join(folder, 'tokenizer_config.json'), '{}'),
    writeFile(join(folder, 'model.safetensors'), Buffer.concat([length, header, number])),
  ]);
  return folder;
}
