import type { Grade } from './graders/grade.ts';
import type { ItemReading } from './runner.ts';

/** Nats of all the tokens of each option together, how many they are, and nats of an end of the turn behind each. */
export interface OptionLosses {
  readonly sums: readonly number[];
  readonly tokens: readonly number[];
  readonly ends: readonly number[];
}

/**
 * The likeliest option by its nats per token, so that a long answer is not beaten for its length; an equal one never
 * wins over the right answer, which stands first. Its nll is that of `score`: with the end of the turn.
 */
export function readChoice(options: readonly [string, ...string[]], { sums, tokens, ends }: OptionLosses): ItemReading {
  const losses = options.map((_, index) => (sums[index] ?? Number.NaN) / (tokens[index] ?? Number.NaN));
  const [sum, count, end] = [sums[0] ?? Number.NaN, tokens[0] ?? Number.NaN, ends[0] ?? Number.NaN];
  const nll = (sum + end) / (count + 1);
  // A loss that is no number would make every comparison false and the right answer win.
  if (!losses.every(Number.isFinite)) return { reply: '', nll: Number.NaN };
  const best = losses.reduce((found, loss, index) => (loss < (losses[found] as number) ? index : found), 0);
  return { reply: options[best] as string, nll };
}

/** Exact: what was chosen is the right answer or it is not. */
export function gradeChosen(answer: string, reply: string): Grade {
  if (reply === answer) return { correct: true, reason: 'Right.' };
  return { correct: false, reason: reply === '' ? 'Nothing was chosen.' : 'Another answer is likelier.' };
}
