import { worded, type DraftKind, type Wordings } from '../../items/draft.ts';
import type { Constraint } from '../../items/types.ts';
import { fill } from '../../text/fill.ts';
import { CATEGORIES } from './wordings/categories.ts';
import { combine, forbidTwo, inCase, noCommas, sorted } from './demands.ts';
import { membersOf, spelled, writeBullets, writeNumbered } from './lists.ts';
import * as say from './wordings/standard.ts';
import { standardTexts as texts } from './standardTexts.ts';
import { PLAIN_WORDS } from './wordings/words.ts';

const casedRepeat: DraftKind = (context) => {
  const [word, times] = [context.random.pick(PLAIN_WORDS), context.random.int(5, 12)];
  const task = fill(worded(context, say.REPEAT_TASK), { word, n: spelled(context, times) });
  const answer = Array.from({ length: times }, () => word.toUpperCase()).join(' ');
  return combine(
    context,
    task,
    answer,
    [inCase(context, 'upper'), noCommas(context)],
    [{ kind: 'repeat', word, times }],
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
    const count = random.int(3, 6);
    const { said, constraints } = forbidTwo(context, category.members.slice(0, 3));
    const inOrder = random.chance(0.5);
    const letterCase = random.pick(['upper', 'lower'] as const);
    const allowed = category.members.filter(
      (member) => !constraints.some((constraint) => constraint.kind === 'forbids' && constraint.word === member),
    );
    const items = inOrder ? allowed.slice(0, count).toSorted() : allowed.slice(0, count);
    const answer = write(inOrder || letterCase === 'lower' ? items : items.map((item) => item.toUpperCase()));
    const demands = [
      { said, constraint: constraints[0] as Constraint },
      inOrder ? sorted(context) : inCase(context, letterCase),
    ];
    const list: Constraint = { kind, count, members: membersOf(category, count, context.rung) };
    return combine(
      context,
      fill(worded(context, task), { n: spelled(context, count), things: category.name }),
      answer,
      demands,
      [...constraints.slice(1), list],
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
