import { choiceDraft, type DraftKind, numberDraft, type Wordings } from '../../items/draft.ts';
import { ANIMAL_LEGS, DAYS, MONTHS } from './wordings/facts.ts';
import * as facts from './wordings/hardFacts.ts';
import * as wordings from './wordings/hard.ts';
import { CAPITAL } from './wordings/pocket.ts';
import { nearFacts, nearSums } from './nearFacts.ts';
import { question } from '../../text/question.ts';

const known =
  (list: readonly (readonly [string, string])[], table: Wordings<string>): DraftKind =>
  (context) => {
    const [name, answer] = context.random.pick(list);
    const answers = list.map(([, other]) => other);
    return { ...choiceDraft(question(context, table, { name }), answer, answers), near: nearFacts(answer, answers) };
  };

const counted =
  (list: readonly (readonly [string, number])[], table: Wordings<string>): DraftKind =>
  (context) => {
    const [name, value] = context.random.pick(list);
    const values = list.map(([, other]) => String(other));
    return { ...numberDraft(question(context, table, { name }), value), near: nearFacts(String(value), values) };
  };

const unit: DraftKind = (context) => {
  const [small, large, size] = context.random.pick(facts.UNITS);
  const count = context.random.int(3, 19);
  const prompt = question(context, wordings.UNIT, { small, large, count });
  return { ...numberDraft(prompt, size * count), near: nearSums(size * count, prompt, [size, count + size]) };
};

const PLURALS: Readonly<Record<string, string>> = { person: 'people', fish: 'fish', fly: 'flies' };

const legSum: DraftKind = (context) => {
  const [one, other] = context.random.sample(ANIMAL_LEGS, 2) as [
    (typeof ANIMAL_LEGS)[number],
    (typeof ANIMAL_LEGS)[number],
  ];
  const [left, right] = [context.random.int(2, 12), context.random.int(2, 12)];
  const named = (count: number, animal: string): string => `${count} ${PLURALS[animal] ?? `${animal}s`}`;
  const prompt = question(context, wordings.LEG_SUM, { left: named(left, one[0]), right: named(right, other[0]) });
  const value = left * one[1] + right * other[1];
  const tempting = [left * other[1] + right * one[1], (left + right) * one[1], (left + right) * other[1]];
  return { ...numberDraft(prompt, value), near: nearSums(value, prompt, tempting) };
};

const shifted =
  (names: readonly string[], noun: string): DraftKind =>
  (context) => {
    const index = context.random.int(0, names.length - 1);
    const count = context.random.int(2, names.length * 2);
    const after = context.random.chance(0.5);
    const answer = names[(index + (after ? count : names.length * 2 - count)) % names.length] as string;
    const values = { noun, count, place: after ? 'after' : 'before', name: names[index] as string };
    const others = names.filter((name) => name !== values.name || name === answer);
    return {
      ...choiceDraft(question(context, wordings.SHIFT, values), answer, others),
      near: nearFacts(answer, names),
    };
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
