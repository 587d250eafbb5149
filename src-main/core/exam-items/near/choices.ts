import type { Random } from '../chance/random.ts';

const MOST = 3;

/** Other options in the place of the right one, drawn as often as they are listed. */
export function nearChoices(answer: string, value: string, options: readonly string[], random: Random): string[] {
  const others = options.filter((option) => option !== value);
  const drawn = new Set(random.sample(others, others.length));
  return [...drawn].slice(0, MOST).map((option) => answer.replace(value, () => option));
}
