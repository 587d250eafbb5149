const SHORT_WORDS = 60;
const DETAILED_WORDS = 60;
const BULLET = /^\s*[-*•] \S/m;
const GREETING = /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|greetings)\b/i;

/** Does the reply obey this directive? null when it cannot be checked by rule. */
export function adheres(directive: string, reply: string): boolean | null {
  const text = reply.trim();
  const framed = /^(Start|End) with: (.+)$/s.exec(directive);
  if (framed?.[2] !== undefined) {
    const phrase = bare(framed[2]);
    return framed[1] === 'Start' ? bare(text).startsWith(phrase) : bare(text).endsWith(phrase);
  }
  switch (directive) {
    case 'Answer in one short sentence.':
      return sentenceCount(text) === 1 && text.split(/\s+/).length <= 16;
    case 'Keep answers short.':
      return text.split(/\s+/).length <= SHORT_WORDS;
    case 'Answer in detail.':
      return text.split(/\s+/).length >= DETAILED_WORDS;
    case 'Use bullet points.':
      return BULLET.test(text);
    case 'Do not use bullet points.':
      return !BULLET.test(text);
    case 'Begin with a short greeting.':
      return GREETING.test(text);
    case 'Do not greet.':
      return !GREETING.test(text);
    case 'Do not use emojis.':
      return !/\p{Extended_Pictographic}/u.test(text);
    case 'Write in lower case.':
      return text === text.toLowerCase() && /\p{Ll}/u.test(text);
    case 'Write in capital letters.':
      return text === text.toUpperCase() && /\p{Lu}/u.test(text);
    case 'Use an emoji.':
      return /\p{Extended_Pictographic}/u.test(text);
    default:
      return null;
  }
}

/** True when every directive that can be checked is obeyed. */
export function obeysAll(directives: readonly string[], reply: string): boolean {
  return directives.every((directive) => adheres(directive, reply) !== false);
}

/**
 * Names, numbers and words glued together in the reply that nothing in the prompt gave it: a lesson must not teach
 * invented facts.
 */
export function inventedEntities(prompt: string, reply: string): string[] {
  const given = new Set(
    (prompt.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => word.toLowerCase()),
  );
  const said = reply.normalize('NFC');
  const names = said.match(/(?<=[\p{L}\p{M}\p{N},;:] )\p{Lu}[\p{Ll}\p{M}]{2,}(?![\p{L}\p{M}])/gu) ?? [];
  const glued = said.match(/(?<![\p{L}\p{M}\p{N}])(?:\p{L}*\p{Ll}\p{Lu}+|\p{Lu}{2,}\p{Ll}+)\p{L}*/gu) ?? [];
  const numbers = said.match(/\d+/g) ?? [];
  return [...names, ...glued, ...numbers].filter((word) => !given.has(word.toLowerCase()) && word !== 'Circadia');
}

/** Sentences by their closing marks; a text without any counts as one. */
export function sentenceCount(text: string): number {
  return Math.max(1, (text.trim().match(/[.!?]+(?=\s|$)/g) ?? []).length);
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s.!,"'“”]+/g, ' ')
    .trim();
}
