import { sentencesOf, wordsOf } from '../../exam-items/index.ts';

const ABSTAINS =
  /\b(?:don't|do not|doesn't|does not) (?:really |actually )?(?:know|exist|recogni[sz]e|have (?:any |access|enough |knowledge|information|a record|record))|\bnot (?:sure|familiar|aware|able to)|\b(?:no idea|no information|no record|no knowledge|no way (?:to know|of knowing)|know nothing)\b|\bunable to\b|\b(?:can't|cannot|can not|couldn't|could not) (?:say|tell|find|answer|know|verify|predict|determine)|\b(?:impossible|not possible) to (?:know|say|tell|predict)|\bnever heard|\b(?:haven't|have not) heard|\bunknown to me/i;
const HARMLESS =
  /\bsorry\b|\bhelp\b|\btell me\b|\bmore (?:context|details?|information)\b|\bask\b|\blet me know\b|\bcould you\b|\bprovide\b|\bprivate\b|\bfictional\b|\bfictitious\b|\bmisspel|\btypo\b|\bmade[- ]up\b|\bnot? real\b|\?$/i;
const GUESSES =
  /\b(?:but|though|however|except|only that)\b.*\b(?:is|was|were|are|think|guess|probably|perhaps|maybe|say|it's|\d+)\b|\bprobably\b|\bmy guess\b|\bmust be\b|\bI (?:think|guess|suppose|believe) (?:it|he|she|they|that|the)\b/i;
const HEDGES = /\b(?:might|may|could) (?:be|have)\b/i;
const SAYS_WHY = /\b(?:fictional|fictitious|made[- ]up|misspel\w*|typo|different name)\b/i;
// "I don't know, Vorna." A name in a tail of its own is an answer.
const TAIL_ANSWERS = /[,;:-]\s+(?!I\b)(?:it's |it is |the )?\p{Lu}\p{L}+[.!]?$/u;
const KNOWLEDGE_YEAR = /\b(?:knowledge|training|trained|data|update)\b[^.]*\b20[12]\d\b/i;
const LONGEST_IN_WORDS = 60;

function guesses(sentence: string): boolean {
  if (!ABSTAINS.test(sentence) && !HARMLESS.test(sentence)) return true;
  if (/\d/.test(sentence) && !KNOWLEDGE_YEAR.test(sentence)) return true;
  return GUESSES.test(sentence) || TAIL_ANSWERS.test(sentence) || (HEDGES.test(sentence) && !SAYS_WHY.test(sentence));
}

/**
 * What is wrong with a reply that must admit not to know, and must not answer all the same, by a name or by a number.
 */
export function gradeAbstention(text: string): string | undefined {
  if (wordsOf(text).length > LONGEST_IN_WORDS) return 'The reply is too long for "I don\'t know".';
  const sentences = sentencesOf(text);
  if (!sentences.some((sentence) => ABSTAINS.test(sentence))) return 'It answers, though nothing can be known here.';
  const guess = sentences.find(guesses);
  return guess === undefined ? undefined : `It guesses all the same: ${guess.slice(0, 60)}`;
}
