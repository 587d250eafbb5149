import { holdsWords, wordsOf } from '../../../exam-items/index.ts';
import { answeringStatements, claimOf } from '../statements.ts';

export type Polarity = 'Yes' | 'No';

const YES =
  /^(?:well,?\s+)?(?:yes|yep|yeah|yup|correct|true|right|indeed|of course|certainly|exactly|ja|oui|s\u00ed|si|sim)\b(?!\s*(?:and|or)\s+no\b)/iu;
const NO_WORD = /^(?:well,?\s+)?(?:nope|nah|false|incorrect|wrong|untrue|not true|nein|non|n\u00e3o)\b/iu;
// "No plaskoubos are soft" denies nothing that was asked; "no he isn't" does.
const NO =
  /^(?:well,?\s+)?no(?=\s*(?:$|[,.!;:-])|\s+(?:it|he|she|they|we|you|that|this|not|\p{Lu}\p{L}*)\b(?!\s+\p{Ll}+s\s+are\b))/iu;
const NOT = /\bnot\b|n't\b|\bnever\b|\bneither\b|\bfalse\b|\buntrue\b/i;
const BOTH = /\byes\b[^.]*\b(?:and|or)\s+no\b|\bno\b\s+(?:and|or)\s+yes\b/i;
const REPORTED = /\b(?:says?|said|claims?|tells?)\b(?!\s+the truth)/i;
const SUPPOSED = /^if\b|^when\b|^whenever\b|^every time\b/i;
const TOLD = /\b(?:answer|conclusion)(?:\s+is|\s*[:=])\s*/i;
const SO = /\b(?:so|thus|therefore|hence)\b,?\s*/gi;
// A doubt that is no answer.
const UNSURE =
  /\b(?:can't|cannot|can not|impossible to|unable to) (?:tell|say|know|answer|determine)\b|\bmaybe\b|\bperhaps\b/i;
const QUESTION_WORDS = new Set(
  'is are was were do does did can could will would the a an it he she they that this today yesterday now then so true false right correct yes no or and i we say tell me my question case say all'.split(
    ' ',
  ),
);

function wordOf(text: string): Polarity | undefined {
  const start = text.trim().replace(/^["'(]+/, '');
  if (YES.test(start)) return 'Yes';
  return NO_WORD.test(start) || NO.test(start) ? 'No' : undefined;
}

/** The words of a question that a full answer says again, its last ones. */
function askedWords(prompt: string): string[] {
  const question = prompt.split(/(?<=[.!?:])\s+/).findLast((part) => /\?\s*$|\b(?:tell|say|if|whether)\b/i.test(part));
  const words = wordsOf((question ?? prompt).toLowerCase()).filter((word) => !QUESTION_WORDS.has(word));
  return words.slice(-1);
}

const plain = (text: string): string => wordsOf(text.toLowerCase()).join(' ');
const isEcho = (sentence: string, prompt: string): boolean => {
  const said = plain(sentence);
  return wordsOf(sentence).length > 2 && plain(prompt).includes(said);
};

/** What a sentence says about the thing asked; nothing when it reports, supposes or speaks of something else. */
function statedIn(sentence: string, asked: readonly string[]): Polarity | undefined {
  const holds = (text: string): boolean =>
    asked.every((word) => holdsWords(text, word) || holdsWords(text, `${word}s`));
  const last = sentence.split(SO).at(-1) as string;
  const claim = claimOf(holds(last) ? last : sentence, holds);
  const clause = claim.split(/,\s*(?:and|but)\s+|;|:\s/).findLast(holds) ?? claim;
  if (!holds(clause) || SUPPOSED.test(clause.trim())) return undefined;
  if (REPORTED.test(clause) && !/\btruth\b/i.test(clause)) return undefined;
  return NOT.test(clause) ? 'No' : 'Yes';
}

/** What a reply to a yes-or-no question comes to; nothing when it says neither, or both. */
export function polarityOf(text: string, prompt: string): Polarity | undefined {
  if (BOTH.test(text)) return undefined;
  const asked = askedWords(prompt);
  const sentences = answeringStatements(text).filter((sentence) => !isEcho(sentence, prompt));
  const words: Polarity[] = [];
  const stated: Polarity[] = [];
  for (const sentence of sentences) {
    const told = sentence.split(TOLD);
    const concluded = [...sentence.split(SO).slice(1)].at(-1);
    const short = [told.length > 1 ? told.at(-1) : undefined, concluded].map((part) =>
      part === undefined ? undefined : wordOf(part),
    );
    const said = short.find((one) => one !== undefined) ?? wordOf(sentence);
    if (said !== undefined) words.push(said);
    const claimed = statedIn(
      sentence.replace(YES, '').replace(/^no\b[,.!]?\s*/i, (no) => (wordOf(sentence) === 'No' ? '' : no)),
      asked,
    );
    if (claimed !== undefined) stated.push(claimed);
  }
  if (UNSURE.test(text) && words.length === 0) return undefined;
  const verdict = words.at(-1) ?? stated.at(-1);
  if (words.length > 1 && new Set(words).size > 1 && !/\b(?:wait|actually|so|therefore)\b/i.test(text))
    return undefined;
  // "Yes, the coat is not yellow" says neither.
  return stated.length > 0 && words.length > 0 && stated.at(-1) !== verdict ? undefined : verdict;
}
