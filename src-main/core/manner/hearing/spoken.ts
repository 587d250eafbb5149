import { letters } from '../../language/letters.ts';

/** The expression over people's words that matches where any of these does. */
export const spoken = (...patterns: string[]): RegExp => letters(new RegExp(patterns.join('|'), 'i'));

/** What an order may begin with. */
export const ORDER = `^(?:(?:ok(?:ay)?|and|so|also|but),? |please,? |from now on,? |in (?:the )?future,? |always |i(?:['’]d| would)? (?:prefer|like|want) )*`;
export const NEVER = `(?:no(?: more)?|never(?: use| add| write)?|stop (?:using|adding|with)(?: the)?|(?:don['’]t|do not) (?:use|add|write)|without|leave out(?: the)?|skip(?: the)?|drop(?: the)?|avoid)`;
export const ORDER_END = `(?:,? (?:please|any ?more|at all|ever|from now on|in (?:the )?future|in (?:your |the )?(?:answers?|replies|messages)))*[.!]?$`;

/** A cue of degree ends its clause: “shorter.” speaks about the answer, “a shorter word” about something else. */
export const CLAUSE_END = `(?=,? (?:please|again|now|this time|next time)\\b|[.!,;?]|$)`;
export const BEFORE = `(?:^|\\b(?:no|but|please|much|even|still|bit|little|it|that|this|answer|answers|way|far|and|again|make|keep),? )`;
/** “Too long” blames the answer only when it opens the message. */
export const TOO = `^(?:no,? |but |sorry,? |hm+,? )*(?:(?:it|that|this|the answer|your answer)(?:['’]s| is| was) )?(?:still |way |far |much |a bit |a little |just )*too `;

/** An order to begin or to end every answer with a phrase, which is the first group. */
export function framed(verbs: string): RegExp {
  return spoken(
    `^(?:please )?(?:always )?(?:${verbs})\\b(?: (?:your|every|each|all|the))*(?: (?:answers?|repl(?:y|ies)|messages?|responses?))? (?:with|by saying)[: ]+["'“]?(.{2,40}?)["'”]?\\.?$`,
  );
}
