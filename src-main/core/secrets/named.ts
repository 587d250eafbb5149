import type { Secret } from './formats.ts';
import {
  ABOUT_ACCOUNTS,
  ABOUT_LOCKS,
  ADVERBS,
  CLOSE_WORDS,
  COPULA,
  LOOSE,
  NAME_AND_PASSWORD,
  NO_VALUE,
  OPENED_WITH,
  OTHER_THING,
  SMALL_WORDS,
  type ValueShape,
  WORD_RULES,
} from './secretWords.ts';
import { digitsOf, isCode, isKey, isStrong, joinedCode, runOfNumbers } from './values.ts';

/** So far from its word a value is looked for. */
const REACH = 160;
/** "The wifi password at my sister's place is …" */
const MOST_WORDS_BETWEEN = 8;
const MOST_WORDS_BEFORE = 6;
const NEAR = 60;

const CLOSE = new RegExp(
  `(?:${CLOSE_WORDS})\\s{0,3}(?:は|が|是|为|為|는|은|가|:|：|=|هي|「|『|"|\\s){0,4}([!-~]{3,})`,
  'giu',
);

/** Secrets that show by the word in front of them or behind them: "my password is …", "… ist meine PIN". */
export function findNamedSecrets(text: string): Secret[] {
  const found: Secret[] = [];
  for (const { name, shape, pattern, near: company } of WORD_RULES)
    for (const match of text.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      if (company !== null && !near(text, from, company)) continue;
      if (OTHER_THING.test(text.slice(to, to + 24))) continue;
      const behind = valueBehind(text.slice(to, to + REACH), shape);
      if (behind !== null) found.push({ name, start: from, end: to + behind });
      else {
        const before = valueBefore(text.slice(Math.max(0, from - REACH), from), shape);
        if (before !== null) found.push({ name, start: from - before, end: to });
      }
    }
  for (const match of text.matchAll(CLOSE))
    if (/\d|[^\p{L}\s]/u.test(match[1] ?? ''))
      found.push({ name: 'a password', start: match.index, end: match.index + match[0].length });
  for (const match of text.matchAll(OPENED_WITH)) {
    const value = bare(match[1] ?? match[2] ?? '');
    if (isCode(value) && digitsOf(value) >= 4 && near(text, match.index, ABOUT_LOCKS))
      found.push({ name: 'a PIN or code', start: match.index, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(NAME_AND_PASSWORD))
    if (isStrong(bare(match[1] ?? '')) && near(text, match.index, ABOUT_ACCOUNTS))
      found.push({ name: 'a password', start: match.index, end: match.index + match[0].length });
  return found;
}

const bare = (word: string) => word.replace(OPENING, '').replace(TRAILING, '');
const near = (text: string, at: number, pattern: RegExp) =>
  pattern.test(text.slice(Math.max(0, at - NEAR), at + 2 * NEAR));

interface Token {
  /** Without the quotation marks and stops around it. */
  word: string;
  /** The mark behind it: it announces a value. */
  announces: boolean;
  end: number;
}

const OPENING = /^["'“„«‘(「[<]+/;
const ANNOUNCING = /(?:[:=：]|->|=>|→)["'”»’]*$/;
const TRAILING = /["'”»’)」\]>.,;:!?：。]+$/;
/** Marks that only stand between a word and its value. */
const ONLY_MARKS = /^(?:["'”»’]*(?:[:=：]|->|=>|→|–|—)["'“«‘]*)$/;

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({
    word: bare(match[0]),
    announces: ANNOUNCING.test(match[0]),
    end: match.index + match[0].length,
  }));
}

/** How many characters behind the word its value ends, or null where none is told. */
function valueBehind(behind: string, shape: ValueShape): number | null {
  const glued =
    /^["'”]?\s{0,2}(?:[:=：]|->|=>)\s{0,3}/.exec(behind)?.[0].length ?? /^['’]s\s/.exec(behind)?.[0].length ?? 0;
  const sentence = endOfSentence(behind, glued);
  if (glued > 0) {
    const value = valueAt(
      tokensOf(behind.slice(glued, sentence)),
      0,
      shape,
      behind[glued - 2] === 's' ? 'copula' : 'announced',
    );
    return value === null ? aloneOnNextLine(behind, sentence, shape) : glued + value;
  }
  const resumed = /^[?.!…]\s{1,3}(?:it['’]s|it is|es ist|c['’]est|es|è|é)\s/iu.exec(behind)?.[0].length;
  if (resumed !== undefined) {
    const value = valueAt(tokensOf(behind.slice(resumed, endOfSentence(behind, resumed))), 0, shape, 'copula');
    return value === null ? null : resumed + value;
  }
  if (!/^[\s,(]/.test(behind)) return null;
  const tokens = tokensOf(behind.slice(0, sentence));
  const direct = valueAt(tokens, 0, shape, 'direct');
  if (direct !== null) return direct;
  for (let index = 0; index < Math.min(tokens.length, MOST_WORDS_BETWEEN); index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const word = token.word.toLowerCase();
    const how = token.announces ? 'announced' : LOOSE.has(word) ? 'loose' : COPULA.has(word) ? 'copula' : null;
    if (how === null) continue;
    let next = index + 1;
    while (how !== 'loose' && ADVERBS.has((tokens[next]?.word ?? '').toLowerCase()) && tokens[next + 1] !== undefined)
      next += 1;
    const value = valueAt(tokens, next, shape, tokens[next - 1]?.announces === true ? 'announced' : how);
    if (value !== null) return value;
    if (next >= tokens.length) return aloneOnNextLine(behind, sentence, shape);
    if (how === 'copula') break;
  }
  return tokens.length === 0 ? aloneOnNextLine(behind, sentence, shape) : null;
}

/** Where the sentence ends; a line ends it too. */
function endOfSentence(text: string, from: number): number {
  const match = /\n|[.!?](?=\s)|。/.exec(text.slice(from));
  return match === null ? text.length : from + match.index;
}

/** "My password is:" and below it one word on a line of its own. */
function aloneOnNextLine(behind: string, sentence: number, shape: ValueShape): number | null {
  const match = /^\s*\n\s*(\S{3,60})[ \t]*(?:\n|$)/.exec(behind.slice(sentence));
  if (match?.[1] === undefined) return null;
  const fits =
    shape === 'pin'
      ? isCode(match[1])
      : shape === 'number'
        ? digitsOf(match[1]) >= 5
        : isStrong(match[1]) || (/^\p{Ll}{5,}$/u.test(match[1]) && !NO_VALUE.has(match[1]));
  return fits ? sentence + match[0].trimEnd().length : null;
}

type How = 'announced' | 'copula' | 'loose' | 'direct';

/** Where the value that begins with this token ends, or null when it is none. */
function valueAt(tokens: readonly Token[], at: number, shape: ValueShape, how: How): number | null {
  while (ONLY_MARKS.test(tokens[at]?.word ?? 'x') || (tokens[at]?.word === '' && tokens[at]?.announces === true)) {
    at += 1;
    how = 'announced';
  }
  const token = tokens[at];
  if (token === undefined || token.word === '') return null;
  const rest = tokens.slice(at);
  switch (shape) {
    case 'pin': {
      const joined = joinedCode(rest);
      return joined !== null && !(how === 'loose' && joined < 4) ? (rest[Math.max(0, joined - 1)]?.end ?? null) : null;
    }
    case 'number':
      return runOfNumbers(rest);
    case 'token':
      return isKey(token.word) ? token.end : null;
    case 'login': {
      const strong = rest.slice(0, 5).find((one) => isStrong(one.word));
      return strong !== undefined && (how !== 'loose' || rest[0] === strong) ? strong.end : null;
    }
    case 'phrase':
    case 'password': {
      if (isStrong(token.word) && !(how === 'loose' && /^\d+$/.test(token.word))) return token.end;
      if (how === 'loose' || how === 'direct') return null;
      return isPlainValue(rest, shape, how) ? (rest.at(-1)?.end ?? null) : null;
    }
    default:
      return shape satisfies never;
  }
}

/** A password may be a plain word: then nothing else is said, or it is a row of words that make no sentence. */
function isPlainValue(rest: readonly Token[], shape: 'phrase' | 'password', how: How): boolean {
  const words = rest.map(({ word }) => word.toLowerCase()).filter((word) => word !== '');
  const [first] = words;
  if (first === undefined || first.length < 3 || !/^[\p{L}\p{M}'’-]+$/u.test(first)) return false;
  if (words.length >= 4 && !words.some((word) => SMALL_WORDS.has(word) || COPULA.has(word))) return true;
  if (NO_VALUE.has(first)) return false;
  if (words.length === 1) return how === 'announced' || shape === 'phrase' || first.length >= 4;
  return shape === 'phrase' && words.length >= 3 && words.every((word) => !NO_VALUE.has(word) && !COPULA.has(word));
}

const THIS = /^(?:this|that|what|which|it|here|where|there|das|dies|was|ceci|ça|esto|eso|questo|isso|dit|dat)$/i;

/** How many characters before the word the value begins: "hunter2 is my password". */
function valueBefore(before: string, shape: ValueShape): number | null {
  const sentenceStart =
    Math.max(before.lastIndexOf('\n'), ...['. ', '! ', '? '].map((end) => before.lastIndexOf(end))) + 1;
  const part = before.slice(sentenceStart);
  const tokens = [...part.matchAll(/\S+/g)];
  // "Tulip-1999 (the password)"
  const bracket = tokens.findLastIndex((token) => token[0].startsWith('('));
  const named = tokens[bracket - 1];
  if (
    bracket > 0 &&
    bracket >= tokens.length - 2 &&
    named !== undefined &&
    shape === 'password' &&
    isStrong(bare(named[0]))
  )
    return part.length - named.index;
  for (let index = tokens.length - 1; index >= Math.max(1, tokens.length - MOST_WORDS_BEFORE); index -= 1) {
    const word = (tokens[index]?.[0] ?? '').toLowerCase();
    if (!COPULA.has(word) || LOOSE.has(word)) continue;
    const value = tokens[index - 1];
    const plain = bare(value?.[0] ?? '');
    if (value === undefined || THIS.test(plain)) return null;
    const fits =
      shape === 'pin'
        ? isCode(plain)
        : shape === 'number'
          ? digitsOf(plain) >= 5
          : shape === 'token'
            ? isKey(plain)
            : isStrong(plain);
    return fits ? part.length - value.index : null;
  }
  return null;
}
