import { worded, type DraftContext, type DraftKind, type Wordings } from '../../items/draft.ts';
import type { Constraint } from '../../items/types.ts';
import { fill } from '../../text/fill.ts';
import { square } from '../../near/square.ts';
import { other, otherCount, otherWord } from './nearReplies.ts';
import { CATEGORIES } from './wordings/categories.ts';
import { combine, forbidTwo, inCase, noCommas, sorted } from './demands.ts';
import { membersOf, spelled, writeBullets, writeNumbered } from './lists.ts';
import * as say from './wordings/standard.ts';
import { standardTexts as texts } from './standardTexts.ts';
import { PLAIN_WORDS } from './wordings/words.ts';

const casedRepeat: DraftKind = (context) => {
  const range: [number, number] = context.rung === 'middle' ? [3, 6] : [5, 12];
  const [word, times] = [context.random.pick(PLAIN_WORDS), context.random.int(...range)];
  const task = fill(worded(context, say.REPEAT_TASK), { word, n: spelled(context, times) });
  const write = (each: string, count: number): string =>
    Array.from({ length: count }, () => each.toUpperCase()).join(' ');
  return combine(
    context,
    task,
    write(word, times),
    [inCase(context, 'upper'), noCommas(context)],
    [{ kind: 'repeat', word, times }],
    (own) => square(write, [word, otherWord(own, word)], [times, otherCount(own, times, ...range)]),
  );
};

interface StandardList {
  readonly task: Wordings<string>;
  readonly kind: 'bullets' | 'numbered' | 'commaItems';
  readonly write: (items: readonly string[]) => string;
}

function standardList({ task, kind, write }: StandardList): DraftKind {
  return (context) => {
    const { random } = context;
    const category = random.pick(CATEGORIES.filter(({ name }) => name !== 'countries'));
    const [fewest, most] = context.rung === 'middle' ? [2, 4] : [3, 6];
    const count = random.int(fewest, most);
    const { said, constraints } = forbidTwo(context, category.members.slice(0, 3));
    const inOrder = random.chance(0.5);
    const letterCase = random.pick(['upper', 'lower'] as const);
    const allowed = category.members.filter(
      (member) => !constraints.some((constraint) => constraint.kind === 'forbids' && constraint.word === member),
    );
    const written = (from: readonly string[], size: number, upper = !inOrder && letterCase === 'upper'): string => {
      const items = inOrder ? from.slice(0, size).toSorted() : from.slice(0, size);
      return write(upper ? items.map((item) => item.toUpperCase()) : items);
    };
    const near = (own: DraftContext): string[] => {
      // As if two others of the first three had been forbidden.
      const [free] = allowed;
      const alsoFree = other(own, category.members.slice(0, 3), free);
      const wrong = category.members.filter((member) => member !== free && member !== alsoFree);
      const from: [readonly string[], readonly string[]] = [allowed, wrong];
      return inOrder
        ? square(written, from, [count, otherCount(own, count, fewest, most)])
        : square((items, upper) => written(items, count, upper), from, [
            letterCase === 'upper',
            letterCase !== 'upper',
          ]);
    };
    const demands = [
      { said, constraint: constraints[0] as Constraint },
      inOrder ? sorted(context) : inCase(context, letterCase),
    ];
    const list: Constraint = { kind, count, members: membersOf(category, count, context.rung) };
    return combine(
      context,
      fill(worded(context, task), { n: spelled(context, count), things: category.name }),
      written(allowed, count),
      demands,
      [...constraints.slice(1), list],
      near,
    );
  };
}

/** Instructions with two or three conditions that must all be kept, each checked on its own. */
export const standardInstructions: readonly DraftKind[] = [
  casedRepeat,
  texts.casedText,
  texts.exactSentence,
  texts.closing,
  standardList({ task: say.COMMA_TASK, kind: 'commaItems', write: (items) => items.join(', ') }),
  standardList({ task: say.BULLET_TASK, kind: 'bullets', write: writeBullets }),
  standardList({ task: say.NUMBER_TASK, kind: 'numbered', write: writeNumbered }),
  texts.tempted,
  texts.quotedText,
  texts.shortQuestion,
  texts.keyTimes,
  texts.keywords,
  texts.titled,
  texts.postscript,
];
