import type { Constraint } from '../types.ts';
import { holdsWords, undressed, withoutFence, wordsOf } from './normalise.ts';

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const same = (left: string | undefined, right: string): boolean => left?.toLowerCase() === right.toLowerCase();
const different = (values: readonly string[]): boolean => new Set(values.map((value) => value.toLowerCase())).size === values.length;
const LONGEST_ITEM_IN_WORDS = 4;
const LONGEST_IN_WORDS = 80;

/** List lines without their marks; nothing when other lines stand between them (one heading is fine). */
function markedLines(text: string, mark: RegExp): string[] {
  const lines = linesOf(text);
  const rest = lines[0]?.endsWith(':') === true && !mark.test(lines[0]) ? lines.slice(1) : lines;
  return rest.every((line) => mark.test(line)) ? rest.map((line) => line.replace(mark, '').trim()) : [];
}

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
      return same(wordsOf(text)[0], constraint.word);
    case 'endsWith':
      return same(wordsOf(text).at(-1), constraint.word);
    case 'commaItems': {
      const items = undressed(text)
        .split(',')
        .map((item) => item.trim().replace(/^and\s+/i, ''));
      const short = items.every((item) => item !== '' && wordsOf(item).length <= LONGEST_ITEM_IN_WORDS && !item.includes('\n'));
      return items.length === constraint.count && short && different(items);
    }
    case 'bullets': {
      const items = markedLines(text, /^[-*\u2022\u00b7]\s+(?=\S)/);
      return items.length === constraint.count && different(items);
    }
    case 'numbered': {
      const items = markedLines(text, /^\d+[.)]\s+(?=\S)/);
      const marks = linesOf(text).flatMap((line) => line.match(/^\d+(?=[.)])/) ?? []);
      return items.length === constraint.count && different(items) && marks.every((mark, index) => Number(mark) === index + 1);
    }
    case 'wordCount':
      return wordsOf(text).length === constraint.count && different(wordsOf(text));
    case 'includes':
      return constraint.words.every((word) => holdsWords(text, word));
    case 'mentions':
      return constraint.oneOf.some((word) => holdsWords(text, word) || holdsWords(text, `${word}s`));
    case 'forbids':
      return !holdsWords(text, constraint.word) && !holdsWords(text, `${constraint.word}s`);
    case 'quoted':
      return /^"[^"]+"\.?$/.test(text);
    case 'question':
      return text.endsWith('?') && text.indexOf('?') === text.length - 1;
    case 'only':
      return same(undressed(text), constraint.text);
  }
}

function describe(constraint: Constraint): string {
  switch (constraint.kind) {
    case 'repeat':
      return `It does not say "${constraint.word}" exactly ${constraint.times} times.`;
    case 'letterCase':
      return `It is not all in ${constraint.letterCase} case.`;
    case 'startsWith':
      return `It does not start with "${constraint.word}".`;
    case 'endsWith':
      return `It does not end with "${constraint.word}".`;
    case 'commaItems':
      return `It is not a list of ${constraint.count} different things with commas.`;
    case 'bullets':
      return `It is not a list of ${constraint.count} different bullets.`;
    case 'numbered':
      return `It is not a list numbered from 1 to ${constraint.count}.`;
    case 'wordCount':
      return `It does not have exactly ${constraint.count} different words.`;
    case 'includes':
      return `It does not hold all of: ${constraint.words.join(', ')}.`;
    case 'mentions':
      return `It names none of: ${constraint.oneOf.join(', ')}.`;
    case 'forbids':
      return `It says "${constraint.word}".`;
    case 'quoted':
      return 'It is not one text in double quotes.';
    case 'question':
      return 'It is not one question.';
    case 'only':
      return `It is not just "${constraint.text}".`;
  }
}

/** The first condition that a reply breaks; nothing when it keeps them all. */
export function gradeConstraints(constraints: readonly Constraint[], reply: string): string | undefined {
  const text = withoutFence(reply);
  const { length } = wordsOf(text);
  if (length > LONGEST_IN_WORDS) return `It has ${length} words for a short task.`;
  const broken = constraints.find((constraint) => !keeps(constraint, text));
  return broken === undefined ? undefined : describe(broken);
}
