import { styleCardInWords } from '../../../../src-shared/words/style.ts';
import type { Context } from '../command.ts';
import { firstOf } from '../firstOf.ts';

/** Prints the style card: each trait with why, the wishes, and the line that the model reads. */
export async function style({ client, print }: Context): Promise<void> {
  const card = styleCardInWords(await firstOf(await client.style.card()));
  print.line({ type: 'style', ...card });
  if (card.traits.length === 0 && card.wishes.length === 0) print.text('Nothing is known about your style yet.\n');
  for (const trait of card.traits) print.text(`${trait.words}${trait.off ? ', switched off' : ''}\n  ${trait.why}\n`);
  for (const wish of card.wishes) print.text(`${wish.text}\n  your words\n`);
  if (card.text !== '') print.text(`The model reads: ${card.text}\n`);
}
