import type { Trait } from './trait.ts';

/**
 * A wish in the user's words that no rule reads: told as it is, and nobody can say by rule whether a reply obeys it.
 */
export const own: Trait = {
  values: {},
  ofWords: (words) => ({ line: words, pocket: null, obeys: null }),
};
