import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { ModelFinding } from '../../../src-shared/contract/index.ts';
import { templateOf } from '../../core/models/template.ts';
import type { ModelDescription } from '../../core/ports.ts';
import { type About, readAbout, readMakersSampling } from './folder/about.ts';
import { lacking, weightFiles } from './folder/lacking.ts';
import { readJson } from './folder/readJson.ts';
import { templateEvidence } from './folder/templateEvidence.ts';

const length = z.number().int().positive();
const configSchema = z.object({
  model_type: z.string(),
  max_position_embeddings: length.optional(),
  text_config: z.object({ max_position_embeddings: length.optional() }).optional(),
  auto_map: z.unknown().optional(),
  model_file: z.unknown().optional(),
});

/** Dense language models that mlx-lm reads and whose template may be one of ours. */
const KINDS = /^(llama|mistral|ministral3|qwen[23]|gemma[23]?|gemma3_text|smollm3|lfm2|granite|olmo[23]|glm4|exaone4)$/;
const USUAL_WINDOW_TOKENS = 4096;
/** A longer window costs memory for every token; a Mac with 16 GB holds this beside everything else. */
const LONGEST_WINDOW_TOKENS = 8192;
const SAMPLE_BYTES = 1 << 20;

/** A model folder below the data folder, or null when it is none. One that cannot be used says why. */
export async function describeFolder(folder: string, name: string): Promise<ModelDescription | null> {
  const about = await readAbout(folder);
  const unusable = (finding: ModelFinding) => unusableModel({ name, folder }, finding, about.label);
  const config = await readJson(join(folder, 'config.json'), configSchema);
  if (config === null) return (await isThere(join(folder, 'config.json'))) ? unusable({ code: 'unreadable' }) : null;
  if (config.auto_map !== undefined || config.model_file !== undefined) return unusable({ code: 'ownCode' });
  if (!KINDS.test(config.model_type)) return unusable({ code: 'unknownKind', kind: config.model_type });
  const lacks = await lacking(folder);
  if (lacks !== null) return unusable(lacks);
  const template = templateOf(await templateEvidence(folder));
  if (template === null) return unusable({ code: 'noTemplate' });
  const window = config.max_position_embeddings ?? config.text_config?.max_position_embeddings ?? USUAL_WINDOW_TOKENS;
  const weights = await identify(folder, await weightFiles(folder));
  return {
    ...basisOf({ name, folder }, about.label),
    template: about.template ?? template,
    windowTokens: Math.min(window, LONGEST_WINDOW_TOKENS),
    placement: about.placement,
    sampling: about.sampling ?? (await readMakersSampling(folder)),
    bytes: weights.bytes,
    sha256: about.sha256 ?? weights.sha256,
    installed: true,
    finding: { code: 'runs' },
  };
}

/** Something that lies among the models and cannot be used, with the reason. */
export function unusableModel(
  where: { name: string; folder: string },
  finding: ModelFinding,
  label?: About['label'],
): ModelDescription {
  return {
    ...basisOf(where, label),
    template: 'chatml',
    windowTokens: 0,
    placement: null,
    sampling: null,
    bytes: 0,
    sha256: '',
    installed: false,
    finding,
  };
}

const basisOf = ({ name, folder }: { name: string; folder: string }, label: About['label']) => ({
  name,
  label: label ?? labelOf(name),
  demo: false,
  folder,
});

/**
 * Size and identity of the weights. Hashing gigabytes at every look would take seconds, so the ends of each file stand
 * for it.
 */
async function identify(folder: string, names: readonly string[]): Promise<{ bytes: number; sha256: string }> {
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

/** "Llama-3.2-3B-Instruct-4bit@7a82cca" reads "Llama 3.2 3B Instruct 4bit"; a publisher's name is left out. */
function labelOf(name: string): string {
  const own = name.split('/').at(-1) ?? name;
  return own.split('@')[0]?.replaceAll(/[-_]+/g, ' ').trim() || name;
}

async function isThere(path: string): Promise<boolean> {
  try {
    await (await open(path, 'r')).close();
    return true;
  } catch {
    return false;
  }
}
