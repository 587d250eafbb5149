import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { placementSchema } from '../../core/harness/index.ts';
import type { ModelDescription } from '../../core/ports.ts';
import { hashFile } from '../files/hashFile.ts';

const aboutSchema = z.object({
  sha256: z.string(),
  windowTokens: z.number().int().positive().default(320),
  template: z.literal('pocket').default('pocket'),
  placement: placementSchema.nullable().default(null),
});

/** Hashes by file, size and time of change: the weights are read once. */
const hashes = new Map<string, string>();

/** The bundled model; not installed, and why, when it is missing or its weights do not match their hash. */
export async function describePocket(folder: string): Promise<ModelDescription> {
  const basis = {
    name: 'pocket',
    label: 'Pocket (practice model)',
    demo: true,
    folder,
    template: 'pocket',
    placement: null,
    sampling: null,
  } as const;
  const broken = (code: 'pocketMissing' | 'pocketUnreadable' | 'pocketChanged'): ModelDescription => ({
    ...basis,
    windowTokens: 320,
    bytes: 0,
    sha256: '',
    installed: false,
    finding: { code },
  });
  try {
    const about = aboutSchema.safeParse(JSON.parse(await readFile(join(folder, 'circadia.json'), 'utf8')));
    if (!about.success) return broken('pocketUnreadable');
    const weights = join(folder, 'model.safetensors');
    const { size, mtimeMs } = await stat(weights);
    const key = `${weights}:${size}:${mtimeMs}`;
    const sha256 = hashes.get(key) ?? (await hashFile(weights));
    hashes.set(key, sha256);
    if (sha256 !== about.data.sha256) return broken('pocketChanged');
    return {
      ...basis,
      windowTokens: about.data.windowTokens,
      placement: about.data.placement,
      bytes: size,
      sha256,
      installed: true,
      finding: { code: 'practice' },
    };
  } catch (error) {
    return broken(error instanceof SyntaxError ? 'pocketUnreadable' : 'pocketMissing');
  }
}
