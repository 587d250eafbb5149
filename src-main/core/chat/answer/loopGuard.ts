import { createLoopWatch, type Loop } from '../../language/loopWatch.ts';

/** "Write it twenty times", "repeat after me", in the larger languages of Europe. */
const ASKS_TO_REPEAT =
  /\b(?:\d+|many|several|hundred|thousand|ten|twenty|thirty|forty|fifty|over and over)\s*(?:more\s+)?times\b|\bover and over\b|\brepeat|\bforever\b|\b(?:\d+\s*-?\s*|zehn|zwanzig|hundert|viele\s*)mal\b|wiederhol|\b\d+\s*(?:fois|veces|volte|vezes|keer|razy|g\u00e5nger|gange)\b|\br\u00e9p[\u00e9\u00e8]t|\brepit|\bripet|\brepet|\bherhaal|\bsing (?:all|every)|\d+\s*(?:回|次|раз)/iu;

/** Watches an answer while it is written; where the question asks for the same again and again it looks away. */
export function createLoopGuard(question: string): (piece: string) => Loop | null {
  return ASKS_TO_REPEAT.test(question) ? () => null : createLoopWatch();
}

/** What is kept of an answer that went round in circles: all up to the end of the first round, in a closed fence. */
export function firstRound(text: string, { keep }: Loop): string {
  const kept = text.slice(0, keep).trimEnd();
  const fences = kept.split('```').length - 1;
  return fences % 2 === 0 ? kept : `${kept}\n\`\`\``;
}
