import type { GraderSpec } from '../../exam-items/index.ts';
import { holdsWords, wordsOf } from '../../exam-items/index.ts';

type RecallSpec = Extract<GraderSpec, { kind: 'recall' }>;

const DENIES = /\b(?:is|are|was|were|does|do|did)(?: not|n't)\b|\bno idea\b|\bnever told\b/i;
const LONGEST_IN_WORDS = 60;

/**
 * What is wrong with a reply that must give one remembered value as a word of its own, and none of the other memories'
 * values.
 */
export function gradeRecall({ value, others }: RecallSpec, text: string): string | undefined {
  if (wordsOf(text).length > LONGEST_IN_WORDS) return 'The reply is too long for one value.';
  if (!holdsWords(text, value)) return `Expected ${value}, found ${text.slice(0, 60)}.`;
  const other = others.find((one) => holdsWords(text, one));
  if (other !== undefined) return `Expected ${value}, found ${other} beside it.`;
  return DENIES.test(text) ? `Expected ${value}, found it denied.` : undefined;
}
