import { letters, oneSpelling } from '../../language/letters.ts';
import type { Route } from '../router/route.ts';
import { asksSomething, tellsAboutNow } from '../router/statedFacts.ts';

/** Less is a greeting or an answer: "yes, please". */
const FEWEST_WORDS = 3;
const FEWEST_CHARACTERS_WITHOUT_SPACES = 6;
const LONGEST = 600;
/** Scripts that put no spaces between words. */
const NO_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** Somebody or something of which something is said. */
const SUBJECT = letters(
  /^(?:(?:and|also|so|well|btw|by the way|just so you know|fyi|note to self)[,:]? )?(?:I|I'm|I've|I'd|we|we're|my|our|the|this|that|he|she|they|there|it)\b/i,
);
/** "Freya turned four.": a name and a verb. */
const NAMED = letters(
  /^\p{Lu}[\p{L}\p{M}]+(?: and \p{Lu}[\p{L}\p{M}]+)? (?:is|are|was|were|has|have|had|lives?|works?|goes|went|got|turned|turns|moved|loves?|likes?|hates?|needs?|wants?|can|cannot|can't|will|does|doesn't|did|started|bought|sold|found|lost|broke|speaks?|plays?|studies|drives?)\b/u,
);
const SMALL_TALK = letters(
  /^(?:hi|hello|hey|thanks?|thank you|please|good (?:morning|evening|night|day)|goodbye|bye|ok(?:ay)?|yes|no|sure|great|nice|never ?mind)\b/i,
);

/**
 * What a message states, though no rule for facts knows its form: asked only after the answer promised to remember it.
 * A statement whose form is plain is believed; a passing state, somebody else's words and other languages wait to be
 * confirmed.
 */
export function promisedRoutes(routes: readonly Route[]): Route[] {
  return routes.flatMap((route) => {
    if (route.label !== 'style' || route.text.length > LONGEST) return [];
    const text = oneSpelling(route.text).replaceAll('’', "'");
    if (!isLongEnough(text) || SMALL_TALK.test(text) || asksSomething(text)) return [];
    const plain = !route.foreign && (SUBJECT.test(text) || NAMED.test(text)) && !tellsAboutNow(text);
    return [{ ...route, label: 'fact' as const, reason: { code: 'promised' as const }, confidence: plain ? 0.7 : 0.6 }];
  });
}

function isLongEnough(text: string): boolean {
  return NO_SPACES.test(text)
    ? text.length >= FEWEST_CHARACTERS_WITHOUT_SPACES
    : text.trim().split(/\s+/).length >= FEWEST_WORDS;
}
