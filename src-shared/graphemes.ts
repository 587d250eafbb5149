const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The first `most` UTF-16 units of a text, less where that would halve what a reader sees as one character. */
export function cutAt(text: string, most: number): string {
  if (text.length <= most) return text;
  // Only the place of the cut is looked at, from a letter where one surely begins: a text may be long.
  let from = Math.max(0, most - LONGEST_GRAPHEME);
  while (from > 0 && !SURELY_BEGINS.test(text[from] ?? '')) from -= 1;
  let end = from;
  for (const { index, segment } of segmenter.segment(text.slice(from, most + LONGEST_GRAPHEME))) {
    if (from + index + segment.length > most) break;
    end = from + index + segment.length;
  }
  return text.slice(0, end);
}

/** A family of emoji with skin tones has 35 units; longer ones are made to annoy. */
const LONGEST_GRAPHEME = 64;
const SURELY_BEGINS = /[ -~]/;
