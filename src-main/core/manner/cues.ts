import { letters, oneSpelling } from '../letters.ts';
import type { Trait } from './traits.ts';

/** A word about manner, and the way it points. */
export interface Cue {
  trait: Trait;
  value: string;
}

/** A cue of degree ends its clause: “shorter.” speaks about the answer, “a shorter word” about something else. */
const CLAUSE_END = `(?=,? (?:please|again|now|this time|next time)\\b|[.!,;?]|$)`;
const BEFORE = `(?:^|\\b(?:no|but|please|much|even|still|bit|little|it|that|this|answer|answers|way|far|and|again|make|keep),? )`;
/** “Too long” blames the answer only when it opens the message. */
const TOO = `^(?:no,? |but |sorry,? |hm+,? )*(?:(?:it|that|this|the answer|your answer)(?:['’]s| is| was) )?(?:still |way |far |much |a bit |a little |just )*too `;
const cue = (trait: Trait, value: string, ...patterns: string[]) => ({
  trait,
  value,
  pattern: letters(new RegExp(patterns.join('|'), 'i')),
});

const CUES = [
  cue(
    'length',
    'short',
    `${BEFORE}(?:shorter|short|briefer|brief|more concise|less wordy|fewer words)${CLAUSE_END}`,
    `${TOO}(?:long|wordy)${CLAUSE_END}`,
    `\\b(?:briefly|in short|in (?:one|a single) (?:short )?sentence|in a few words|tl;?dr)\\b`,
  ),
  cue(
    'length',
    'long',
    `${BEFORE}(?:longer|more detailed|more details?|in more depth)${CLAUSE_END}`,
    `${TOO}short${CLAUSE_END}`,
    `\\b(?:in (?:more )?detail|at length|elaborate)${CLAUSE_END}`,
  ),
  cue(
    'bullets',
    'no',
    `\\b(?:no|without|not (?:as|in|with)|drop the|stop using)(?: any)? (?:bullets?|bullet points?|a list)${CLAUSE_END}`,
  ),
  cue(
    'bullets',
    'yes',
    `\\b(?:as|in|with|use)(?: a)? (?:bullets?|bullet points?|bulleted list|bullet list|list)${CLAUSE_END}`,
  ),
  cue('emoji', 'no', `\\b(?:no|without|drop the|stop using)(?: any)? (?:emojis?|smileys?)${CLAUSE_END}`),
  cue('emoji', 'yes', `\\b(?:with|add|use)(?: an?| some)? (?:emojis?|smileys?)${CLAUSE_END}`),
  cue(
    'greeting',
    'no',
    `\\b(?:no|without|skip the|drop the|leave out the)(?: any| a)? (?:greetings?|hellos?|pleasantries|small ?talk)${CLAUSE_END}`,
  ),
  cue(
    'formality',
    'formal',
    `\\b(?:more formal|more polite|less casual|formally)${CLAUSE_END}`,
    `${TOO}(?:casual|chatty)${CLAUSE_END}`,
  ),
  cue(
    'formality',
    'warm',
    `\\b(?:more (?:friendly|casual|warm)|friendlier|warmer|less (?:formal|stiff))${CLAUSE_END}`,
    `${TOO}(?:formal|stiff|cold)${CLAUSE_END}`,
  ),
];
const LANGUAGE = letters(
  new RegExp(`\\bin (English|German|French|Spanish|Italian|Portuguese|Dutch)${CLAUSE_END}`, 'i'),
);

/** What a text asks about the manner of an answer; of a trait only the first cue. */
export function findCues(said: string): Cue[] {
  const text = oneSpelling(said);
  const found: Cue[] = [];
  for (const { trait, value, pattern } of CUES)
    if (pattern.test(text) && !found.some((other) => other.trait === trait)) found.push({ trait, value });
  const language = LANGUAGE.exec(text)?.[1];
  if (language !== undefined)
    found.push({ trait: 'language', value: language.slice(0, 1).toUpperCase() + language.slice(1).toLowerCase() });
  return found;
}

/** Longer messages ask for something new and do not correct the answer before. */
const MOST_WORDS = 9;

/** The cues of a message that does nothing but correct the answer before it. */
export function findCorrection(text: string): Cue[] {
  return text.trim().split(/\s+/).length > MOST_WORDS ? [] : findCues(text.trim());
}
