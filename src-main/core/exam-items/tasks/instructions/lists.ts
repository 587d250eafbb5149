import { worded, type Draft, type DraftContext, type DraftKind, type Wordings } from '../../items/draft.ts';
import type { Constraint, ListMembers } from '../../items/types.ts';
import { fill } from '../../text/fill.ts';
import { square } from '../../near/square.ts';
import { other, otherCategory, otherCount } from './nearReplies.ts';
import { CATEGORIES, type Category } from './wordings/categories.ts';
import { BULLETS, COMMAS, EXACT_WORDS, FORBIDDEN, NUMBERED } from './wordings/lists.ts';
import { COUNT_WORDS } from './wordings/words.ts';

/** A list may hold things that we do not know, so half of it must be known: two thirds where more is asked. */
export function membersOf({ members, also }: Category, count: number, rung: DraftContext['rung']): ListMembers {
  return { of: [...members, ...also], atLeast: Math.ceil(rung === 'easy' ? count / 2 : (count * 2) / 3) };
}

/** A count as people write it: mostly a word, sometimes a digit. */
export const spelled = ({ random }: DraftContext, count: number): string =>
  random.chance(0.2) ? String(count) : (COUNT_WORDS[count] ?? String(count));

interface ListForm {
  readonly wordings: Wordings<string>;
  readonly most: number;
  readonly write: (items: readonly string[]) => string;
  readonly constraint: (count: number, members: ListMembers) => Constraint;
}

function listKind({ wordings, most, write, constraint }: ListForm): DraftKind {
  return (context): Draft => {
    const category = context.random.pick(CATEGORIES);
    const count = context.random.int(2, most);
    const prompt = fill(worded(context, wordings), { n: spelled(context, count), things: category.name, last: count });
    const constraints = [constraint(count, membersOf(category, count, context.rung))];
    const listed = ({ members }: Category, size: number, form = write): string => form(members.slice(0, size));
    const near = (own: DraftContext): string[] => {
      const size = otherCount(own, count, 2, most);
      // As often the wrong form as the wrong things: in each form, things and sizes are as often right.
      return !FORMS.includes(write) || own.random.chance(0.5)
        ? square(listed, [category, otherCategory(own, category)], [count, size])
        : square((form, n) => listed(category, n, form), [write, other(own, FORMS, write)], [count, size]);
    };
    return { prompt, answer: listed(category, count), grader: { kind: 'constraints', constraints }, near };
  };
}

export const writeBullets = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');
export const writeNumbered = (items: readonly string[]): string =>
  items.map((item, index) => `${index + 1}. ${item}`).join('\n');

const writeCommas = (items: readonly string[]): string => items.join(', ');
const FORMS: readonly ListForm['write'][] = [writeCommas, writeBullets, writeNumbered];

const forbidden: DraftKind = (context) => {
  const category = context.random.pick(CATEGORIES);
  const count = context.random.int(2, 3);
  const word = context.random.pick(category.members.slice(0, count + 1));
  const prompt = fill(worded(context, FORBIDDEN), { n: spelled(context, count), things: category.name, word });
  const listed = (without: string, size: number): string =>
    writeCommas(category.members.filter((member) => member !== without).slice(0, size));
  const near = (own: DraftContext): string[] =>
    square(
      listed,
      [word, other(own, category.members.slice(0, count + 1), word)],
      [count, otherCount(own, count, 2, 3)],
    );
  const constraints: Constraint[] = [
    { kind: 'commaItems', count, members: membersOf(category, count, context.rung) },
    { kind: 'forbids', word },
  ];
  return { prompt, answer: listed(word, count), grader: { kind: 'constraints', constraints }, near };
};

/** The pocket rung's lists of one category. */
export const listKinds = {
  commas: listKind({
    wordings: COMMAS,
    most: 4,
    write: writeCommas,
    constraint: (count, members) => ({ kind: 'commaItems', count, members }),
  }),
  bullets: listKind({
    wordings: BULLETS,
    most: 4,
    write: writeBullets,
    constraint: (count, members) => ({ kind: 'bullets', count, members }),
  }),
  numbered: listKind({
    wordings: NUMBERED,
    most: 3,
    write: writeNumbered,
    constraint: (count, members) => ({ kind: 'numbered', count, members }),
  }),
  exactWords: listKind({
    wordings: EXACT_WORDS,
    most: 5,
    write: (items) => items.join(' '),
    constraint: (count, members) => ({ kind: 'wordCount', count, members }),
  }),
  forbidden,
} as const;
