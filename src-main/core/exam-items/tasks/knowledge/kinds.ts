import { choiceDraft, type DraftKind, numberDraft, type Wordings } from '../../items/draft.ts';
import { question } from '../../text/question.ts';
import { nearFacts, nearSums } from './nearFacts.ts';
import { ANIMAL_LEGS } from './wordings/facts.ts';
import { UNITS } from './wordings/hardFacts.ts';
import * as wordings from './wordings/hard.ts';

/** A fact of a closed list. */
export const known =
  (list: readonly (readonly [string, string])[], table: Wordings<string>): DraftKind =>
  (context) => {
    const [name, answer] = context.random.pick(list);
    const answers = list.map(([, other]) => other);
    return { ...choiceDraft(question(context, table, { name }), answer, answers), near: nearFacts(answer, answers) };
  };

/** A number of a closed list. */
export const counted =
  (list: readonly (readonly [string, number])[], table: Wordings<string>): DraftKind =>
  (context) => {
    const [name, value] = context.random.pick(list);
    const values = list.map(([, other]) => String(other));
    return { ...numberDraft(question(context, table, { name }), value), near: nearFacts(String(value), values) };
  };

/** So many large units in small ones. */
export const unit: DraftKind = (context) => {
  const [small, large, size] = context.random.pick(UNITS);
  const count = context.rung === 'middle' ? context.random.int(2, 5) : context.random.int(3, 19);
  const prompt = question(context, wordings.UNIT, { small, large, count });
  return { ...numberDraft(prompt, size * count), near: nearSums(size * count, prompt, [size, count + size]) };
};

const PLURALS: Readonly<Record<string, string>> = { person: 'people', fish: 'fish', fly: 'flies' };

/** The legs of two kinds of animal together. */
export const legSum: DraftKind = (context) => {
  const [one, other] = context.random.sample(ANIMAL_LEGS, 2) as [
    (typeof ANIMAL_LEGS)[number],
    (typeof ANIMAL_LEGS)[number],
  ];
  const most = context.rung === 'middle' ? 4 : 12;
  const [left, right] = [context.random.int(2, most), context.random.int(2, most)];
  const named = (count: number, animal: string): string => `${count} ${PLURALS[animal] ?? `${animal}s`}`;
  const prompt = question(context, wordings.LEG_SUM, { left: named(left, one[0]), right: named(right, other[0]) });
  const value = left * one[1] + right * other[1];
  const tempting = [left * other[1] + right * one[1], (left + right) * one[1], (left + right) * other[1]];
  return { ...numberDraft(prompt, value), near: nearSums(value, prompt, tempting) };
};

/** The day or month so many steps away. */
export const shifted =
  (names: readonly string[], noun: string): DraftKind =>
  (context) => {
    const index = context.random.int(0, names.length - 1);
    const count = context.random.int(2, context.rung === 'middle' ? 4 : names.length * 2);
    const after = context.random.chance(0.5);
    const answer = names[(index + (after ? count : names.length * 2 - count)) % names.length] as string;
    const values = { noun, count, place: after ? 'after' : 'before', name: names[index] as string };
    const others = names.filter((name) => name !== values.name || name === answer);
    return {
      ...choiceDraft(question(context, wordings.SHIFT, values), answer, others),
      near: nearFacts(answer, names),
    };
  };
