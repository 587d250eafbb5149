import type { StyleCard } from '../../../src-shared/contract/index.ts';
import { cutAt } from '../../../src-shared/graphemes.ts';
import { valueLine } from './traits.ts';

/** What the style line may cost. */
export const MOST_TOKENS = 150;
/** Holds the line near that without a tokenizer; `fitLines` counts exactly. */
const MOST_CHARACTERS = 600;
const MOST_WISH_CHARACTERS = 200;

/**
 * The directives that tell a model the card, most important first: traits, then the newest wishes in their own words.
 * The pocket model gets only lines it was trained on.
 */
export function cardLines(card: Pick<StyleCard, 'traits' | 'wishes'>, template: string): string[] {
  const traits = card.traits.flatMap(({ trait, value, off }) => (off ? [] : (valueLine(trait, value, template) ?? [])));
  const openings = traits.filter((line) => line.startsWith('Start with: '));
  const wishes = template === 'pocket' ? [] : card.wishes.map(({ text }) => wishLine(text));
  const lines = traits.filter((line) => !line.startsWith('Start with: ') || line === openings.at(-1));
  // Word for word phrases stand last, so that no other line reads as part of them.
  const ordered = [...lines.filter((line) => !isPhrase(line)), ...wishes, ...lines.filter(isPhrase)];
  return within(ordered, (kept) => kept.join(' ').length <= MOST_CHARACTERS);
}

/** The style line without a tokenizer at hand, for the page. */
export function cardText(card: Pick<StyleCard, 'traits' | 'wishes'>, template: string): string {
  return cardLines(card, template).join(' ');
}

/** Leaves out the least important lines until the rest fits 150 tokens as the model counts them. */
export async function fitLines(lines: readonly string[], count: (text: string) => Promise<number>): Promise<string[]> {
  let kept = [...lines];
  while (kept.length > 0 && (await count(kept.join(' '))) > MOST_TOKENS) kept = withoutOne(kept);
  return kept;
}

function within(lines: readonly string[], fits: (lines: readonly string[]) => boolean): string[] {
  let kept = [...lines];
  while (kept.length > 0 && !fits(kept)) kept = withoutOne(kept);
  return kept;
}

/** Drops the last line that is no word-for-word phrase: the oldest wish first. */
function withoutOne(lines: readonly string[]): string[] {
  const at = lines.findLastIndex((line) => !isPhrase(line));
  return lines.toSpliced(at === -1 ? lines.length - 1 : at, 1);
}

const isPhrase = (line: string) => /^(?:Start|End) with: /.test(line);

/** How a wish in its own words stands in the style line. */
export function wishLine(text: string): string {
  const line = cutAt(text.replaceAll(/\s+/g, ' ').trim(), MOST_WISH_CHARACTERS);
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
