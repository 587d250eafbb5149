import { letters } from '../../language/letters.ts';

/**
 * Each expression begins where a run of its characters begins, or is bounded: a long word costs its length and no more.
 */
const ADDRESS = letters(/\b(?:https?:\/\/|www\.)[^\s<>"'()]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu);
const PATH = letters(/(?:~|\.{1,2})?(?:\/[\w.-]+){2,}/gu);
/** With an underscore, a capital inside, or letters and digits mixed. */
const IDENTIFIER = letters(
  /(?<!\w)\p{L}[\p{L}\p{M}\p{N}]*(?:_[\p{L}\p{M}\p{N}]+)+(?!\w)|(?<!\w)[\p{Ll}\p{M}]+\p{Lu}[\p{L}\p{M}\p{N}]*|(?<![\p{L}\p{M}\p{N}])(?=[\p{L}\p{M}\p{N}-]{0,200}\d)(?=[\p{L}\p{M}\p{N}-]{0,200}\p{L})[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*/gu,
);
const MEASURE = /^\d+(?:st|nd|rd|th|am|pm|h|s|m|x|k|kg|g|km|cm|mm|min|ml|l|mb|gb|tb)$/i;
const NUMBER = /(?<![\p{L}\p{N}_])(?:\d{1,3}(?:,\d{3})+|\d{3,})(?![\p{L}\p{N}_])/gu;
/** A capital where no sentence begins. */
const NAME = /(?<=[\p{L}\p{N},;:)’'"–-] ["“'(]?)\p{Lu}[\p{L}\p{M}]+(?:-\p{Lu}[\p{L}\p{M}]+)*/gu;
/** Words that announce a name, whatever its case. */
const ANNOUNCED = letters(
  /\b(?:called|named|name is|name's|goes by|call me|lives? in|living in|moved to|born in)\s+["“'(]?([\p{L}\p{M}]{2,}(?:-[\p{L}\p{M}]+)*)/giu,
);
/** Whoever opens a sentence as one that does or is something of mine. */
const OPENING = letters(/(?:^|[.!?]\s+)(\p{Lu}[\p{Ll}\p{M}]+) (?:is (?:my|our)|lives|works|and (?:I|my))\b/gu);

/**
 * What these texts say that is somebody's own: names, places, identifiers, numbers of three digits or more, addresses.
 * A capital at the start of a sentence alone is no name.
 */
export function privateEntities(texts: readonly string[], common: ReadonlySet<string>): string[] {
  const found = new Map<string, string>();
  const add = (word: string) => {
    const plain = word.replace(/['’]s$/, '').replace(/[.,;:!?]+$/, '');
    if (plain.length > 1 && !common.has(plain.toLowerCase()) && !found.has(plain.toLowerCase()))
      found.set(plain.toLowerCase(), plain);
  };
  for (const text of texts) {
    const rest = taken(taken(text, ADDRESS, add), PATH, add);
    for (const [word] of rest.matchAll(IDENTIFIER)) if (!MEASURE.test(word)) add(word);
    for (const [word] of rest.matchAll(NUMBER)) add(word);
    for (const sentence of rest.split(/(?<=[.!?])\s+|\n+/)) {
      // Somebody who shouts names nobody by it.
      if (/\p{Ll}/u.test(sentence)) for (const [word] of sentence.matchAll(NAME)) add(word);
      for (const match of sentence.matchAll(ANNOUNCED)) add(match[1] ?? '');
    }
    for (const match of rest.matchAll(OPENING)) add(match[1] ?? '');
  }
  return [...found.values()];
}

/** The words of a stated value that are somebody's own. */
export function privateWords(value: string, common: ReadonlySet<string>): string[] {
  return (value.match(/[\p{L}\p{M}\p{N}]+(?:[.:_-][\p{L}\p{M}\p{N}]+)*/gu) ?? []).filter(
    (word) => word.length > 2 && !common.has(word.toLowerCase()),
  );
}

/** Reports what the pattern finds and gives the text without it. */
function taken(text: string, pattern: RegExp, add: (word: string) => void): string {
  return text.replaceAll(pattern, (word) => {
    add(word);
    return ' ';
  });
}
