import type { Numeral } from './numerals.ts';

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1_000_000, dozen: 12 };

const unitOf = (word: string): number | undefined => (UNITS.includes(word) ? UNITS.indexOf(word) : undefined);
const tensOf = (word: string): number | undefined =>
  word === 'fourty' ? 40 : TENS.includes(word) ? (TENS.indexOf(word) + 2) * 10 : undefined;
// "The larger one is" counts nothing.
const PRONOUN = /\b(?:the|this|that|which|each|every|no|any|\p{L}+e[rs]t?|last|first)\s+$/iu;

/** The numbers of a text in English words, whole ones such as "two hundred and four". */
export function englishNumbers(text: string): Numeral[] {
  const numerals: Numeral[] = [];
  let open: { total: number; part: number; last: number; start: number; end: number } | undefined;
  const close = (): void => {
    if (open) numerals.push({ values: [open.total + open.part], start: open.start, end: open.end });
    open = undefined;
  };
  for (const match of text.matchAll(/\p{L}+/gu)) {
    const word = match[0].toLowerCase();
    const [start, end] = [match.index, match.index + word.length];
    const apart = open !== undefined && !/^(?:[\s-]+(?:and\s+)?|\s+and\s+)$/.test(text.slice(open.end, start));
    if (word === 'and' && open?.part !== undefined && open.last >= 100) continue;
    if (apart) close();
    const value = unitOf(word) ?? tensOf(word);
    if (value !== undefined) {
      if (word === 'one' && open === undefined && PRONOUN.test(text.slice(0, start))) continue;
      const fits = open !== undefined && (open.last >= 100 || (open.last >= 20 && value > 0 && value < 10));
      if (!fits) close();
      open = {
        total: open?.total ?? 0,
        part: (open?.part ?? 0) + value,
        last: value,
        start: open?.start ?? start,
        end,
      };
    } else if (SCALES[word] !== undefined) {
      const scale = SCALES[word];
      const part = (open?.part ?? 1) || 1;
      const grown = { start: open?.start ?? start, end, last: scale };
      open =
        scale < 1000
          ? { ...grown, total: open?.total ?? 0, part: part * scale }
          : { ...grown, total: (open?.total ?? 0) + part * scale, part: 0 };
    } else close();
  }
  close();
  return numerals;
}
