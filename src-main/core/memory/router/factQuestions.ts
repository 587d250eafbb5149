import { letters, oneSpelling } from '../../language/letters.ts';

/** A stated fact as a question that it answers. */
export interface FactQuestion {
  question: string;
  value: string;
}

const INTRODUCTION =
  /^(?:(?:please )?(?:remember|note|keep in mind|don't forget)(?: that|:|,)?|and|also|btw,?|by the way,?|the thing is,?)\s+/i;
const LONGEST_VALUE_WORDS = 6;
/** A longer text is no plain statement. */
const LONGEST_CHARACTERS = 600;
const WHEN = letters(
  /\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)\b|\d/i,
);

/** Each shape: the pattern, and from its groups the question and the value. */
const SHAPES: readonly { pattern: RegExp; ask: (...groups: string[]) => [question: string, value: string] }[] = [
  {
    pattern: /^(my|our) (.+?) (?:is|are|was) (?:called|named) (.+)$/i,
    ask: (whose, what, value) => [`What is ${whose} ${what} called?`, value],
  },
  {
    pattern: /^(my|our) (.+?)['’]s name is (.+)$/i,
    ask: (whose, what, value) => [`What is ${whose} ${what} called?`, value],
  },
  {
    pattern: /^the name of (my|our) (.+?) is (.+)$/i,
    ask: (whose, what, value) => [`What is ${whose} ${what} called?`, value],
  },
  {
    pattern: /^(?:I|we) have an? (.+?) (?:called|named) (.+)$/i,
    ask: (what, value) => [`What is my ${what} called?`, value],
  },
  { pattern: /^I(?: am|['’]m) (?:called|named) (.+)$/i, ask: (value) => ['What is my name?', value] },
  {
    pattern: /^(\p{Lu}[\p{L}\p{M}]+) is (my|our) (.+)$/u,
    ask: (value, whose, what) => [`Who is ${whose} ${what}?`, value],
  },
  {
    pattern: /^(my|our) (.+?) lives? (?:in|at|near) (.+)$/i,
    ask: (whose, what, value) => [`Where does ${whose} ${what} live?`, value],
  },
  {
    pattern: /^(my|our) (.+?) works as (?:an? )?(.+)$/i,
    ask: (whose, what, value) => [`What does ${whose} ${what} do for a living?`, value],
  },
  {
    pattern: /^(my|our) (.+?) works? (?:in|at|for) (.+)$/i,
    ask: (whose, what, value) => [`Where does ${whose} ${what} work?`, value],
  },
  {
    pattern: /^(my|our) (.+?) is allergic to (.+)$/i,
    ask: (whose, what, value) => [`What is ${whose} ${what} allergic to?`, value],
  },
  { pattern: /^I(?: am|['’]m) allergic to (.+)$/i, ask: (value) => ['What am I allergic to?', value] },
  {
    pattern: /^I (live|work|study) (?:in|at|for|near) (.+)$/i,
    ask: (verb, value) => [`Where do I ${verb.toLowerCase()}?`, value],
  },
  { pattern: /^I work as (?:an? )?(.+)$/i, ask: (value) => ['What do I do for a living?', value] },
  { pattern: /^I was born in (.+)$/i, ask: (value) => ['Where was I born?', value] },
  { pattern: /^I moved to (.+)$/i, ask: (value) => ['Where did I move to?', value] },
  {
    pattern: /^I (drive|play|own|teach|speak) (.+)$/i,
    ask: (verb, value) => [`What do I ${verb.toLowerCase()}?`, value],
  },
  {
    pattern: /^(the|our|my) (.+?) (?:is|runs|listens) on port (\d+)$/i,
    ask: (whose, what, value) => [`Which port is ${whose} ${what} on?`, value],
  },
  {
    pattern: /^(the|our|my) (.+?) costs? (.+)$/i,
    ask: (whose, what, value) => [`How much does ${whose} ${what} cost?`, value],
  },
  {
    pattern: /^(the|our|my) (.+?) (?:is|starts|ends|opens|closes) (?:in|on|at) (.+)$/i,
    ask: (whose, what, value) => [`${WHEN.test(value) ? 'When' : 'Where'} is ${whose} ${what}?`, value],
  },
  {
    pattern: /^(the|our|my) (.+?) (is|are) (?:an? |the )?(.+)$/i,
    ask: (whose, what, verb, value) => [`What ${verb} ${whose} ${what}?`, value],
  },
];

/**
 * The question that a stated fact answers, and the answer; null for a sentence of no known shape or with a long answer.
 */
export function questionAbout(sentence: string): FactQuestion | null {
  if (sentence.length > LONGEST_CHARACTERS) return null;
  const text = oneSpelling(sentence)
    .trim()
    .replace(INTRODUCTION, '')
    .replace(/[.!\s]+$/, '');
  if (/[?\n]/.test(text)) return null;
  for (const { pattern, ask } of SHAPES) {
    const groups = pattern.exec(text)?.slice(1);
    if (groups === undefined) continue;
    const [question, rest] = ask(
      ...groups.map((group, index) => (index === 0 && /^(?:my|our|the)$/i.test(group) ? group.toLowerCase() : group)),
    );
    const value = rest.split(/[,;.!](?=\s|$)|\s(?:and|but|because|since|who|which|so)\s/)[0]?.trim() ?? '';
    return value === '' || value.split(/\s+/).length > LONGEST_VALUE_WORDS ? null : { question, value };
  }
  return null;
}
