import { readFile } from 'node:fs/promises';
import type * as z from 'zod';

/** What a file of a model says, or null where it is missing, no JSON or of another shape. */
export async function readJson<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Promise<z.output<Schema> | null> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}
