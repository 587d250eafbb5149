import { holdsWordStart, wordsOf } from '../../../exam-items/index.ts';

const FEWEST_WORDS = 5;
const FEWEST_LINKING_WORDS = 2;
// Words that join others but tell nothing themselves.
const GLUE = new Set('a an the of to in on at for from with by and or also plus'.split(' '));
// A sentence cut off ends in one of these.
const NEVER_LAST = new Set('a an the of to for from with and or'.split(' '));
const LABEL = /^[^:]{1,30}:\s+/;

/**
 * Why a text is not a sentence that links the facts, nothing when it is one. A deterministic rule, no grammar: at least
 * five words;
 * at least two words that are no facts, one of them more than an article, preposition or "and" (it stands for the
 * verb); and no end that
 * leaves the sentence open. A label in front ("Key facts:") counts for nothing unless it holds a fact.
 */
export function whyNoSentence(text: string, facts: readonly string[]): string | undefined {
  const label = LABEL.exec(text)?.[0];
  const body =
    label !== undefined && !facts.some((fact) => holdsWordStart(label, fact)) ? text.slice(label.length) : text;
  const words = wordsOf(body.toLowerCase());
  if (words.length < FEWEST_WORDS) return `It has ${words.length} words, too few for a sentence.`;
  const linking = words.filter((word) => !/^\d/.test(word) && !isFact(word, facts));
  if (linking.length < FEWEST_LINKING_WORDS || linking.every((word) => GLUE.has(word)))
    return 'It lists words and is not a sentence.';
  if (/[,;:-]$/.test(body.trim()) || NEVER_LAST.has(words.at(-1) as string)) return 'The sentence has no end.';
  return undefined;
}

// A fact may be there in a longer form ("fail" in "failed"), as the facts are looked for by the start of a word.
const isFact = (word: string, facts: readonly string[]): boolean =>
  facts.some((fact) => wordsOf(fact.toLowerCase()).some((part) => word.startsWith(part)));
