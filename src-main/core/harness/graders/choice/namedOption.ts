import { wordsOf } from '../../../exam-items/index.ts';
import { answeringStatements, claimOf } from '../statements.ts';

const DENIED =
  /(?:,\s*|\b(?:is|are|was)\s+)?\b(?:not|neither|never|rather than|instead of)\s+(?:in\s+|on\s+|at\s+)?(?:the\s+|an?\s+)?[\p{L}\p{N}]+(?:\s+but\b)?/giu;
const DENIED_BEFORE =
  /(?<=^|[,;.]\s*)(?:the\s+)?([\p{L}\p{N}]+)\s+(?:(?:is|are|was|does|did|has) not\b|(?:is|are|was|does|did|has)n't\b)[^;,.]*[;,]?/giu;
const LEADS = [
  /\banswer(?:\s+is|\s*:)/gi,
  /\b(?:therefore|thus|so|hence)\b|=/gi,
  /\b(?:is|are|was|were|called|means|comes|it's)\b|:/gi,
] as const;
const KEY =
  /\b(?:(second|third|fourth|most|least|more|less|fewer)\s+)?(\p{L}{2,}est|\p{L}{2,}er|last|first|often)\b/giu;
const NO_KEY = new Set(
  'answer other after never over under whether either together another number order her later ever remember'.split(' '),
);
const ASKING = new Set('what which when where that this does tell have know about will from there'.split(' '));
const THEN = /,?\s+then\b|[,;]\s+(?:and\s+)?|\band\b|\s>\s|[.]\s/i;

/** A short form, a plural or a singular of an option; names keep their letters. */
function formsOf(option: string): string[] {
  const forms = [option];
  if (/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i.test(option)) forms.push(option.slice(0, 3));
  if (/^\p{Ll}{4,}s$/u.test(option)) forms.push(option.slice(0, -1));
  else if (/^\p{Ll}{3,}$/u.test(option)) forms.push(`${option}s`);
  return forms;
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether an option stands in a text as words of its own, whatever its case, accents and number. */
export const names = (text: string, option: string): boolean =>
  formsOf(option).some((form) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${escaped(folded(form))}(?![\\p{L}\\p{N}])`, 'u').test(folded(text)),
  );

/** What a question asks by and about. */
interface Asked {
  readonly key: string | undefined;
  readonly words: readonly string[];
}

const clausesOf = (text: string): string[] => text.split(THEN);

/** The comparing word that a question asks by ("the second richest"), and the things it asks about. */
function askedIn(prompt: string, options: readonly string[]): Asked {
  const sentences = prompt.split(/(?<=[.!?:])\s+/);
  const question = sentences.findLast((one) => one.includes('?')) ?? sentences.at(-1) ?? '';
  return {
    key: [...question.matchAll(KEY)].filter(([, , word = '']) => !NO_KEY.has(word.toLowerCase())).at(-1)?.[0],
    words: wordsOf(question.toLowerCase()).filter(
      (word) => word.length > 3 && !ASKING.has(word) && !options.some((option) => names(option, word)),
    ),
  };
}

const affirmed = (text: string): string => text.replace(DENIED, ' ').replace(DENIED_BEFORE, ' ');

/** The options that the claim of one sentence leaves standing. */
function standing(sentence: string, options: readonly string[], { key, words }: Asked): string[] {
  const within = (text: string): string[] => options.filter((option) => names(text, option));
  const holds = (text: string): boolean => within(text).length > 0;
  const claim = affirmed(claimOf(sentence, holds));
  if (within(claim).length < 2) return within(claim);
  if (key !== undefined) {
    const keyed = clausesOf(claim).filter((clause) => names(clause, key) && within(clause).length === 1);
    if (keyed.length > 0) return within(keyed.at(-1) as string);
  }
  const of = clausesOf(claim).filter((clause) => within(clause).length === 1);
  const about = of.map((clause) => words.filter((word) => names(clause, word)).length);
  const most = Math.max(0, ...about);
  const told = new Set(of.filter((_, index) => most > 0 && about[index] === most).flatMap(within));
  if (told.size === 1) return [...told];
  for (const lead of LEADS) {
    for (const match of [...claim.matchAll(lead)].toReversed()) {
      const behind = within(claim.slice(match.index + match[0].length));
      if (behind.length > 0) return behind;
    }
  }
  return within(claim);
}

const isEcho = (sentence: string, prompt: string): boolean => {
  const plain = (text: string): string => wordsOf(text.toLowerCase()).join(' ');
  return plain(sentence) !== '' && wordsOf(sentence).length > 2 && plain(prompt).includes(plain(sentence));
};

/** The options that a reply comes down to: one when it answers, several when it hedges, none when it names none. */
export function namedOptions(text: string, options: readonly string[], prompt: string): string[] {
  const sentences = answeringStatements(text);
  const fresh = sentences.filter((sentence) => !isEcho(sentence, prompt));
  const asked = askedIn(prompt, options);
  const { key } = asked;
  const claims = (fresh.length > 0 ? fresh : sentences).map((sentence) => ({
    sentence,
    found: standing(sentence, options, asked),
  }));
  const telling = claims.filter(({ found }) => found.length > 0);
  const told = telling.findLast(({ sentence }) => /\banswer(?:\s+is|\s*:)/i.test(sentence));
  const concluded = telling.findLast(({ sentence }) => /^(?:so|thus|therefore|hence)\b/i.test(sentence));
  const keyed = key === undefined ? undefined : telling.findLast(({ sentence }) => names(sentence, key));
  return (told ?? concluded ?? keyed ?? telling.at(-1))?.found ?? [];
}

/** "Cairo or Alexandria" answers nothing, whatever the other word is. */
export const isHedged = (text: string, value: string): boolean => {
  const word = escaped(folded(value));
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${word}\\s+or(?:\\s+(?:in|the|an?))?\\s+[\\p{L}]|[\\p{L}]+\\s+or(?:\\s+(?:in|the|an?))*\\s+${word}(?![\\p{L}])|either\\s+(?:in\\s+|the\\s+)*${word})`,
    'u',
  ).test(folded(text));
};
