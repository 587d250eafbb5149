import { choiceDraft, type DraftContext, type DraftKind, numberDraft } from '../../items/draft.ts';
import { said } from '../../text/fill.ts';
import { puzzle } from './layout.ts';
import {
  EACH_HAS,
  EACH_OF_THREE,
  EITHER_OR,
  GROUPS,
  HAS,
  HAS_NOT,
  HAS_NOT_ONE,
  ITEMS,
  PLACES,
  WHO_HAS,
} from './wordings/search.ts';
import { MORE_OF, NEXT_NUMBER, ODD_ONE } from './wordings/series.ts';

const spoken = (words: readonly string[]): string => `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** Four people, four things: each clue leaves one thing less, so that only one giving is left. */
function owners(context: DraftContext) {
  const { random, entities } = context;
  const [names, items] = [entities.people(4), random.sample(ITEMS, 4)];
  const pair = (index: number) => ({ who: names[index] as string, item: items[index] as string });
  const [third, fourth] = random.sample([items[2], items[3]], 2) as [string, string];
  const clues = [
    said(context, HAS, pair(0)),
    // The second has neither the third nor the fourth thing; then the third person cannot have the fourth one.
    said(context, HAS_NOT, { who: names[1] as string, item: third, other: fourth }),
    said(context, HAS_NOT_ONE, { who: names[2] as string, item: items[3] as string }),
  ];
  const asked = random.int(1, 3);
  const told = said(context, EACH_HAS, {
    people: spoken(random.sample(names, 4)),
    things: spoken(random.sample(items, 4).map((item) => `the ${item}`)),
  });
  const prompt = puzzle(
    context,
    [told, ...random.sample(clues, clues.length)],
    said(context, WHO_HAS, { item: items[asked] as string }),
  );
  return choiceDraft(prompt, names[asked] as string, names);
}

/** Three people and three things: what one has and what another has not. */
function threeOwners(context: DraftContext) {
  const { random, entities } = context;
  const [names, items] = [entities.people(3), random.sample(ITEMS, 3)];
  const clues = [
    said(context, HAS, { who: names[0] as string, item: items[0] as string }),
    said(context, HAS_NOT_ONE, { who: names[1] as string, item: items[2] as string }),
  ];
  const asked = random.int(1, 2);
  const things = spoken(random.sample(items, 3).map((item) => `the ${item}`));
  const told = said(context, EACH_OF_THREE, { people: spoken(random.sample(names, 3)), things });
  const prompt = puzzle(
    context,
    [told, ...random.sample(clues, clues.length)],
    said(context, WHO_HAS, { item: items[asked] as string }),
  );
  return choiceDraft(prompt, names[asked] as string, names);
}

export const eitherOr: DraftKind = (context) => {
  const { random, entities, rung } = context;
  if (rung === 'hard') return owners(context);
  if (rung === 'middle') return threeOwners(context);
  const [first, second] = random.sample(PLACES, 2) as [string, string];
  const denied = random.chance(0.5) ? first : second;
  const place = denied === first ? second : first;
  const prompt = said(context, EITHER_OR, { item: random.pick(ITEMS), who: entities.person(), first, second, denied });
  return { prompt, answer: `In the ${place}.`, grader: { kind: 'choice', value: place, options: [first, second] } };
};

export const oddOneOut: DraftKind = (context) => {
  const { random, rung } = context;
  const [group, other] = random.sample(GROUPS, 2) as [(typeof GROUPS)[number], (typeof GROUPS)[number]];
  if (rung === 'easy') {
    const odd = random.pick(other.words);
    const words = random.sample([...random.sample(group.words, 3), odd], 4);
    return choiceDraft(said(context, ODD_ONE, { list: words.join(', ') }), odd, words);
  }
  const most = rung === 'middle' ? random.int(2, 3) : random.int(3, 6);
  const words = [...random.sample(group.words, most), ...random.sample(other.words, most - 1)];
  const [first, second] = random.sample([group.name, other.name], 2) as [string, string];
  return choiceDraft(
    said(context, MORE_OF, { list: random.sample(words, words.length).join(', '), first, second }),
    group.name,
    [first, second],
  );
};

/** The first numbers of a row whose rule takes two steps to see. */
function winding({ random }: DraftContext): number[] {
  const [start, one, two] = [random.int(1, 30), random.int(2, 9), random.int(2, 9)];
  const rules: readonly ((value: number, index: number) => number)[] = [
    (value, index) => value + (index % 2 === 0 ? one + two + 1 : -two),
    (value, index) => value + one + two * index,
    (value) => value * 2 - 1,
    (value, index) => (index % 2 === 0 ? value * 2 : value - one),
  ];
  const rule = random.pick(rules);
  const row = [start + 10];
  while (row.length < 7) row.push(rule(row.at(-1) as number, row.length - 1));
  return row;
}

/** The first numbers of a row that goes on in steps of one size, up or down, or doubles. */
function steady({ random }: DraftContext): number[] {
  const [start, step] = [random.int(1, 30), random.pick([3, 4, 6, 7, 8, 9])];
  const rule = random.pick([
    (index: number) => start + index * step,
    (index: number) => start + 5 * step - index * step,
    (index: number) => ((start % 6) + 1) * 2 ** index,
  ]);
  return [0, 1, 2, 3, 4].map(rule);
}

export const sequence: DraftKind = (context) => {
  const { random, rung } = context;
  const step = random.pick([1, 2, 5, 10]);
  const start = random.int(1, 40);
  const row =
    rung === 'easy'
      ? [0, 1, 2, 3, 4].map((index) => start + index * step)
      : rung === 'middle'
        ? steady(context)
        : winding(context);
  return numberDraft(said(context, NEXT_NUMBER, { shown: row.slice(0, -1).join(', ') }), row.at(-1) as number);
};
