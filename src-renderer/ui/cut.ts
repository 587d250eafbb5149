const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The first `most` UTF-16 units of a text, less where that would halve what a reader sees as one character; for names
 * and labels.
 */
export function cutAt(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = 0;
  for (const { index, segment } of segmenter.segment(text)) {
    if (index + segment.length > most) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
