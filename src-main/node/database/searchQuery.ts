import { foldLetters, hasPlainLetters } from '../../core/memory/signs.ts';

/** Words that say nothing about what a message is about; dropped unless nothing else is left. */
const STOP_WORDS = new Set(
  (
    'a about all am an and any are as at be been but by can could did do does for from had has have he her him his how i if in into is it its me my ' +
    'no not of on or our out she should so some than that the their them then there these they this those to us was we were what when where which who ' +
    'whom whose why will with would you your'
  ).split(' '),
);

/** More words than this only make a search slower. */
const MAXIMUM_WORDS = 64;

/** The distinct words of a text in lower case, without stop words unless there is nothing else. */
export function searchWords(text: string): string[] {
  const all = [
    ...new Set(
      text
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [],
    ),
  ];
  const telling = all.filter((word) => !STOP_WORDS.has(word));
  return (telling.length > 0 ? telling : all).slice(0, MAXIMUM_WORDS);
}

/**
 * An FTS5 query that matches any of the words, whatever the user typed; null when there is no word.
 * Every word is quoted, so none is read as an operator. `typing` also finds words that begin with the last one.
 */
export function ftsQuery(text: string, options: { typing: boolean }): string | null {
  const words = searchWords(text);
  if (words.length === 0) return null;
  return words
    .flatMap((word, index) => {
      const end = options.typing && index === words.length - 1 ? '*' : '';
      // Words with letters such as ł are kept apart from plain ones by the index.
      const plain = hasPlainLetters(word) ? foldLetters(word) : word;
      return [...new Set([word, plain])].map((one) => `"${one}"${end}`);
    })
    .join(' OR ');
}
