import { join } from 'node:path';
import * as z from 'zod';
import { placementSchema } from '../../../core/harness/index.ts';
import { templateSchema } from '../../../core/engine/protocol.ts';
import { readJson } from './readJson.ts';

const samplingSchema = z.object({ temperature: z.number().min(0).max(2), topP: z.number().gt(0).max(1) });
export type MakersSampling = z.infer<typeof samplingSchema>;

/** What whoever assembled the folder wrote beside it; a field that cannot be read is as if it were not there. */
const aboutSchema = z.object({
  label: z.string().min(1).optional().catch(undefined),
  licence: z.string().nullable().default(null).catch(null),
  template: templateSchema.exclude(['pocket']).nullable().default(null).catch(null),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null)
    .catch(null),
  sampling: samplingSchema.nullable().default(null).catch(null),
  placement: placementSchema.nullable().default(null).catch(null),
  source: z
    .object({ kind: z.enum(['catalogue', 'gguf', 'folder']) })
    .nullable()
    .default(null)
    .catch(null),
  /** The practice model says so of itself. */
  demo: z.boolean().default(false).catch(false),
});
export type About = z.infer<typeof aboutSchema>;

const generationSchema = z.object({
  do_sample: z.boolean().optional(),
  temperature: z.number().optional(),
  top_p: z.number().optional(),
});

/** The folder's circadia.json; all of it unknown where there is none. */
export async function readAbout(folder: string): Promise<About> {
  return (await readJson(join(folder, 'circadia.json'), aboutSchema)) ?? aboutSchema.parse({});
}

/** How its makers would have it sample, from their generation_config.json; null where they say nothing. */
export async function readMakersSampling(folder: string): Promise<MakersSampling | null> {
  const said = await readJson(join(folder, 'generation_config.json'), generationSchema);
  if (said?.do_sample === false || said?.temperature === undefined) return null;
  const sampling = samplingSchema.safeParse({ temperature: said.temperature, topP: said.top_p ?? 1 });
  return sampling.success ? sampling.data : null;
}
