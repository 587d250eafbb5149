import { choiceDraft, type DraftContext, type DraftKind, worded } from '../../items/draft.ts';
import { said } from '../../text/fill.ts';
import { puzzle } from './layout.ts';
import {
  COMPARED,
  NEXT_IN_ROW,
  QUEUES,
  SCALES,
  WHO_AT_PLACE,
  WHO_IN_QUEUE,
  WHO_OF_ALL,
  WHO_OF_PAIR,
  WHO_OF_TWO,
} from './wordings/order.ts';

const NTH = ['first', 'second', 'third', 'fourth'] as const;

/** The steps down a row of names, from the one with most to the one with least. */
const steps = (names: readonly string[]) => names.slice(1).map((b, index) => ({ a: names[index] as string, b }));

function peopleFor({ entities, random, rung }: DraftContext): string[] {
  if (rung === 'hard') return entities.people(random.int(4, 5));
  return entities.people(rung === 'easy' ? 3 : 4);
}

export const ordering: DraftKind = (context) => {
  const { random, rung } = context;
  const names = peopleFor(context);
  const scale = random.pick(SCALES);
  const clues = steps(names).map((step) => said(context, COMPARED, { ...step, ...scale }));
  const top = random.chance(0.5);
  const asked = { most: top ? scale.most : scale.least };
  if (rung === 'easy') {
    const told = random.chance(0.5) ? clues : clues.toReversed();
    return choiceDraft(
      puzzle(context, told, said(context, WHO_OF_ALL, asked)),
      (top ? names[0] : names.at(-1)) as string,
      names,
    );
  }
  const place = rung === 'hard' ? random.int(1, 3) : 1;
  const question =
    place === 1
      ? said(context, WHO_OF_ALL, asked)
      : said(context, WHO_AT_PLACE, { ...asked, place, nth: NTH[place - 1] as string });
  return choiceDraft(
    puzzle(context, random.sample(clues, clues.length), question),
    (top ? names[place - 1] : names.at(-place)) as string,
    names,
  );
};

export const pairwise: DraftKind = (context) => {
  const { random, entities, rung } = context;
  const scale = random.pick(SCALES);
  const names = rung === 'hard' ? peopleFor(context) : entities.people(rung === 'easy' ? 2 : 3);
  const clues = steps(names).map((step) => said(context, COMPARED, { ...step, ...scale }));
  const up = random.chance(0.5);
  // Above the easy rung two people from the row are compared who never stand in one clue.
  const high = rung === 'easy' ? 0 : random.int(0, names.length - 3);
  const low = rung === 'easy' ? 1 : random.int(high + 2, names.length - 1);
  const [a, b] = [names[high] as string, names[low] as string];
  const pair = random.chance(0.5) ? `${a} or ${b}` : `${b} or ${a}`;
  const question = said(context, rung === 'easy' ? WHO_OF_TWO : WHO_OF_PAIR, {
    more: up ? scale.more : scale.less,
    pair,
  });
  return choiceDraft(puzzle(context, random.sample(clues, clues.length), question), up ? a : b, [a, b]);
};

export const queue: DraftKind = (context) => {
  const { random, rung } = context;
  const names = peopleFor(context);
  if (rung !== 'easy') {
    const clues = steps(names).map((step) => said(context, NEXT_IN_ROW, step));
    const place = random.int(1, names.length);
    const end = place === names.length ? 'last' : (NTH[place - 1] as string);
    return choiceDraft(
      puzzle(context, random.sample(clues, clues.length), said(context, WHO_IN_QUEUE, { end })),
      names[place - 1] as string,
      names,
    );
  }
  const { link, told } = worded(context, QUEUES);
  const order = steps(names).map(({ a, b }) => `${a} ${link} ${b}`);
  const first = random.chance(0.5);
  const prompt = puzzle(
    context,
    [told.replace('{order}', order.join(' and '))],
    said(context, WHO_IN_QUEUE, { end: first ? 'first' : 'last' }),
  );
  return choiceDraft(prompt, (first ? names[0] : names.at(-1)) as string, names);
};
