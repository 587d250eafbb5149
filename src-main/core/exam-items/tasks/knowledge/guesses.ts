import type { DraftContext } from '../../items/draft.ts';
import * as facts from './wordings/facts.ts';
import * as hard from './wordings/hardFacts.ts';
import { GUESSES } from './wordings/guesses.ts';

const MOST = 3;
const answersOf = (list: readonly (readonly [string, string])[]): string[] => list.map(([, answer]) => answer);

/** What a confident person could answer to a question of this form: things of the kinds that known questions ask for. */
function listFor(prompt: string, { entities, random, rung }: DraftContext): readonly string[] {
  const capitals = answersOf(rung === 'easy' ? facts.CAPITALS : hard.CAPITALS);
  if (/\bcolou?r\b/i.test(prompt)) return answersOf(facts.THING_COLOURS);
  if (/\blegs?\b/i.test(prompt)) return facts.ANIMAL_LEGS.map(([, count]) => String(count));
  if (/\b(?:sound|noise|hear|say|make)s?\b/i.test(prompt) && !/\bmakes? of\b|\bfilm\b/i.test(prompt))
    return answersOf(facts.ANIMAL_SOUNDS);
  if (/\b(?:baby|babies|young)\b/i.test(prompt)) return answersOf(facts.ANIMAL_BABIES);
  if (/\bhow (?:many|old|tall|long|far|much)\b|\bnumber\b|\bbalance\b|\btemperature\b|\bpoint\b|\bmass\b/i.test(prompt))
    return rung === 'easy'
      ? facts.MEASURES.map(([, , count]) => String(count))
      : [
          ...hard.ATOMIC_NUMBERS.map(([, count]) => String(count)),
          ...Array.from({ length: 6 }, () => String(random.int(24, 900))),
        ];
  if (/\bwhen\b|\byear\b/i.test(prompt))
    return rung === 'easy' ? facts.MONTHS : hard.YEARS.map(([, year]) => String(year));
  if (/\bwhere\b|\btown\b|\bcapital\b|\bcity\b|\blives?\b|\bislands?\b|\buniversity\b/i.test(prompt)) return capitals;
  if (/\bwh(?:o|om|ose)\b|\bname\b/i.test(prompt))
    return rung === 'easy' ? Array.from({ length: MOST * 2 }, entities.person) : answersOf(hard.AUTHORS);
  if (/\b(?:eat|dream|think|word|what is a|what is an)\b/i.test(prompt) && rung === 'easy')
    return answersOf(facts.ANIMAL_BABIES);
  if (/\bwhich\b|\btitle\b|\bnovel\b|\bfilm\b/i.test(prompt)) return capitals;
  return GUESSES[rung];
}

/** Confident wrong answers to a question that nobody can answer. */
export function guesses(prompt: string, context: DraftContext): string[] {
  const list = listFor(prompt, context);
  return [...new Set(context.random.sample(list, list.length))].slice(0, MOST);
}
