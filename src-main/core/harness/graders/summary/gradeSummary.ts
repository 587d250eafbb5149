import type { GraderSpec } from '../../../exam-items/index.ts';
import { holdsWords, holdsWordStart, sentencesOf, wordsOf } from '../../../exam-items/index.ts';
import { whyNoSentence } from './sentence.ts';
import { turnedRound } from './turnedRound.ts';
import { bare } from '../bare.ts';

type SummarySpec = Extract<GraderSpec, { kind: 'summary' }>;

const NEGATION = /\bnot\b|n't\b|\bnever\b|\bno one\b/i;
const LABEL =
  /^(?:(?:sure|certainly|of course)[,!.]?\s+)?(?:here(?:'s| is) )?(?:(?:a|the|my) )?(?:short |brief |one-sentence )?summary(?: of the note)?:\s*/i;
const NUMBER = /\d+(?:[.:]\d+)*/g;
// "one" is left out: it is a pronoun as often as a number.
const NUMBER_WORDS = 'two three four five six seven eight nine ten eleven twelve'.split(' ');
const NUMBER_WORD = new RegExp(`\\b(?:${NUMBER_WORDS.join('|')})\\b`, 'gi');

/** The same text with 3 for "three" and 1200 for "1,200", so that a number has one spelling. */
function inDigits(text: string): string {
  return text
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(NUMBER_WORD, (word) => String(NUMBER_WORDS.indexOf(word.toLowerCase()) + 2));
}

const numbersIn = (text: string): string[] => text.match(NUMBER) ?? [];
const sameWords = (text: string): string => wordsOf(text).join(' ').toLowerCase();

function holdsFact(summary: string, numbers: readonly string[], fact: string): boolean {
  if (numbersIn(fact).join() === fact) return numbers.includes(fact);
  if (/\d/.test(fact)) return holdsWords(summary, fact);
  // "The rent is cheap" keeps "cheap rent".
  return holdsWordStart(summary, fact) || fact.split(' ').every((word) => holdsWordStart(summary, word));
}

/**
 * What is wrong with a summary: too long, a copy, no sentence, a fact lost, a number made up, or the note turned round.
 */
export function gradeSummary({ source, facts, never, maxWords }: SummarySpec, text: string): string | undefined {
  const summary = inDigits(bare(text).replace(LABEL, ''));
  const words = wordsOf(summary);
  if (words.length > maxWords) return `It has ${words.length} words, ${maxWords} are allowed.`;
  if (sentencesOf(summary).length > 1) return 'It is more than one sentence.';
  const note = inDigits(source);
  if (sameWords(summary).includes(sameWords(note))) return 'It copies the whole note.';
  const numbers = numbersIn(summary);
  const lost = facts.find((fact) => !holdsFact(summary, numbers, fact));
  if (lost !== undefined) return `It leaves out ${lost}.`;
  const broken = whyNoSentence(summary, facts);
  if (broken !== undefined) return broken;
  const known = new Set(numbersIn(note));
  const invented = numbers.find((number) => !known.has(number));
  if (invented !== undefined) return `The number ${invented} is not in the note.`;
  const wrong = never.find((phrase) => holdsWordStart(summary, phrase));
  if (wrong !== undefined) return `It says "${wrong}", which the note does not.`;
  const turned = turnedRound(note, summary, facts);
  if (turned !== undefined) return `It says "${turned}", which the note does not.`;
  if (NEGATION.test(summary) && !NEGATION.test(source)) return 'It denies what the note says.';
  return undefined;
}
