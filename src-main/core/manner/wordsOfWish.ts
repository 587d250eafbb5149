import { findWishes } from './hearing/findWishes.ts';
import { wishOfWords } from './stored.ts';
import { lineOf, TRAITS } from './traits/table.ts';

/**
 * What a style line may repeat of a wish: the wish, cut or whole, or the words it wants an answer to begin or end with;
 * other lines are ours.
 */
export function wordsOfWish(text: string): string[] {
  const phrases = findWishes(text).filter(({ trait }) => TRAITS[trait].ofWords !== undefined);
  return [text, lineOf(wishOfWords(text)).replace(/\.$/, ''), ...phrases.map(lineOf)];
}
