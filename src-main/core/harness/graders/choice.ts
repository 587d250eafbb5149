import { holdsWords } from '../../exam-items/index.ts';

const LEAD_TO_ANSWER = /\banswer is\b|\banswer:|\btherefore\b|\bthus\b|\bso\b/gi;
const LONGEST = 400;

function conclusionOf(text: string): string {
  const match = [...text.matchAll(LEAD_TO_ANSWER)].at(-1);
  const rest = match ? text.slice(match.index + match[0].length) : text;
  return /\p{L}/u.test(rest) ? rest : text;
}

/** What is wrong with a reply that must name one option and no other; nothing when it is right. */
export function gradeChoice(value: string, options: readonly string[], text: string): string | undefined {
  if (text.length > LONGEST) return 'The reply is too long for one choice.';
  const conclusion = conclusionOf(text);
  if (!holdsWords(conclusion, value)) return `Expected ${value}, did not find it.`;
  const other = options.find((option) => option !== value && !value.includes(option) && holdsWords(conclusion, option));
  if (other !== undefined) return `Expected ${value}, found ${other} beside it.`;
  if (value !== 'No' && /\bnot\b|n't\b|\bnever\b|\bneither\b/i.test(conclusion))
    return `Expected ${value}, found it denied.`;
  return undefined;
}
