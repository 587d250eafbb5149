import type { StyleTrait } from '../../../../src-shared/contract/index.ts';
import { letters, oneSpelling } from '../../letters.ts';
import { findPreferences, type Preference } from './preferences.ts';

/** A standing wish about answers as a trait of the style card. */
export interface Wish {
  trait: StyleTrait['trait'];
  value: string;
}

const LANGUAGES = 'English|German|French|Spanish|Italian|Portuguese|Dutch';
const STANDING = letters(
  /\b(?:always|never|from now on|in (?:the )?future|every time|(?:your|all|every|the|my) (?:answers?|repl(?:y|ies)|responses?|messages?)|answers|replies|responses)\b/i,
);
const NEVER = `(?:no(?: more)?|never(?: use| add| write)?|stop (?:using|adding|with)(?: the)?|(?:don['’]t|do not) (?:use|add|write)|without|leave out(?: the)?|skip(?: the)?|drop(?: the)?|avoid)`;
const ORDER = `^(?:(?:ok(?:ay)?|and|so|also|but),? |please,? |from now on,? |in (?:the )?future,? |always |i(?:['’]d| would)? (?:prefer|like|want) )*`;
const END = `(?:,? (?:please|any ?more|at all|ever|from now on|in (?:the )?future|in (?:your |the )?(?:answers?|replies|messages)))*[.!]?$`;

/** Wishes that speak for themselves, whatever follows. */
const PLAIN: readonly { pattern: RegExp; wish: Wish }[] = [
  {
    pattern: letters(new RegExp(`${ORDER}${NEVER} (?:bullet points?|bullets|bulleted lists?)${END}`, 'i')),
    wish: { trait: 'bullets', value: 'no' },
  },
  {
    pattern: letters(new RegExp(`${ORDER}${NEVER} (?:emojis?|smileys?)${END}`, 'i')),
    wish: { trait: 'emoji', value: 'no' },
  },
  {
    pattern: letters(
      new RegExp(
        `${ORDER}(?:${NEVER} (?:greetings?|hellos?|pleasantries|small ?talk)|(?:don['’]t|do not|stop|no need to) greet(?:ing)?(?: me)?)${END}`,
        'i',
      ),
    ),
    wish: { trait: 'greeting', value: 'no' },
  },
  { pattern: letters(/^(?:please,? )?longer(?: answers?)?,? please[.!]?$/i), wish: { trait: 'length', value: 'long' } },
];
/** Wishes that hold only when they are about answers in general. */
const GENERAL: readonly { pattern: RegExp; wish: Wish }[] = [
  {
    pattern: letters(
      new RegExp(`${ORDER}.*\\b(?:longer|more detailed|in (?:more )?detail|at length|more detail)\\b`, 'i'),
    ),
    wish: { trait: 'length', value: 'long' },
  },
  {
    pattern: letters(new RegExp(`${ORDER}(?:greet me|say (?:hello|hi)|start with a greeting)\\b`, 'i')),
    wish: { trait: 'greeting', value: 'yes' },
  },
];
const LANGUAGE = letters(
  new RegExp(
    `${ORDER}(?:answer|reply|respond|write|speak|talk)(?: to me| everything)? (?:always )?(?:only )?in (${LANGUAGES})${END}`,
    'i',
  ),
);

const OF_DIRECTIVE: Record<string, Wish> = {
  'Answer in one short sentence.': { trait: 'length', value: 'short' },
  'Use bullet points.': { trait: 'bullets', value: 'yes' },
  'Be formal.': { trait: 'formality', value: 'formal' },
  'Be warm and friendly.': { trait: 'formality', value: 'warm' },
  'Write in lower case.': { trait: 'letterCase', value: 'lower' },
  'Write in capital letters.': { trait: 'letterCase', value: 'capitals' },
  'Use an emoji.': { trait: 'emoji', value: 'yes' },
};

/** The standing wishes a sentence states as traits, negated ones included; an empty list when it states none. */
export function findWishes(sentence: string): Wish[] {
  const plain = oneSpelling(sentence).trim();
  if (plain.length > 200) return [];
  const found = findPreferences(plain).flatMap((preference) => wishOf(preference, plain));
  if (found.length > 0 || plain.endsWith('?')) return found;
  const plainly = PLAIN.find(({ pattern }) => pattern.test(plain));
  if (plainly !== undefined) return [plainly.wish];
  const language = LANGUAGE.exec(plain)?.[1];
  if (language !== undefined) return [{ trait: 'language', value: capitalised(language) }];
  const general =
    STANDING.test(plain) && SPOKEN_TO.test(plain) ? GENERAL.find(({ pattern }) => pattern.test(plain)) : undefined;
  return general === undefined ? [] : [general.wish];
}

/** An order or a request, not a remark about answers. */
const SPOKEN_TO = letters(
  new RegExp(
    `${ORDER}(?:give|write|make|keep|answer|reply|explain|be|use|greet|say|start|longer|more|can you|could you)\\b`,
    'i',
  ),
);

const ONE_SENTENCE = letters(/\b(?:one|single) (?:short )?sentence\b/i);

function wishOf({ key, directive }: Preference, sentence: string): Wish[] {
  if (key === 'opening') return [{ trait: 'opening', value: directive.replace(/^Start with: /, '') }];
  if (key === 'ending') return [{ trait: 'ending', value: directive.replace(/^End with: /, '') }];
  const wish = OF_DIRECTIVE[directive];
  if (wish === undefined) return [];
  return [wish.trait === 'length' && ONE_SENTENCE.test(sentence) ? { trait: 'length', value: 'one sentence' } : wish];
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
}
