const ZERO_WIDTH = /[\u200b-\u200d\u2060\ufeff]/g;

/** The digit that a Unicode decimal digit stands for; decimal digits come in runs of ten. */
function asciiDigit(character: string): string {
  const code = character.codePointAt(0) as number;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

/** Plain characters for fancy ones: digits, quotes, dashes and spaces; letters and their case stay. */
export function plainCharacters(text: string): string {
  return text
    .normalize('NFKC')
    .replace(ZERO_WIDTH, '')
    .replace(/[^\P{Nd}0-9]/gu, asciiDigit)
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\r\n?/g, '\n')
    .trim();
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** True when the words stand in the text on their own, whatever their case. */
export function holdsWords(text: string, words: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(words)}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}

/** True when some word of the text begins with `start`, whatever its case. */
export function holdsWordStart(text: string, start: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(start)}`, 'iu').test(text);
}

export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:['.:-][\p{L}\p{N}]+)*/gu) ?? [];
}

export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** The reply without a repetition of the question in front of it, so that an echo alone leaves nothing. */
export function withoutEcho(reply: string, prompt: string): string {
  const question = plainCharacters(prompt);
  return reply.startsWith(question) ? reply.slice(question.length).trim() : reply;
}

/** The inside of a single code fence, or the text itself. */
export function withoutFence(text: string): string {
  const fenced = /^[^`]{0,80}```[\w-]*\n?([\s\S]*?)\n?```[^`]{0,80}$/.exec(text);
  return fenced ? (fenced[1] as string).trim() : text;
}

/** The text without quotes or emphasis around it and without a full stop at its end. */
export function undressed(text: string): string {
  let plain = text.trim();
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain
      .replace(/^(["'`*_]+)([\s\S]+?)\1$/, '$2')
      .replace(/\.$/, '')
      .trim();
  }
  return plain;
}
