import { STOP_WORDS } from '../../../core/language/stopWords.ts';
import { foldLetters, hasPlainLetters } from '../../../core/language/signs.ts';

/** More words than this only make a search slower. */
const MAXIMUM_WORDS = 64;

/** The distinct words of a text in lower case, without those that say nothing about a message unless nothing else is left. */
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
