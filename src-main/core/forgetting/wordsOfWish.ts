import { findWishes } from '../memory/index.ts';
import { wishLine } from '../manner/index.ts';

/**
 * What a style line may repeat of a wish: the wish, cut or whole, or the words it wants an answer to begin or end with;
 * other lines are ours.
 */
export function wordsOfWish(wish: string): string[] {
  const phrases = findWishes(wish).flatMap(({ trait, value }) =>
    trait === 'opening' ? [`Start with: ${value}`] : trait === 'ending' ? [`End with: ${value}`] : [],
  );
  return [wish, wishLine(wish).replace(/\.$/, ''), ...phrases];
}
