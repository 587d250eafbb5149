import type { ListMembers } from '../../exam-items/index.ts';
import { undressed, wordsOf } from '../../exam-items/index.ts';

const BULLET = /^[-*\u2022\u00b7]\s+(?=\S)/;
const NUMBER = /^\d+[.)]\s+(?=\S)/;
const LONGEST_ITEM_IN_WORDS = 4;

/** The lines that are not empty, trimmed. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** List lines without their marks; nothing when other lines stand between them (one heading is fine). */
function markedLines(text: string, mark: RegExp): string[] {
  const lines = linesOf(text);
  const rest = lines[0]?.endsWith(':') === true && !mark.test(lines[0]) ? lines.slice(1) : lines;
  return rest.every((line) => mark.test(line)) ? rest.map((line) => line.replace(mark, '').trim()) : [];
}

export const bulletsOf = (text: string): string[] => markedLines(text, BULLET);

/** The items of a list numbered 1, 2, 3 ...; nothing when a number is out of place. */
export function numberedOf(text: string): string[] {
  const marks = linesOf(text).flatMap((line) => line.match(/^\d+(?=[.)])/) ?? []);
  return marks.every((mark, index) => Number(mark) === index + 1) ? markedLines(text, NUMBER) : [];
}

/** The short items between commas on one line; nothing when one of them is empty or goes on too long. */
export function commaItemsOf(text: string): string[] {
  const items = undressed(text)
    .split(',')
    .map((item) => item.trim().replace(/^and\s+/i, ''));
  return items.every((item) => wordsOf(item).length <= LONGEST_ITEM_IN_WORDS && !item.includes('\n')) ? items : [];
}

/** The items of a list of whatever form. */
export function itemsOf(text: string): string[] {
  const readings = [bulletsOf(text), numberedOf(text), commaItemsOf(text)];
  return readings.find((items) => items.length > 1) ?? [];
}

/** What an item says, whatever its case and marks. */
export const plainItem = (item: string): string => wordsOf(item).join(' ').toLowerCase();

/** True when no item comes twice and none is empty. */
export function allDifferent(items: readonly string[]): boolean {
  const plain = items.map(plainItem);
  return plain.every((item) => item !== '') && new Set(plain).size === plain.length;
}

const forms = (word: string): string[] => [word, `${word}s`, `${word}es`, `${word.replace(/y$/, 'ie')}s`];

/** True when enough different members are named, each in an item of its own. */
export function namesMembers(items: readonly string[], members: ListMembers | undefined): boolean {
  if (members === undefined) return true;
  const memberOf = new Map(
    members.of.flatMap((member) => forms(member.toLowerCase()).map((form) => [form, member] as const)),
  );
  const named = items.map((item) =>
    plainItem(item)
      .split(' ')
      .flatMap((word) => memberOf.get(word) ?? []),
  );
  const itemsThatName = named.filter((found) => found.length > 0).length;
  return Math.min(itemsThatName, new Set(named.flat()).size) >= members.atLeast;
}
