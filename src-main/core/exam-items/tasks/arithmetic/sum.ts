import { type Draft, type DraftContext, numberDraft } from '../../items/draft.ts';
import { said } from '../../text/fill.ts';
import { type Operator, SUM_WORDINGS } from './wordings/sums.ts';

function calculate(a: number, operator: Operator, b: number): number {
  return operator === '+' ? a + b : operator === '-' ? a - b : a * b;
}

// Facts of one digit are known by heart, so only their wording is held out; larger sums are held out by their numbers.
function knownByHeart(a: number, operator: Operator, b: number): boolean {
  if (operator === '-') return a <= 12;
  if (operator === '*') return a <= 9 && b <= 9;
  return (a <= 9 && b <= 9) || a % 10 === 0 || b % 10 === 0;
}

/** A question about two numbers; a larger sum stays in one split however it is worded. */
export function sumDraft(context: DraftContext, a: number, operator: Operator, b: number): Draft {
  const prompt = said(context, SUM_WORDINGS[operator], { a, b });
  const [low, high] = operator === '-' ? [b, a] : [Math.min(a, b), Math.max(a, b)];
  const key = knownByHeart(a, operator, b) ? undefined : `${low} ${operator} ${high}`;
  return numberDraft(prompt, calculate(a, operator, b), key);
}
