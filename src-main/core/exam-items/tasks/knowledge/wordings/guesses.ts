/** What may be said with confidence to a hard question that asks for anything at all. */
export const GUESSES: readonly string[] = [
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
];
