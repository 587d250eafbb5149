import type { StyleCard, Wish } from '../../../../src-shared/contract/index.ts';
import { wishOfWords } from '../stored.ts';
import { lineOf, toldAs } from '../traits/table.ts';

/** What the style line may cost. */
export const MOST_TOKENS = 150;
/** Holds the line near that without a tokenizer; `fitWishes` counts exactly. */
const MOST_CHARACTERS = 600;

type Card = Pick<StyleCard, 'traits' | 'wishes'>;

/**
 * The wishes that a model with this template is told, most important first: traits, then the newest wishes in their own
 * words. Phrases stand last, so that no other line reads as part of them.
 */
export function toldWishes(card: Card, template: string): Wish[] {
  const tell = (wish: Wish) => toldAs(wish, template) ?? [];
  const traits = card.traits.flatMap(({ trait, value, off }) => (off ? [] : tell({ trait, value })));
  const opening = traits.findLast(({ trait }) => trait === 'opening');
  const lines = traits.filter((wish) => wish.trait !== 'opening' || wish === opening);
  const own = template === 'pocket' ? [] : card.wishes.map(({ text }) => wishOfWords(text));
  let kept = [...lines.filter((wish) => !isPhrase(wish)), ...own, ...lines.filter(isPhrase)];
  while (kept.length > 0 && lineText(kept).length > MOST_CHARACTERS) kept = withoutOne(kept);
  return kept;
}

/** The style line as a model reads it; empty without wishes. */
export function lineText(wishes: readonly Wish[]): string {
  return wishes.map(lineOf).join(' ');
}

/** Leaves out the least important wishes until the rest fits 150 tokens as the model counts them. */
export async function fitWishes(wishes: readonly Wish[], count: (text: string) => Promise<number>): Promise<Wish[]> {
  let kept = [...wishes];
  while (kept.length > 0 && (await count(lineText(kept))) > MOST_TOKENS) kept = withoutOne(kept);
  return kept;
}

/** Drops the last one that is no word-for-word phrase: the oldest wish first. */
function withoutOne(wishes: readonly Wish[]): Wish[] {
  const at = wishes.findLastIndex((wish) => !isPhrase(wish));
  return wishes.toSpliced(at === -1 ? wishes.length - 1 : at, 1);
}

const isPhrase = ({ trait }: Wish) => trait === 'opening' || trait === 'ending';
