import type { STYLE_TRAITS, Wish } from '../../../../src-shared/contract/index.ts';
import { valueOf } from '../traits/table.ts';

/** What changes a whole answer first, what stands at its ends later, its letters last. */
const ORDER: readonly (typeof STYLE_TRAITS)[number][] = [
  'length',
  'bullets',
  'greeting',
  'emoji',
  'opening',
  'ending',
  'letterCase',
];

/**
 * A plain answer in the manner of these wishes and in its own words, as far as rules reach; null where one of them
 * cannot be put on it. Never says that the answer obeys: whoever takes it asks `obeysAll`.
 */
export function dress(wishes: readonly Wish[], reply: string): string | null {
  let text: string | null = reply.trim();
  for (const trait of ORDER)
    for (const wish of wishes) {
      if (wish.trait !== trait || text === null) continue;
      const value = valueOf(wish);
      // Worn already: a phrase is not said twice.
      if (value?.dress !== undefined && value.obeys?.(text) !== true) text = value.dress(text)?.trim() ?? null;
    }
  return text === null || text === '' ? null : text;
}

/** The wishes for which a good answer to this prompt has room. */
export function suiting(wishes: readonly Wish[], prompt: string): Wish[] {
  return wishes.filter((wish) => valueOf(wish)?.suits?.(prompt) ?? true);
}
