import { nextTask } from '../nextTask.ts';
import { findSecrets, type Secret } from './findSecret.ts';
import { findKeys } from './formats.ts';

/** About 5 ms of work on a slow machine. */
const SLICE_CHARACTERS = 8_000;
/** A secret with its word is shorter; what lies across two slices is whole in one of them. */
const OVERLAP_CHARACTERS = 600;

/** The same as `findSecrets`, slice by slice, so that a long text holds up nothing else. */
export async function findSecretsInSlices(text: string): Promise<Secret[]> {
  if (text.length <= SLICE_CHARACTERS) return findSecrets(text);
  const found = findKeys(text);
  for (let start = 0; start < text.length; start += SLICE_CHARACTERS) {
    for (const secret of findSecrets(text.slice(start, start + SLICE_CHARACTERS + OVERLAP_CHARACTERS)))
      found.push({ ...secret, start: secret.start + start, end: secret.end + start });
    await nextTask();
  }
  return found.toSorted((a, b) => a.start - b.start);
}
