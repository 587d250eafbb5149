import type { DraftContext } from '../../items/draft.ts';
import { alike, sameKind } from '../../near/sameKind.ts';
import * as things from './wordings/things.ts';

const LISTS: readonly (readonly string[])[] = Object.values(things).filter((list) => list !== things.REASONS_TO_MOVE);
/** How often a wrong word stands in the note itself, where there is one. */
const FROM_NOTE = 0.7;
const MOST_ATTEMPTS = 12;

const numbersIn = (text: string): string[] => text.match(/(?<![\d:.])\d+(?![\d:.]*\d)/g) ?? [];
const asValue = (fact: string): string | number => (/^\d+$/.test(fact) ? Number(fact) : fact);
const inWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** Where the words stand on their own; -1 where they do not. */
function placeOf(text: string, words: string): number {
  for (let place = text.indexOf(words); place >= 0; place = text.indexOf(words, place + 1))
    if (!inWord(text[place - 1]) && !inWord(text[place + words.length])) return place;
  return -1;
}
/** True for words that stand there once, so that a text without them says it nowhere else. */
const standsOnce = (text: string, words: string): boolean =>
  holds(text, words) && !holds(text.slice(placeOf(text, words) + words.length), words);
const holds = (text: string, words: string): boolean => placeOf(text, words) >= 0;

function replaced(text: string, fact: string, wrong: string): string {
  const place = placeOf(text, fact);
  return text.slice(0, place) + wrong + text.slice(place + fact.length);
}

/**
 * The same summary with one of two facts exchanged, or both: by what the note says of something else, or by another of its
 * kind. `spare` are names in the note that the summary leaves out.
 */
export function nearSummaries(
  { answer, source, facts }: { answer: string; source: string; facts: readonly string[] },
  spare: readonly string[],
  context: DraftContext,
): string[] {
  const { random } = context;
  const free = [...spare, ...numbersIn(source)].filter((value) => !holds(answer, value));
  const isDay = (value: string): boolean => things.DAYS.some((day) => day === value);
  const wrongFor = (fact: string, taken: string | null): string | null => {
    const fits = (value: string): boolean => value !== taken && !holds(answer, value);
    const said = free.filter(
      (value) => fits(value) && alike(asValue(value), asValue(fact)) && isDay(value) === isDay(fact),
    );
    if (said.length > 0 && random.chance(FROM_NOTE)) return random.pick(said);
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const other = sameKind(asValue(fact), context, LISTS);
      if (other === null) return null;
      if (fits(String(other))) return String(other);
    }
    return null;
  };
  const changes: [fact: string, wrong: string][] = [];
  for (const fact of random.sample(facts, facts.length)) {
    const wrong = changes.length < 2 && standsOnce(answer, fact) ? wrongFor(fact, changes[0]?.[1] ?? null) : null;
    if (wrong !== null) changes.push([fact, wrong]);
  }
  const [one, other] = changes;
  if (one === undefined) return [];
  const first = replaced(answer, ...one);
  return other === undefined ? [first] : [first, replaced(answer, ...other), replaced(first, ...other)];
}
