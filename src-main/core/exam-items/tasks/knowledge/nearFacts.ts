import { nearChoices } from '../../near/choices.ts';
import { nearNumbers } from '../../near/numbers.ts';
import type { DraftContext } from '../../items/draft.ts';

export const UNKNOWN = "I don't know.";

type Near = (context: DraftContext) => readonly string[];

/**
 * Two other answers of the list, and "I don't know.": it stands beside every fact, and is right for one question in four,
 * so that neither always nor never saying it is worth anything.
 */
export const nearFacts =
  (answer: string, list: readonly string[]): Near =>
  ({ random }) => [UNKNOWN, ...nearChoices(answer, answer, list, random).slice(0, 2)];

/** The same for a number that is worked out. */
export const nearSums =
  (value: number, prompt: string, tempting: readonly number[] = []): Near =>
  ({ random }) => [UNKNOWN, ...random.sample(nearNumbers(value, { prompt, random, tempting }), 2)];
