import { letters, oneSpelling } from '../../language/letters.ts';
import { heardAs, type Manner } from '../traits/table.ts';
import { ORDER, spoken } from './spoken.ts';

/** The sentence speaks to the assistant: an order, a request, or "I prefer". */
const SPEAKS_TO_IT = letters(
  /^(?:(?:ok(?:ay)?|and|so|also|but|oh),? |from now on,? |in (?:the )?future,? |please,? |always |never |just )*(?:keep|make|use|add|include|give|answer|reply|respond|write|speak|talk|be|sound|stay|stop|start|end|can you|could you|would you|will you|i(?:['’]d| would)? (?:prefer|like|love|want)|no more|short|shorter|brief|always|never)\b/i,
);
/** About answers in general, not about one task. */
const ABOUT_ANSWERS = letters(
  /\b(?:(?:your|all|every|the|my) (?:answers?|repl(?:y|ies)|responses?|messages?)|answers|replies|responses|sentences|from now on|in (?:the )?future|always|every time|bullet points?|bullets|emojis?)\b/i,
);
/** Short orders about manner: "be brief", "answer in lower case", "keep it short". */
const MANNER = letters(
  /^(?:please,? |just )*(?:be|sound|stay|keep it|answer|reply|respond|speak|talk|write)(?: to me)?(?: more| less)? (?:in |with |using )?[\w -]{2,30}[.!]?$|^(?:shorter|brief(?:er)?|short)(?: answers?)?,? please[.!]?$/i,
);
/** "Write a short poem" asks for a text, not for a manner. */
const ASKS_FOR_A_TEXT = letters(
  /\b(?:write|give me|make|tell me)\b.*\b(?:a|an|the|some)\b.*\b(?:story|poem|list|note|letter|e-?mail|summary|plan|song|essay|message|table|recipe|joke)\b/i,
);
const ASKS_IT = letters(/\b(?:can|could|would|will) you\b/i);
const FOR_GOOD = letters(/\b(?:always|from now on|in (?:the )?future)\b/i);
const NEGATED = letters(
  /\b(?:no|stop using|don't use|do not use|without|never use) (?:more )?(?:bullets?|bullet points?|emojis?)\b/i,
);
const STANDING = letters(
  /\b(?:always|never|from now on|in (?:the )?future|every time|(?:your|all|every|the|my) (?:answers?|repl(?:y|ies)|responses?|messages?)|answers|replies|responses)\b/i,
);
/** An order or a request, not a remark about answers. */
const SPOKEN_TO = spoken(
  `${ORDER}(?:give|write|make|keep|answer|reply|explain|be|use|greet|say|start|longer|more|can you|could you)\\b`,
);
const LONGEST_WISH = 200;

/** The standing wishes a sentence states, negated ones included; an empty list when it states none. */
export function findWishes(sentence: string): Manner[] {
  const plain = oneSpelling(sentence).trim();
  if (plain.length > LONGEST_WISH) return [];
  const isQuestion = plain.endsWith('?');
  if (!isQuestion || ASKS_IT.test(plain)) {
    const framed = heardAs('framed', plain);
    if (framed.length > 0) return framed;
    const named = isAboutManner(plain) ? heardAs('standing', plain) : [];
    if (named.length > 0) return named;
  }
  if (isQuestion) return [];
  const [plainly] = heardAs('plainly', plain);
  if (plainly !== undefined) return [plainly];
  return STANDING.test(plain) && SPOKEN_TO.test(plain) ? heardAs('generally', plain).slice(0, 1) : [];
}

function isAboutManner(sentence: string): boolean {
  if (!(SPEAKS_TO_IT.test(sentence) && ABOUT_ANSWERS.test(sentence)) && !MANNER.test(sentence)) return false;
  return !(ASKS_FOR_A_TEXT.test(sentence) && !FOR_GOOD.test(sentence)) && !NEGATED.test(sentence);
}
