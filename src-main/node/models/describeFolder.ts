import { createHash } from 'node:crypto';
import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { ModelFinding } from '../../../src-shared/contract/index.ts';
import type { ModelDescription } from '../../core/ports.ts';

const configSchema = z.object({
  model_type: z.string(),
  max_position_embeddings: z.number().int().positive().default(4096),
  auto_map: z.unknown().optional(),
  model_file: z.unknown().optional(),
});

/** A longer window costs memory for every token; a Mac with 16 GB holds this beside everything else. */
const LONGEST_WINDOW_TOKENS = 8192;
const SAMPLE_BYTES = 1 << 20;

/** A model folder below the data folder, or null when it is none. One that cannot be used says why. */
export async function describeFolder(folder: string, name: string): Promise<ModelDescription | null> {
  let text: string;
  try {
    text = await readFile(join(folder, 'config.json'), 'utf8');
  } catch {
    return null;
  }
  const basis = { name, label: labelOf(name), demo: false, folder, placement: null } as const;
  const unusable = (finding: ModelFinding): ModelDescription => ({
    ...basis,
    template: 'chatml',
    windowTokens: 0,
    bytes: 0,
    sha256: '',
    installed: false,
    finding,
  });
  const config = configSchema.safeParse(parseJson(text));
  if (!config.success) return unusable({ code: 'unreadable' });
  if (config.data.auto_map !== undefined || config.data.model_file !== undefined) return unusable({ code: 'ownCode' });
  const template = templateOf(config.data.model_type);
  if (!template) return unusable({ code: 'unknownKind', kind: config.data.model_type });
  const weights = await identify(folder);
  if (!weights) return unusable({ code: 'noWeights' });
  const windowTokens = Math.min(config.data.max_position_embeddings, LONGEST_WINDOW_TOKENS);
  return {
    ...basis,
    template,
    windowTokens,
    ...weights,
    installed: true,
    finding: { code: 'runs' },
  };
}

function templateOf(modelType: string): ModelDescription['template'] | null {
  if (modelType === 'llama') return 'llama3';
  return /^(qwen[23]|smollm|lfm2)/.test(modelType) ? 'chatml' : null;
}

/**
 * Size and identity of the weights. Hashing gigabytes at every look would take seconds, so the ends of each file stand
 * for it.
 */
async function identify(folder: string): Promise<{ bytes: number; sha256: string } | null> {
  const names = (await readdir(folder)).filter((name) => /^model.*\.safetensors$/.test(name)).toSorted();
  if (names.length === 0) return null;
  const hash = createHash('sha256');
  let bytes = 0;
  for (const name of names) {
    const file = await open(join(folder, name), 'r');
    try {
      const { size } = await file.stat();
      const sample = Buffer.alloc(Math.min(SAMPLE_BYTES, size));
      hash.update(`${name}:${size}\n`);
      for (const position of [0, size - sample.length]) {
        await file.read(sample, 0, sample.length, position);
        hash.update(sample);
      }
      bytes += size;
    } finally {
      await file.close();
    }
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** "Llama-3.2-3B-Instruct-4bit@7a82cca" reads "Llama 3.2 3B Instruct 4bit". */
function labelOf(name: string): string {
  return name.split('@')[0]?.replaceAll(/[-_]+/g, ' ').trim() || name;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
