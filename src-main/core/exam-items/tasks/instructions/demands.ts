import { worded, type Draft, type DraftContext, type Wordings } from '../../items/draft.ts';
import type { Constraint } from '../../items/types.ts';
import { fill } from '../../text/fill.ts';
import { spelled } from './lists.ts';
import * as say from './wordings/standard.ts';

/** A condition and the sentence that asks for it. */
export interface Demand {
  readonly said: string;
  readonly constraint: Constraint;
}

const MOST_AT_MIDDLE = 2;

/** The task, then its conditions in any order; `kept` are conditions that go without saying. */
export function combine(
  context: DraftContext,
  task: string,
  answer: string,
  demands: readonly Demand[],
  kept: readonly Constraint[],
  near: NonNullable<Draft['near']>,
): Draft {
  const asked = context.rung === 'middle' ? demands.slice(0, MOST_AT_MIDDLE) : demands;
  const shuffled = context.random.sample(asked, asked.length);
  const prompt = [task, ...shuffled.map(({ said }) => said)].join(' ');
  return {
    prompt,
    answer,
    grader: { kind: 'constraints', constraints: [...asked.map(({ constraint }) => constraint), ...kept] },
    near,
  };
}

/** A condition asked for in the words of the split. */
export const demand = (
  context: DraftContext,
  wordings: Wordings<string>,
  constraint: Constraint,
  values: Readonly<Record<string, string | number>> = {},
): Demand => ({
  said: fill(worded(context, wordings), values),
  constraint,
});
export const inSentences = (context: DraftContext, count: number): Demand =>
  demand(context, say.SENTENCES, { kind: 'sentences', count }, { n: spelled(context, count) });
export const noCommas = (context: DraftContext): Demand => demand(context, say.NO_COMMAS, { kind: 'noCommas' });
export const inCase = (context: DraftContext, letterCase: 'upper' | 'lower'): Demand =>
  demand(context, letterCase === 'upper' ? say.ALL_UPPER : say.ALL_LOWER, { kind: 'letterCase', letterCase });
export const sorted = (context: DraftContext): Demand => demand(context, say.SORTED, { kind: 'sorted' });

/** A limit in words that leaves a little room over the reference answer. */
export function atMost(context: DraftContext, text: string): Demand {
  const most = Math.ceil((text.split(/\s+/).length + context.random.int(4, 14)) / 5) * 5;
  return demand(context, say.MOST_WORDS, { kind: 'wordRange', atLeast: 4, atMost: most }, { n: most, more: most + 1 });
}

/** Two of the words that may not be said. */
export function forbidTwo(
  context: DraftContext,
  words: readonly string[],
): { said: string; constraints: Constraint[] } {
  const [first, second] = context.random.sample(words, 2) as [string, string];
  const said = fill(worded(context, say.FORBID_TWO), { first, second });
  return { said, constraints: [first, second].map((word) => ({ kind: 'forbids', word })) };
}
