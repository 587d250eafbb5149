import {
  choiceDraft,
  type DraftContext,
  type DraftKind,
  numberDraft,
  worded,
  type Wordings,
} from '../../items/draft.ts';
import { byRung } from '../../items/byRung.ts';
import * as facts from './wordings/facts.ts';
import { nearFacts } from './nearFacts.ts';
import { middleKinds } from './middle.ts';
import { hardKinds } from './hard.ts';
import { unknownKinds } from './unknown.ts';
import * as wordings from './wordings/pocket.ts';
import { question } from '../../text/question.ts';

type Fact = readonly [subject: string, answer: string];

/** A question in the words of the split, now and then with a lead. */
const asked = (context: DraftContext, table: Wordings<string>, values: Readonly<Record<string, string>>): string =>
  `${worded(context, wordings.LEADS)}${question(context, table, values)}`;

/** A fact of a closed list; its other answers are what a wrong reply could say. */
const known =
  (list: readonly Fact[], table: Wordings<string>): DraftKind =>
  (context) => {
    const [name, answer] = context.random.pick(list);
    const answers = list.map(([, other]) => other);
    return { ...choiceDraft(asked(context, table, { name }), answer, answers), near: nearFacts(answer, answers) };
  };

const opposite: DraftKind = (context) => {
  const [left, right] = context.random.pick(facts.OPPOSITES);
  const [name, answer] = context.random.chance(0.5) ? [left, right] : [right, left];
  const others = facts.OPPOSITES.flat().filter((other) => other !== name);
  return {
    ...choiceDraft(asked(context, wordings.OPPOSITE, { name }), answer, others),
    near: nearFacts(answer, others),
  };
};

const legs: DraftKind = (context) => {
  const [name, count] = context.random.pick(facts.ANIMAL_LEGS);
  return {
    ...numberDraft(asked(context, wordings.LEGS, { name }), count),
    near: nearFacts(
      String(count),
      facts.ANIMAL_LEGS.map(([, other]) => String(other)),
    ),
  };
};

const measure: DraftKind = (context) => {
  const [things, place, count] = context.random.pick(facts.MEASURES);
  return {
    ...numberDraft(asked(context, wordings.MEASURE, { things, place }), count),
    near: nearFacts(
      String(count),
      facts.MEASURES.map(([, , other]) => String(other)),
    ),
  };
};

const neighbour =
  (names: readonly string[], noun: string): DraftKind =>
  (context) => {
    const index = context.random.int(0, names.length - 1);
    const after = context.random.chance(0.5);
    const values = { noun, place: after ? 'after' : 'before', name: names[index] as string };
    const answer = names[(index + (after ? 1 : names.length - 1)) % names.length] as string;
    return {
      ...choiceDraft(asked(context, wordings.NEIGHBOUR, values), answer, names),
      near: nearFacts(answer, names),
    };
  };

const pocketKinds: readonly DraftKind[] = [
  known(facts.CAPITALS, wordings.CAPITAL),
  opposite,
  known(facts.THING_COLOURS, wordings.COLOUR),
  known(facts.ANIMAL_SOUNDS, wordings.SOUND),
  known(facts.ANIMAL_BABIES, wordings.BABY),
  legs,
  measure,
  neighbour(facts.DAYS, 'day'),
  neighbour(facts.MONTHS, 'month'),
  known(facts.PLURALS, wordings.PLURAL),
  known(facts.PASTS, wordings.PAST),
];

export const knowledgeKinds: readonly DraftKind[] = [
  ...pocketKinds.map((kind, index) =>
    byRung({
      easy: kind,
      middle: middleKinds[index % middleKinds.length] as DraftKind,
      hard: hardKinds[index % hardKinds.length] as DraftKind,
    }),
  ),
  ...unknownKinds,
];
