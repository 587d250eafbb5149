import { choiceDraft, type DraftKind, numberDraft, type Wordings } from '../../items/draft.ts';
import { ANIMAL_LEGS, DAYS, MONTHS } from './wordings/facts.ts';
import * as facts from './wordings/hardFacts.ts';
import * as wordings from './wordings/hard.ts';
import { CAPITAL } from './wordings/pocket.ts';
import { question } from '../../text/question.ts';

const known =
  (list: readonly (readonly [string, string])[], table: Wordings<string>): DraftKind =>
  (context) => {
    const [name, answer] = context.random.pick(list);
    return choiceDraft(
      question(context, table, { name }),
      answer,
      list.map(([, other]) => other),
    );
  };

const counted =
  (list: readonly (readonly [string, number])[], table: Wordings<string>): DraftKind =>
  (context) => {
    const [name, value] = context.random.pick(list);
    return numberDraft(question(context, table, { name }), value);
  };

const unit: DraftKind = (context) => {
  const [small, large, size] = context.random.pick(facts.UNITS);
  const count = context.random.int(3, 19);
  return numberDraft(question(context, wordings.UNIT, { small, large, count }), size * count);
};

const PLURALS: Readonly<Record<string, string>> = { person: 'people', fish: 'fish', fly: 'flies' };

const legSum: DraftKind = (context) => {
  const [one, other] = context.random.sample(ANIMAL_LEGS, 2) as [
    (typeof ANIMAL_LEGS)[number],
    (typeof ANIMAL_LEGS)[number],
  ];
  const [left, right] = [context.random.int(2, 12), context.random.int(2, 12)];
  const named = (count: number, animal: string): string => `${count} ${PLURALS[animal] ?? `${animal}s`}`;
  return numberDraft(
    question(context, wordings.LEG_SUM, { left: named(left, one[0]), right: named(right, other[0]) }),
    left * one[1] + right * other[1],
  );
};

const shifted =
  (names: readonly string[], noun: string): DraftKind =>
  (context) => {
    const index = context.random.int(0, names.length - 1);
    const count = context.random.int(2, names.length * 2);
    const after = context.random.chance(0.5);
    const answer = names[(index + (after ? count : names.length * 2 - count)) % names.length] as string;
    const values = { noun, count, place: after ? 'after' : 'before', name: names[index] as string };
    return choiceDraft(
      question(context, wordings.SHIFT, values),
      answer,
      names.filter((name) => name !== values.name || name === answer),
    );
  };

/** The standard rung's facts: two facts in a row, sums over facts, and facts that are less often told. */
export const hardKinds: readonly DraftKind[] = [
  known(facts.CAPITALS, CAPITAL),
  known(facts.SYMBOLS, wordings.SYMBOL),
  known(facts.AUTHORS, wordings.AUTHOR),
  counted(facts.YEARS, wordings.YEAR),
  known(facts.YOUNG, wordings.HARD_YOUNG),
  legSum,
  unit,
  shifted(DAYS, 'day'),
  shifted(MONTHS, 'month'),
  known(facts.CAPITALS_BY_CURRENCY, wordings.BY_CURRENCY),
  counted(facts.ATOMIC_NUMBERS, wordings.ATOMIC),
];
