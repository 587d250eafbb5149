const ASKED =
  /\b(?:how many|what number of|number of|count(?:ing)? the|amount of|total (?:number )?of|change in|sum of (?:their|the))\s+((?:\p{L}+\s*){1,4})/giu;
// Words between "how many" and what is counted.
const BETWEEN = new Set(
  'more of the these those all other whole new full such his her their its left fewer less many different single'.split(
    ' ',
  ),
);
const MEASURES: readonly (readonly string[])[] = [
  ['second', 'minute', 'hour', 'day', 'week', 'month'],
  ['year'],
  ['euro', 'dollar', 'coin', 'pound', 'cent', 'eur', 'usd'],
  ['kilometre', 'kilometer', 'metre', 'meter', 'centimetre', 'centimeter', 'inch', 'mile', 'foot', 'km', 'cm', 'mm'],
  ['kilogram', 'gram', 'kg', 'litre', 'liter'],
  ['line', 'word', 'letter', 'time', 'eye', 'wing', 'head', 'arm', 'people', 'person'],
];

const stem = (word: string): string =>
  word.toLowerCase().replace(/(?<=ch|sh|ss|x)es$|ies$|s$/, (end) => (end === 'ies' ? 'y' : ''));

/** What a question counts, in the singular; null where it names nothing, as in "What is 3 + 4?". */
function countedIn(prompt: string): Set<string> | null {
  const words = [...prompt.matchAll(ASKED)].at(-1)?.[1]?.trim().split(/\s+/) ?? [];
  const noun = words.find((word) => !BETWEEN.has(word.toLowerCase()));
  return noun === undefined ? null : new Set([stem(noun)]);
}

const measureOf = (noun: string): readonly string[] | undefined => MEASURES.find((names) => names.includes(noun));

/**
 * Whether a number with this text behind it counts something else than the question asks: pears where apples are
 * asked, minutes where apples are, a share where no share is.
 */
export function countsOther(prompt: string, behind: string): boolean {
  if (/^\s*(?:%|percent)/i.test(behind)) return !/\bper ?cent(?:age)?\b|\bwhat share\b/i.test(prompt);
  const asked = countedIn(prompt);
  if (asked === null) return false;
  const following = (/^[\s*-]*((?:\p{L}+[\s,]*){1,3})/u.exec(behind)?.[1] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(stem);
  const [noun] = following;
  if (noun === undefined || noun === '' || following.some((word) => asked.has(word))) return false;
  const measure = measureOf(noun);
  if (measure !== undefined) return !(noun === 'year' && asked.has('age')) && !isMoney(noun, asked);
  const others = new Set((prompt.match(/\d+\s+(\p{L}+)/gu) ?? []).map((match) => stem(match.replace(/\d+\s+/, ''))));
  return others.has(noun);
}

const MONEY = new Set(['euro', 'dollar', 'coin', 'pound', 'eur', 'usd', 'money']);
const isMoney = (noun: string, asked: ReadonlySet<string>): boolean =>
  MONEY.has(noun) && [...asked].some((one) => MONEY.has(one));

/** The names that a question asks about, and all names of the prompt. */
export function namesIn(prompt: string): { asked: Set<string>; all: Set<string> } {
  const all = new Set(prompt.match(/\b\p{Lu}\p{Ll}+/gu) ?? []);
  const question = prompt.split(/(?<=[.!?])\s+/).at(-1) ?? '';
  const asked = new Set([...(question.match(/(?<=\S\s)\p{Lu}\p{Ll}+/gu) ?? [])].filter((name) => all.has(name)));
  return { asked, all };
}
