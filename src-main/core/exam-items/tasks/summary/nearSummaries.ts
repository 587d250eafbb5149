import type { DraftContext } from '../../items/draft.ts';
import { alike, sameKind } from '../../near/sameKind.ts';
import * as things from './wordings/things.ts';

const LISTS: readonly (readonly string[])[] = Object.values(things).filter((list) => list !== things.REASONS_TO_MOVE);
/** How often a wrong word stands in the note itself, where there is one. */
const FROM_NOTE = 0.7;
const MOST_ATTEMPTS = 12;

const numbersIn = (text: string): string[] => text.match(/(?<![\d:.])\d+(?![\d:.]*\d)/g) ?? [];
const asValue = (fact: string): string | number => (/^\d+$/.test(fact) ? Number(fact) : fact);
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const holds = (text: string, word: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`, 'u').test(text);
const replaced = (text: string, fact: string, wrong: string): string =>
  text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(fact)}(?![\\p{L}\\p{N}])`, 'u'), () => wrong);

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
    const wrong = changes.length < 2 && holds(answer, fact) ? wrongFor(fact, changes[0]?.[1] ?? null) : null;
    if (wrong !== null) changes.push([fact, wrong]);
  }
  const [one, other] = changes;
  if (one === undefined) return [];
  const first = replaced(answer, ...one);
  return other === undefined ? [first] : [first, replaced(answer, ...other), replaced(first, ...other)];
}
