import type { ModelDescription } from '../ports.ts';
import { FIRST_MODEL, PRACTICE_MODEL } from './offer.ts';

type Known = Pick<ModelDescription, 'name' | 'installed'>;

/** The model with this id: by its whole name, or by its name before the revision. Case does not matter. */
export function withId<Model extends Pick<ModelDescription, 'name'>>(
  models: readonly Model[],
  id: string,
): Model | null {
  const wanted = id.toLowerCase();
  return (
    models.find(({ name }) => name.toLowerCase() === wanted) ??
    models.find(({ name }) => idOf(name) === idOf(wanted)) ??
    null
  );
}

/** `SmolLM2-135M-Instruct@7a82cca` is `smollm2-135m-instruct`. */
export function idOf(name: string): string {
  return (name.split('@')[0] ?? name).toLowerCase();
}

/**
 * The model that new chats and nights use: the one that was chosen while it can be used, else the first model once it
 * is here, else the practice model.
 */
export function modelInUse<Model extends Known>(models: readonly Model[], chosen: string | null): Model | null {
  const usable = models.filter(({ installed }) => installed);
  const wanted = chosen === null ? [] : [chosen];
  for (const id of [...wanted, FIRST_MODEL, PRACTICE_MODEL]) {
    const found = withId(usable, id);
    if (found !== null) return found;
  }
  return null;
}
