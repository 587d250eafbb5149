import { holdsWords, sentencesOf, undressed, withoutFence } from '../../exam-items/index.ts';
import { gradeNumber } from './number/gradeNumber.ts';

const LEAD =
  /\b(?:prints?(?: out)?|outputs?|logs?|shows?|returns?|displays?|answer|result|output(?: of (?:this|the) (?:code|program))?)(?:\s+(?:is|will be|would be))?\s*:?\s+/gi;
const TAIL =
  /\s+(?:to|on|in) the (?:console|screen|terminal|output)$|\s+(?:is|gets|will be) (?:printed|logged|shown)$/i;
const REASON = /[,;]?\s+(?:because|since|as|when)\s[\s\S]*$/i;
const QUOTED = /(?<![\w[(])(["'`])([^"'`\n]+)\1(?![\w\])(])/g;
const FENCED = /```[\w-]*\n([\s\S]*?)\n?```/g;
const NOT_ALONE = /\b(?:or|not|never|n't|either)\b/i;
const COUNTED = /\d\s+(?:lines?|times|items?|values?|numbers?)\b/i;

/** Everything that a reply may mean by what is printed, in the words it stands in. */
function candidatesOf(text: string): string[] {
  const body = withoutFence(text);
  const last = sentencesOf(text).at(-1) ?? text;
  const fences = [...text.matchAll(FENCED)].map((match) => match[1] as string);
  const behind = [text, last].flatMap((part) =>
    [...part.matchAll(LEAD)].slice(-1).flatMap((match) => {
      const rest = part.slice(match.index + match[0].length);
      return [rest, withoutFence(rest), rest.replace(REASON, ''), undressed(rest).replace(TAIL, '')];
    }),
  );
  const quotes = [...last.matchAll(QUOTED)].map((match) => match[2] as string);
  const said = [
    text,
    body,
    ...(fences.length === 1 ? fences : []),
    last.replace(REASON, ''),
    ...behind,
    ...quotes.slice(-1),
  ];
  return said.flatMap((one) => [one.trim(), undressed(one), undressed(undressed(one).replace(TAIL, ''))]);
}

/** What is wrong with a reply that must be exactly what a program prints; nothing when it is right. */
export function gradeOutput(value: string, text: string): string | undefined {
  const wrong = `Expected ${value}, found ${text.slice(0, 60)}.`;
  if (/^-?\d+(?:\.\d+)?$/.test(value)) {
    if (/^\[.*\]$|^\(.*\)$/s.test(undressed(withoutFence(text))) || COUNTED.test(claimed(text, value))) return wrong;
    // The numbers of a program are not what the answer may be about.
    return gradeNumber(Number(value), '', text) === undefined ? undefined : wrong;
  }
  const candidates = candidatesOf(text);
  const truth = /^(?:true|false)$/i.test(value);
  const same = (one: string): boolean => (truth ? one.toLowerCase() === value.toLowerCase() : one === value);
  if (!candidates.some(same)) return wrong;
  const [first = ''] = text.split(REASON);
  return NOT_ALONE.test(first) &&
    holdsWords(first, value) &&
    !same(undressed(first)) &&
    NOT_ALONE.test(first.replaceAll(value, ''))
    ? wrong
    : undefined;
}

/** The last sentence that holds the value. */
const claimed = (text: string, value: string): string =>
  sentencesOf(text).findLast((sentence) => holdsWords(sentence, value)) ?? '';
