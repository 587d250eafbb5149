import type { Constraint } from '../../exam-items/index.ts';
import { describeBroken } from './describeConstraint.ts';
import {
  allDifferent,
  bulletsOf,
  commaItemsOf,
  itemsOf,
  linesOf,
  namesMembers,
  numberedOf,
  plainItem,
} from './listItems.ts';
import { holdsWords, sentencesOf, undressed, withoutFence, wordsOf } from '../../exam-items/index.ts';

const same = (left: string | undefined, right: string): boolean => left?.toLowerCase() === right.toLowerCase();
const LONGEST_IN_WORDS = 80;
// "Sure, here it is:" is no part of what was asked for.
const LEAD_IN =
  /^(?:sure|certainly|of course|okay|ok|here (?:is|are)|here's|answer|in (?:small|capital|lower|upper|big)[\s-]?(?:case )?letters?|(?:lower|upper)[\s-]?case)\b[^:\n]{0,60}:\s+/i;
const TITLE = /^<<[^<>\n]*\p{L}[^<>\n]*>>$/u;
const POSTSCRIPT = /\S\s+P\.\s?S\.:?\s+(?=\S*[\p{L}\p{N}])/u;

const isList = (
  items: readonly string[],
  { count, members }: Extract<Constraint, { kind: 'commaItems' | 'bullets' | 'numbered' }>,
): boolean => items.length === count && allDifferent(items) && namesMembers(items, members);

/** As many words as asked for: of a list of words all different ones, of a sentence no word twice in a row. */
function hasWords(text: string, { count, members }: Extract<Constraint, { kind: 'wordCount' }>): boolean {
  const words = wordsOf(text);
  if (words.length !== count) return false;
  return members === undefined
    ? words.every((word, index) => !same(words[index - 1], word))
    : allDifferent(words) && namesMembers(words, members);
}

function isTitled(text: string): boolean {
  const [title, ...below] = linesOf(text);
  return title !== undefined && TITLE.test(title) && wordsOf(below.join(' ')).length > 0;
}

function isSorted(text: string): boolean {
  const items = itemsOf(text).map(plainItem);
  return (
    items.length > 1 &&
    items.every((item, index) => index === 0 || (items[index - 1] as string).localeCompare(item, 'en') <= 0)
  );
}

const startsWith = (text: string, start: string): boolean =>
  wordsOf(start).every((word, index) => same(wordsOf(text)[index], word));
const endsWith = (text: string, end: string): boolean => {
  const wanted = wordsOf(end);
  const last = wordsOf(text).slice(-wanted.length);
  return wanted.every((word, index) => same(last[index], word));
};

function keeps(constraint: Constraint, text: string): boolean {
  switch (constraint.kind) {
    case 'repeat': {
      const words = wordsOf(text);
      return words.length === constraint.times && words.every((word) => same(word, constraint.word));
    }
    case 'letterCase': {
      const wanted = constraint.letterCase === 'upper' ? text.toUpperCase() : text.toLowerCase();
      return /\p{L}/u.test(text) && text === wanted;
    }
    case 'startsWith':
      return startsWith(text, constraint.word);
    case 'endsWith':
      return endsWith(text, constraint.word);
    case 'commaItems':
      return isList(commaItemsOf(text), constraint);
    case 'bullets':
      return isList(bulletsOf(text), constraint);
    case 'numbered':
      return isList(numberedOf(text), constraint);
    case 'sorted':
      return isSorted(text);
    case 'wordCount':
      return hasWords(text, constraint);
    case 'wordRange':
      return wordsOf(text).length >= constraint.atLeast && wordsOf(text).length <= constraint.atMost;
    case 'sentences':
      return (
        sentencesOf(text).length === constraint.count &&
        sentencesOf(text).every((sentence) => wordsOf(sentence).length > 1)
      );
    case 'includes':
      return constraint.words.every((word) => holdsWords(text, word));
    case 'uses':
      return wordsOf(text).filter((word) => same(word, constraint.word)).length === constraint.times;
    case 'mentions':
      return constraint.oneOf.some((word) => holdsWords(text, word) || holdsWords(text, `${word}s`));
    case 'forbids':
      return !holdsWords(text, constraint.word) && !holdsWords(text, `${constraint.word}s`);
    case 'noCommas':
      return !text.includes(',');
    case 'quoted':
      return /^"[^"]+"\.?$/.test(text);
    case 'question':
      return undressed(text).indexOf('?') === undressed(text).length - 1;
    case 'title':
      return isTitled(text);
    case 'postscript':
      return POSTSCRIPT.test(text);
    case 'only':
      return same(undressed(text), constraint.text);
  }
}

/** The first condition that a reply breaks; nothing when it keeps them all. */
export function gradeConstraints(constraints: readonly Constraint[], reply: string): string | undefined {
  const text = withoutFence(reply);
  const { length } = wordsOf(text);
  if (length > LONGEST_IN_WORDS) return `It has ${length} words for a short task.`;
  const ways = [text, text.replace(LEAD_IN, ''), text.replace(/\*\*|__/g, '')];
  const broken = ways.some((one) => constraints.every((constraint) => keeps(constraint, one)))
    ? undefined
    : constraints.find((constraint) => !keeps(constraint, text));
  return broken === undefined ? undefined : describeBroken(broken);
}
