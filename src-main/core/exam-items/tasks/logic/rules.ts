import { choiceDraft, type Draft, type DraftContext, type DraftKind, type Wordings } from '../../items/draft.ts';
import type { Random } from '../../chance/random.ts';
import { said } from '../../text/fill.ts';
import { puzzle } from './layout.ts';
import { ARE_ALL, BELONGS, GROUP_RULES, IS_IT_SO, TRAIT_RULES, TRAITS } from './wordings/rules.ts';

/** A draft whose answer is `Yes` or `No`. */
export const yesNo = (prompt: string, yes: boolean): Draft => choiceDraft(prompt, yes ? 'Yes' : 'No', ['Yes', 'No']);

/** Made-up words that take a plain `s`, all different. */
function nouns({ entities }: DraftContext, count: number): string[] {
  const words: string[] = [];
  for (let tries = 0; words.length < count; tries += 1) {
    const word = entities.inventedWord();
    if (tries > 200 || !(words.includes(word) || /(?:s|x|z|ch|sh|zh)$/.test(word))) words.push(word);
  }
  return words;
}

const told = (random: Random, clues: readonly string[], rung: DraftContext['rung']): readonly string[] =>
  rung === 'easy' ? clues : random.sample(clues, clues.length);

const groupRule = (context: DraftContext, wordings: Wordings<string>, a1: string, b1: string): string =>
  said(context, wordings, { a1, b1, a: `${a1}s`, b: `${b1}s` });

export const syllogism: DraftKind = (context) => {
  const { random, entities, rung } = context;
  const [trait, lure] = random.sample(TRAITS, 2) as [string, string];
  const [one, wider, stranger] = nouns(context, 3) as [string, string, string];
  const [who, other] = entities.people(2) as [string, string];
  const yes = random.chance(0.5);
  const rule = (group: string, about: string, all: boolean) =>
    said(context, TRAIT_RULES[all ? 'all' : 'none'], { many: `${group}s`, one: group, trait: about });
  const belongs = (name: string, group: string) => said(context, BELONGS, { who: name, one: group, many: `${group}s` });
  const question = said(context, IS_IT_SO, { who, trait });
  if (rung === 'easy') return yesNo(puzzle(context, [rule(one, trait, yes), belongs(who, one)], question), yes);
  // Two steps to the answer; a stranger of the opposite kind and a second trait lead away from it.
  const lures = [rule(stranger, trait, !yes), belongs(other, stranger), rule(one, lure, random.chance(0.5))];
  const clues = [
    groupRule(context, GROUP_RULES.all, one, wider),
    rule(wider, trait, yes),
    belongs(who, one),
    ...random.sample(lures, rung === 'middle' ? 1 : random.int(2, 3)),
  ];
  return yesNo(puzzle(context, told(random, clues, rung), question), yes);
};

export const chain: DraftKind = (context) => {
  const { random, rung } = context;
  const [a, b, c, d, e] = nouns(context, 5) as [string, string, string, string, string];
  const yes = random.chance(0.5);
  const last = GROUP_RULES[yes ? 'all' : 'none'];
  if (rung === 'easy')
    return yesNo(
      puzzle(
        context,
        [groupRule(context, GROUP_RULES.all, a, b), groupRule(context, last, b, c)],
        groupRule(context, ARE_ALL, a, c),
      ),
      yes,
    );
  if (rung === 'middle') {
    const two = [groupRule(context, GROUP_RULES.all, a, b), groupRule(context, last, b, c)];
    const lure = groupRule(context, GROUP_RULES[yes ? 'none' : 'all'], e, c);
    return yesNo(puzzle(context, told(random, [...two, lure], rung), groupRule(context, ARE_ALL, a, c)), yes);
  }
  const links = [
    groupRule(context, GROUP_RULES.all, a, b),
    groupRule(context, GROUP_RULES.all, b, c),
    groupRule(context, last, c, d),
  ];
  const lure = groupRule(context, GROUP_RULES[yes ? 'none' : 'all'], e, d);
  return yesNo(puzzle(context, told(random, [...links, lure], rung), groupRule(context, ARE_ALL, a, d)), yes);
};
