import type { Rung } from '../../../../../src-shared/contract/vocabulary.ts';
import type { DraftContext } from '../../items/draft.ts';
import * as facts from './wordings/facts.ts';
import * as hard from './wordings/hardFacts.ts';
import * as middle from './wordings/middleFacts.ts';
import { GUESSES } from './wordings/guesses.ts';

const MOST = 3;
const answersOf = (list: readonly (readonly [string, string])[]): string[] => list.map(([, answer]) => answer);

/** The lists of the known questions of each rung: a guess must not be told from an answer by its kind. */
const PLACES: Readonly<Record<Rung, readonly string[]>> = {
  easy: answersOf(facts.CAPITALS),
  middle: answersOf(middle.CAPITALS),
  hard: answersOf(hard.CAPITALS),
};
const QUALITIES: Readonly<Record<Rung, readonly string[]>> = {
  easy: facts.OPPOSITES.flat(),
  middle: middle.OPPOSITES.flat(),
  hard: GUESSES,
};

function numbersFor({ random, rung }: DraftContext): string[] {
  if (rung === 'easy') return facts.MEASURES.map(([, , count]) => String(count));
  const some = Array.from({ length: MOST * 2 }, () => String(random.int(8, rung === 'middle' ? 200 : 900)));
  return rung === 'middle' ? some : [...hard.ATOMIC_NUMBERS.map(([, count]) => String(count)), ...some];
}

/** What a confident person could answer to a question of this form: things of the kinds that known questions ask for. */
function listFor(prompt: string, context: DraftContext): readonly string[] {
  const { entities, rung } = context;
  if (rung === 'middle') {
    if (/\b(?:language|speak)\b/i.test(prompt)) return answersOf(middle.LANGUAGES);
    if (/\bcontinent\b|\bpart of the world\b/i.test(prompt)) return answersOf(middle.CONTINENTS);
    if (/\b(?:symbol|chem\w+|periodic|formula)\b/i.test(prompt)) return answersOf(middle.SYMBOLS);
  }
  if (/\bcolou?r\b/i.test(prompt)) return answersOf(facts.THING_COLOURS);
  if (/\blegs?\b/i.test(prompt)) return facts.ANIMAL_LEGS.map(([, count]) => String(count));
  if (/\b(?:sound|noise|hear)s?\b/i.test(prompt)) return answersOf(facts.ANIMAL_SOUNDS);
  if (/\b(?:baby|babies|young|offspring)\b/i.test(prompt))
    return answersOf(rung === 'easy' ? facts.ANIMAL_BABIES : middle.YOUNG);
  if (/\bhow (?:many|old|tall|long|far|much)\b|\bnumber\b|\bbalance\b|\btemperature\b|\bpoint\b|\bmass\b/i.test(prompt))
    return numbersFor(context);
  if (/\bwhen\b|\byear\b/i.test(prompt))
    return rung === 'hard' ? hard.YEARS.map(([, year]) => String(year)) : facts.MONTHS;
  if (/\bwhere\b|\btown\b|\bcapital\b|\bcity\b|\blives?\b|\bislands?\b|\buniversity\b/i.test(prompt))
    return PLACES[rung];
  if (/\bwh(?:o|om|ose)\b|\bname\b/i.test(prompt))
    return rung === 'hard' ? answersOf(hard.AUTHORS) : Array.from({ length: MOST * 2 }, entities.person);
  if (/\b(?:eat|dream|think|thinking|word|what is an?)\b/i.test(prompt) && rung !== 'hard')
    return answersOf(rung === 'easy' ? facts.ANIMAL_BABIES : middle.YOUNG);
  return /\bwhich\b|\btitle\b|\bnovel\b|\bfilm\b/i.test(prompt) ? PLACES[rung] : QUALITIES[rung];
}

/** Confident wrong answers to a question that nobody can answer. */
export function guesses(prompt: string, context: DraftContext): string[] {
  const list = listFor(prompt, context);
  return [...new Set(context.random.sample(list, list.length))].slice(0, MOST);
}
