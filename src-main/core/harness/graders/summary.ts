import type { GraderSpec } from '../types.ts';
import { holdsWords, holdsWordStart, sentencesOf, wordsOf } from './normalise.ts';

type SummarySpec = Extract<GraderSpec, { kind: 'summary' }>;

const NEGATION = /\bnot\b|n't\b|\bnever\b|\bno one\b/i;
const numbersIn = (text: string): string[] => text.match(/\d+(?:[.:]\d+)*/g) ?? [];

/** What is wrong with a summary: too long, a fact lost, a number made up, or the note turned round. */
export function gradeSummary({ source, facts, never, maxWords }: SummarySpec, text: string): string | undefined {
  const summary = text.replace(/^(?:here is (?:a|the) )?(?:short )?summary:\s*/i, '');
  const words = wordsOf(summary);
  if (words.length > maxWords) return `It has ${words.length} words, ${maxWords} are allowed.`;
  if (sentencesOf(summary).length > 1) return 'It is more than one sentence.';
  const lost = facts.find((fact) => !(/\d/.test(fact) ? holdsWords(summary, fact) : holdsWordStart(summary, fact)));
  if (lost !== undefined) return `It leaves out ${lost}.`;
  if (words.length === 1 && facts.length !== 1) return 'It is not a sentence.';
  const known = new Set(numbersIn(source));
  const invented = numbersIn(summary).find((number) => !known.has(number));
  if (invented !== undefined) return `The number ${invented} is not in the note.`;
  const wrong = never.find((phrase) => holdsWordStart(summary, phrase));
  if (wrong !== undefined) return `It says "${wrong}", which the note does not.`;
  if (NEGATION.test(summary) && !NEGATION.test(source)) return 'It denies what the note says.';
  return undefined;
}
