import { letters } from '../../language/letters.ts';
import { createLoopWatch, type Loop } from '../../language/loopWatch.ts';

/** "Write it twenty times", "repeat after me", in the larger languages of Europe. */
const ASKS_TO_REPEAT = letters(
  /\b(?:\d+|(?<!how )many|several|hundred|thousand|ten|twenty|thirty|forty|fifty|over and over)\s*(?:more\s+)?times\b|\bover and over\b|\brepeat|\bforever\b|\b(?:\d+\s*-?\s*|zehn|zwanzig|hundert|viele\s*)mal\b|wiederhol|\b\d+\s*(?:fois|veces|volte|vezes|keer|razy|g\u00e5nger|gange)\b|\br\u00e9p[\u00e9\u00e8]t|\brepit|\bripet|\brepet|\bherhaal|\bsing (?:all|every)|\d+\s*(?:回|次|раз)/iu,
);

/** Watches an answer while it is written; where the question asks for the same again and again it looks away. */
export function createLoopGuard(question: string): (piece: string) => Loop | null {
  return ASKS_TO_REPEAT.test(question) ? () => null : createLoopWatch();
}

const SENTENCE_END = /[.!?\u2026\u3002\uff01\uff1f]["'\u201d\u2019)*]*(?=\s|$)|\n|[\u3002\uff01\uff1f]/u;
const LONGEST_END = 240;

/** What is kept of an answer that went round in circles: one round, up to the end of a sentence, in a closed fence. */
export function firstRound(text: string, { keep }: Loop): string {
  const before = text.slice(0, keep);
  const end = /(?:[.!?\u2026:]["'\u201d\u2019)*]*\s*|[\u3002\uff01\uff1f]|\n\s*)$/u.test(before)
    ? null
    : SENTENCE_END.exec(text.slice(keep, keep + LONGEST_END));
  const kept = text.slice(0, keep + (end === null ? 0 : end.index + end[0].length)).replace(/[\s,;]+$/, '');
  const fences = kept.split('```').length - 1;
  return fences % 2 === 0 ? kept : `${kept}\n\`\`\``;
}
