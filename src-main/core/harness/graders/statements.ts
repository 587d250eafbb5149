import { sentencesOf, wordsOf } from '../../exam-items/index.ts';

const STEP = /^\s*(?:(?:step\s+)?\d+[.):]|[-*\u2022])\s+(?=\S)/gim;
const REASON =
  /[,;]?\s+(?:because|since|due to|as (?:it|he|she|they|the|in)|when|if|otherwise|even though|although|given that)\b/i;
const COMPARED = /\s+(?:than|compared (?:to|with))\s/i;

const EXPLAINS =
  /^(?:this|that|it)(?:'s| is| happens) (?:because|since|due)\b|^(?:because|explanation|note|here's why)\b/i;
// What only opens a line of thought.
const SUPPOSES =
  /^(?:however,? |but |and )?(?:if|suppose|assume|let's|let us|to (?:solve|find|answer|determine)|we (?:know|are told|can see|need)|given|the facts)\b|\bit's possible that\b/i;
const CONCLUDES = /^(?:so|thus|therefore|hence|finally|in conclusion)\b|\b(?:answer|conclusion)(?:\s+is|\s*[:=])/i;
/** A longer reply thinks aloud, and counts by where it arrives. */
const LONGEST_PLAIN_IN_WORDS = 30;

/** The sentences of a reply, without the marks of a list of steps, and without what explains the ones before. */
export function statementsOf(text: string): string[] {
  const marks = text.match(STEP) ?? [];
  const sentences = sentencesOf(marks.length > 1 ? text.replace(STEP, '') : text).map((sentence) => sentence.trim());
  const [first, ...rest] = sentences;
  return first === undefined ? [] : [first, ...rest.filter((sentence) => !EXPLAINS.test(sentence))];
}

/**
 * The statements that may be an answer: all of a short reply; of one that thinks aloud its first sentence, those that
 * conclude, and its last one where it was written to its end.
 */
export function answeringStatements(text: string): string[] {
  const all = statementsOf(text);
  const said = all.filter((sentence) => !SUPPOSES.test(sentence) || CONCLUDES.test(sentence));
  if (wordsOf(text).length <= LONGEST_PLAIN_IN_WORDS) return said;
  return said.filter(
    (sentence) =>
      sentence === all[0] || CONCLUDES.test(sentence) || (sentence === all.at(-1) && /[.!?)"'*]$/.test(sentence)),
  );
}

/** The part of a sentence that claims something: its reasons, comparisons and asides are left out. */
export function claimOf(sentence: string, holds: (text: string) => boolean): string {
  const cuts: readonly ((text: string) => string)[] = [
    (text) => text.replace(/\s*\([^()]*\)/g, ' '),
    (text) => text.split(REASON)[0] as string,
    (text) => text.split(COMPARED)[0] as string,
  ];
  return cuts.reduce((text, cut) => {
    const rest = cut(text);
    return holds(rest) ? rest : text;
  }, sentence);
}
