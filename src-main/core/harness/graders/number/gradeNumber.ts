import { holdsWords } from '../../../exam-items/index.ts';
import { bare } from '../bare.ts';
import { claimOf, statementsOf } from '../statements.ts';
import { foreignNames } from './foreignNumbers.ts';
import { isValue, type Numeral, numeralsOf, sameNumber } from './numerals.ts';
import { countsOther, namesIn } from './quantity.ts';

const LEADS = [
  /\banswers?(?:\s+is|\s*:|\s*=)|\b(?:result|solution)(?:\s+is|\s*:|\s*=)/gi,
  /=|:|\b(?:so|thus|therefore|hence|together|altogether|makes|leaves|gives|total(?: of)?|comes to|adds up to|rounds? (?:up |down |off )?to|to get)\b/gi,
  /\b(?:is|are|was|were|be|equals|gets?|has|have|pays?|keeps?|takes|remain|thats?|becomes)\b/gi,
] as const;
const CORRECTS = /\b(?:no|wait|actually|sorry|correction|oops|mean|rather|instead|hmm|check(?:ing)?|wrong)\b/i;
const DENIED =
  /(?:,\s*|\bbut\s+|\b(?:is|are|was)\s+|\b(?:it|he|she|that)(?:'s)?\s+)?(?:\bnot\b|n't\b|\bnever\b|\brather than\b|\binstead of\b)\s+(?:equal to\s+|be\s+|\p{L}+ly\s+)?(?:-?\d[\d.,]*\d|-?\d|\p{L}+)(?=\W|$)(?:\s+but\b)?/giu;
const REFUTED = /\b-?\d[\d.,]*\s+(?:is|was)\s+(?:wrong|too (?:high|low|much|many)|incorrect|not right)[^;,.]*[;,.]?/gi;
const EITHER = /\bor\b|\beither\b/i;
const REMAINDER = /\d\s*r\.?\s*(\d+)\s*\.?$|\bremainder\s+(?:is|of|:|=)?\s*(\d+)/i;
const IN_ALL = /[^,;]*\b(?:in total|in all|altogether|together)\b[^,;]*$/i;
const NONE = /\b(?:none|nothing|zero|nobody|no one)\b|\bno \p{L}+ (?:left|remain)/iu;

const holdsNumber = (text: string): boolean => numeralsOf(text).length > 0;

/** The text after the last words that lead to an answer and have a number behind them: "the answer is 3 + 4 = ". */
function afterLead(text: string): { before: string; conclusion: string } {
  let from = 0;
  for (const lead of LEADS) {
    const rest = text.slice(from);
    const match = [...rest.matchAll(lead)].findLast((one) => {
      const behind = numeralsOf(rest.slice(one.index + one[0].length));
      return behind.length > 0 && !(one[0] === ':' && behind.length > 1);
    });
    if (match) from += match.index + match[0].length;
  }
  return { before: text.slice(0, from), conclusion: text.slice(from) };
}

interface Claim {
  readonly numbers: readonly Numeral[];
  readonly before: string;
  readonly conclusion: string;
  readonly sentence: string;
}

function claimIn(sentence: string): Claim | undefined {
  const affirmed = sentence.replace(REFUTED, ' ').replace(DENIED, ' ');
  if (!holdsNumber(affirmed)) return undefined;
  const colon = /^([^:]*):(.*)$/s.exec(affirmed);
  // "Eleven: five of one kind and six of another" says it before the colon.
  const said =
    colon && holdsNumber(colon[1] as string) && numeralsOf(colon[2] as string).length > 1
      ? (colon[1] as string)
      : affirmed;
  const claimed = claimOf(said, holdsNumber);
  const summed = IN_ALL.exec(claimed)?.[0];
  const { before, conclusion } = afterLead(summed !== undefined && holdsNumber(summed) ? summed : claimed);
  return { numbers: numeralsOf(conclusion), before, conclusion, sentence: affirmed };
}

/** The claim that counts: the last one, and one behind "the answer is" before what explains it. */
function lastClaim(text: string): Claim | undefined {
  const claims = statementsOf(text).flatMap((sentence, index) => {
    const claim = claimIn(sentence);
    return claim ? [{ ...claim, index }] : [];
  });
  const told = claims.findLastIndex(({ sentence }) => /\banswers?\b(?:\s+is|\s*[:=])/i.test(sentence));
  if (told >= 0) {
    const corrected = claims.findLast(({ sentence }, index) => index > told && CORRECTS.test(sentence));
    return corrected ?? claims[told];
  }
  const stated = claims.filter(({ before, numbers }) => before !== '' || numbers.length === 1);
  return stated.at(-1) ?? claims.at(-1);
}

/** "11, 5 of them old and 6 new": numbers behind the first that only show where it comes from. */
function explains([first, ...others]: readonly Numeral[], known: readonly Numeral[]): boolean {
  if (first === undefined || others.length < 2) return false;
  if (!others.every((other) => known.some((one) => sameNumber(one, other)))) return false;
  const [left = 0, right = 0] = others.map(({ values }) => values[0] as number);
  return [left + right, left - right, left * right].some((value) => isValue(first, value));
}

/** What is wrong with a reply that must be one number; nothing when it is right. */
export function gradeNumber(value: number, prompt: string, text: string): string | undefined {
  const plain = bare(text);
  const remainder = /\bremainder\b|\bleft over\b/i.test(prompt) ? REMAINDER.exec(plain) : null;
  if (remainder) {
    const left = Number(remainder[1] ?? remainder[2]);
    return left === value ? undefined : `Expected ${value}, found ${left}.`;
  }
  const claim = lastClaim(plain);
  if (claim === undefined) return withoutNumerals(value, plain);
  const { numbers, before, conclusion, sentence } = claim;
  const first = numbers[0] as Numeral;
  const several = numbers.some((other) => !sameNumber(other, first));
  if (several && !explains(numbers, numeralsOf(prompt)))
    return `Expected ${value}, found several numbers: ${conclusion.trim().slice(0, 60)}.`;
  if (!isValue(first, value)) return `Expected ${value}, found ${first.values[0]}.`;
  if (conclusion.includes('/') && Number.isInteger(value) && isSum(first, conclusion))
    return `Expected ${value}, found a sum.`;
  if (isAlternative(plain, sentence, first)) return `Expected ${value}, found another beside it.`;
  if (countsOther(prompt, conclusion.slice(first.end))) return `Expected ${value}, found it of something else.`;
  const other = saidOfOther(prompt, before);
  return other === undefined ? undefined : `Expected ${value}, found it of ${other}.`;
}

const isSum = ({ start, end }: Numeral, text: string): boolean => text.slice(start, end).includes('/');

function withoutNumerals(value: number, text: string): string | undefined {
  if (value === 0 && NONE.test(text)) return undefined;
  const name = foreignNames(value).find((one) => holdsWords(text, one));
  const partOfMore = (one: string) =>
    new RegExp(`(?:-|\\b(?:y|e|et|o|ou|oder)\\s+)${one}|${one}(?:-|\\s+(?:y|e|et|o|ou|oder)\\b)`, 'i');
  return name === undefined || partOfMore(name).test(text) ? `Expected ${value}, found no number.` : undefined;
}

/** "It could be 65. Or 78": another number offered in the claim's sentence or the one behind it. */
function isAlternative(text: string, sentence: string, first: Numeral): boolean {
  const at = statementsOf(text).findIndex((one) => one.includes(sentence.slice(0, 20)));
  const near =
    at < 0
      ? [sentence]
      : [sentence, ...statementsOf(text).slice(at + 1)].filter((one) => /^or\b/i.test(one) || one === sentence);
  return near.some((one) =>
    /\b(?:could|might|may) be\b/i.test(one) || /^or\b/i.test(one)
      ? numeralsOf(one).some((other) => !sameNumber(other, first))
      : EITHER.test(one) &&
        [...one.matchAll(/(\S+)\s+or\s+(\S+)/gi)].some(([, left = '', right = '']) => {
          const beside = [...numeralsOf(left), ...numeralsOf(right)];
          return beside.length > 1 && beside.some((other) => sameNumber(other, first));
        }),
  );
}

/** A name that the claim is about though the question asks for another. */
function saidOfOther(prompt: string, before: string): string | undefined {
  const { asked, all } = namesIn(prompt);
  if (asked.size === 0) return undefined;
  const clause = before.split(/\band\b|[,;.]/i).at(-1) ?? '';
  const named = (clause.match(/\b\p{Lu}\p{Ll}+/gu) ?? []).filter((name) => all.has(name));
  return named.length > 0 && named.every((name) => !asked.has(name)) ? named[0] : undefined;
}
