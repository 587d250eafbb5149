import type { StyleCard, StyleTrait } from '../../../src-shared/contract/index.ts';

const at = Date.now() - 3_600_000;

/** A card of a few weeks, or an empty one. */
export function styleCard(empty: boolean): StyleCard {
  if (empty) return { traits: [], wishes: [], text: '' };
  const evidence = (count: number, kind: 'correction' | 'wish') =>
    Array.from({ length: count }, (_, index) => ({
      message: `c1-${2 * index + 1}`,
      conversation: 'c1',
      kind,
      at: at - index,
    }));
  return {
    traits: [
      {
        trait: 'length',
        value: 'short',
        words: 'Short answers',
        why: '3 answers you shortened',
        strength: 1,
        source: 'statistics',
        off: false,
        evidence: evidence(3, 'correction'),
        choices: [
          { value: 'one sentence', words: 'One short sentence' },
          { value: 'short', words: 'Short answers' },
          { value: 'long', words: 'Detailed answers' },
        ],
      },
      {
        trait: 'bullets',
        value: 'no',
        words: 'No bullet points',
        why: 'You asked: “No more bullet points, please”',
        strength: 1,
        source: 'wish',
        off: false,
        evidence: evidence(1, 'wish'),
        choices: [
          { value: 'yes', words: 'Bullet points' },
          { value: 'no', words: 'No bullet points' },
        ],
      },
      {
        trait: 'ending',
        value: 'Over and out.',
        words: 'Ends with “Over and out.”',
        why: 'You asked: “Always end with: Over and out”',
        strength: 1,
        source: 'wish',
        off: true,
        evidence: [],
        choices: [{ value: 'Over and out.', words: 'Ends with “Over and out.”' }],
      },
    ],
    wishes: [{ memory: 'wish-1', text: 'Metric before imperial.', createdAt: at }],
    text: 'Keep answers short. Do not use bullet points. Metric before imperial.',
  };
}

/** The card with one trait changed or left out. */
export function withTrait(
  card: StyleCard,
  trait: StyleTrait['trait'],
  change: (one: StyleTrait) => StyleTrait[],
): StyleCard {
  return { ...card, traits: card.traits.flatMap((one) => (one.trait === trait ? change(one) : [one])) };
}

export function pinned(trait: StyleTrait, value: string): StyleTrait {
  return {
    ...trait,
    value,
    words: trait.choices.find((one) => one.value === value)?.words ?? value,
    why: 'You set it here',
    source: 'user',
    evidence: [],
  };
}
