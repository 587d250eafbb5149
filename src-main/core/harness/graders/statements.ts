import { sentencesOf } from '../../exam-items/index.ts';

const STEP = /^\s*(?:(?:step\s+)?\d+[.):]|[-*\u2022])\s+(?=\S)/gim;
const REASON =
  /[,;]?\s+(?:because|since|due to|as (?:it|he|she|they|the|in)|when|if|otherwise|even though|although|given that)\b/i;
const COMPARED = /\s+(?:than|compared (?:to|with))\s/i;

/** The sentences of a reply, without the marks of a list of steps. */
export function statementsOf(text: string): string[] {
  const marks = text.match(STEP) ?? [];
  return sentencesOf(marks.length > 1 ? text.replace(STEP, '') : text).map((sentence) => sentence.trim());
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
