import { britishSpelling } from '../../language/britishSpelling.ts';

const OWNER = String.raw`(my(?: [\p{L}\p{M}\p{N}'-]+){1,5}?)`;
const NOW = '(?:(?:now|currently|still|these days|at the moment) )?';
/** At the end of a word. */
const END = String.raw`(?![\p{L}\p{M}\p{N}])`;
const ask = (pattern: string) => new RegExp(`\\b${pattern}${END}`, 'iu');
const IN_WHICH = String.raw`(?:where|(?:(?:in )?(?:which|what) (?:city|town|place|country)))`;

/** Questions whose answer may be said in none of their words, with a statement that gives the same thing a value. */
const QUESTIONS: readonly { pattern: RegExp; statement: (owner: string) => string }[] = [
  { pattern: ask(`${IN_WHICH} (?:do i ${NOW}live|am i ${NOW}living)`), statement: () => 'I live in Anywhere.' },
  {
    pattern: ask(`${IN_WHICH} (?:do|does|is|are) ${OWNER} ${NOW}(?:live|living)`),
    statement: (owner) => `${owner} lives in Anywhere.`,
  },
  { pattern: ask(`(?:how old am i|what(?:'s| is) my age)`), statement: () => 'I am 1.' },
  { pattern: ask(`how old (?:is|are) ${OWNER}(?: now)?[?.!]*$`), statement: (owner) => `${owner} is 1.` },
  { pattern: ask(`(?:what(?:'s| is) my name|what am i called)`), statement: () => 'My name is Anybody.' },
  {
    pattern: ask(`what(?:'s| is| are) ${OWNER} (?:called|named)`),
    statement: (owner) => `${owner} is called Anybody.`,
  },
  { pattern: ask(`what(?:'s| is) ${OWNER}'s name`), statement: (owner) => `${owner} is called Anybody.` },
  { pattern: ask(`the name of ${OWNER}[?.!]*$`), statement: (owner) => `${owner} is called Anybody.` },
  { pattern: ask(`(?:what|which)(?:'s| is) ${OWNER}[?.!]*$`), statement: (owner) => `${owner} is Anything.` },
];

/**
 * A statement that would answer the question if its value were right: what gives that thing a value is what was asked
 * for. Null for other questions.
 */
export function statementAsked(question: string): string | null {
  const plain = britishSpelling(
    question
      .slice(0, 600)
      .replaceAll(/[’‘`´]/g, "'")
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
  for (const { pattern, statement } of QUESTIONS) {
    const match = pattern.exec(plain);
    if (match !== null) return statement(match[1] ?? '');
  }
  return null;
}
