import type { StyleCard, StyleTrait } from '../contract/index.ts';
import { numbered } from './numbers.ts';

type Named = Exclude<StyleTrait['trait'], 'language' | 'opening' | 'ending'>;
const VALUES: Record<Named, Readonly<Record<string, string>>> = {
  length: { 'one sentence': 'One short sentence', short: 'Short answers', long: 'Detailed answers' },
  bullets: { yes: 'Bullet points', no: 'No bullet points' },
  formality: { formal: 'Formal', warm: 'Warm and friendly' },
  letterCase: { lower: 'Lower case', capitals: 'Capital letters' },
  emoji: { yes: 'An emoji', no: 'No emojis' },
  greeting: { yes: 'A greeting first', no: 'No greeting' },
};

/** What the app calls a value of a trait. */
export function styleWords({ trait, value }: Pick<StyleTrait, 'trait' | 'value'>): string {
  switch (trait) {
    case 'language':
      return `In ${value}`;
    case 'opening':
      return `Begins with “${value}”`;
    case 'ending':
      return `Ends with “${value}”`;
    default:
      return VALUES[trait][value] ?? value;
  }
}

/** What a correction towards a value did to an answer: “3 answers you …”. */
const corrected = ({ trait, value }: StyleTrait) =>
  trait !== 'length' ? 'corrected' : value === 'long' ? 'wanted longer' : 'shortened';

/** What speaks for a trait: “3 answers you shortened, 2 thumbs”. */
export function styleWhy(trait: StyleTrait): string {
  const { why } = trait;
  switch (why.kind) {
    case 'set':
      return 'You set it here';
    case 'asked':
      return `You asked: “${why.text}”`;
    case 'counted': {
      const { correction = 0, edit = 0, thumb = 0, regeneration = 0, writing = 0 } = why.counts;
      const parts: [number, string][] = [
        [correction, `${numbered(correction, 'answer')} you ${corrected(trait)}`],
        [edit, numbered(edit, 'question you asked again with it', 'questions you asked again with it')],
        [thumb, numbered(thumb, 'thumb')],
        [regeneration, numbered(regeneration, 'answer you had written again', 'answers you had written again')],
        [writing, `${numbered(writing, 'message')} you wrote in ${trait.value}`],
      ];
      return parts.flatMap(([count, words]) => (count === 0 ? [] : [words])).join(', ');
    }
  }
}

/** The card as a command line prints it. */
export function styleCardInWords(card: StyleCard) {
  return {
    ...card,
    traits: card.traits.map((trait) => ({
      ...trait,
      words: styleWords(trait),
      why: styleWhy(trait),
      choices: trait.choices.map((value) => ({ value, words: styleWords({ trait: trait.trait, value }) })),
    })),
  };
}
