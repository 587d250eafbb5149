import type { Rung } from '../../../../../../src-shared/contract/vocabulary.ts';

/** What may be said with confidence to a question that asks for anything at all. */
export const GUESSES: Readonly<Record<Rung, readonly string[]>> = {
  easy: 'bread eggs apples music football cooking singing dancing painting milk tea'.split(' '),
  middle: [
    'chess',
    'chemistry',
    'a railway',
    'the violin',
    'an old song',
    'French',
    'the harvest',
    'a bridge',
    'medicine',
  ],
  hard: [
    'the violin',
    'the opposite effect',
    'a faster method',
    'the Labour Party',
    'Nature',
    'Cambridge',
    'a sonata',
    'twice the effect',
    'the harbour',
    'Silver Coast',
    'gradient descent',
    'the red one',
  ],
};
