import { letters, oneSpelling } from '../../language/letters.ts';
import { contentWords, questionAbout } from '../../memory/index.ts';
import type { Denial } from './denial.ts';

/** Of a question of three words or more, so much must stand in the fact; a shorter one must stand there whole. */
const MOST_OF_THE_QUESTION = 2 / 3;
const OF_YOURS = letters(
  /\b(?:I|me|my|mine|myself|we|us|our|ours|ich|mir|mich|mein\p{L}{0,2}|wir|uns|unser\p{L}{0,2}|je|moi|mon|ma|mes|nous|notre|nos|yo|mi|mis|mío|mía|nuestr[oa]s?|io|mio|mia|miei|mie|noi|nostr[oaie]|eu|meus?|minhas?|nós|noss[oa]s?|ik|mij|mijn|wij|ons|onze)\b/iu,
);
const OF_YOURS_CLOSE = /私|僕|俺|わたし|我|나|내/u;

/** Not a fact is asked for, so "I am not sure" and "you have not told me how many" are answers. */
const WANTS_ADVICE = letters(
  /^(?:please,? )?(?:should|would|shall|why|could (?!you)|can (?!you)|how (?:do|can|should|could|would)|is it (?:ok|okay|safe|good|wise|time)|explain|write|plan|suggest|recommend|help|make|give me (?:a|an|some))\b/i,
);

/** True when the fact holds what the question is about, and more than that: the answer. */
export function covers(question: string, fact: string): boolean {
  const wanted = contentWords(question);
  if (wanted.size === 0) return false;
  const told = contentWords(fact);
  const held = new Set([...told, ...contentWords(questionAbout(fact)?.question ?? '')]);
  const shared = [...wanted].filter((word) => held.has(word)).length;
  const enough = wanted.size < 3 ? shared === wanted.size : shared / wanted.size >= MOST_OF_THE_QUESTION;
  return enough && [...told].some((word) => !wanted.has(word)) && isOfItsKind(oneSpelling(question), oneSpelling(fact));
}

const NUMBER = letters(
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|dozen|no)\b/i,
);
const TIME = letters(
  /\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|morning|noon|afternoon|evening|night|midnight|today|tomorrow|tonight|week|month|year|spring|summer|autumn|winter|christmas|easter)s?\b/i,
);
const PLACE = letters(/\b(?:in|at|on|near|under|from|to|behind|beside|by|inside|above|below|next|opposite|between)\b/i);
/** "is called", "my sister Zoë", "Petra is my sister". */
const NAMING = letters(
  /\b(?:[Cc]alled|[Nn]amed?|[Nn]icknamed)\b|\b(?:[Mm]y|[Oo]ur) (?:(?:older|younger|elder|big|little|best|twin|new|old|late|dear) )?[\p{Ll}\p{M}'-]{2,30} \p{Lu}|^\p{Lu}[\p{L}\p{M}]+(?: \p{Lu}[\p{L}\p{M}]+)? is (?:my|our)\b/u,
);

/**
 * What a question asks for, by its first words, and what an answer to it must hold. Other questions and languages are
 * taken as they are.
 */
const KINDS: readonly { asks: RegExp; holds: RegExp }[] = [
  { asks: letters(/\b(?:called|names?|named|who)\b/i), holds: NAMING },
  { asks: letters(/\bwhen\b|\b(?:what|which) (?:day|date|time|month|year)\b/i), holds: TIME },
  { asks: letters(/\bwhere\b|\b(?:what|which) (?:city|town|place|street|country|room)\b/i), holds: PLACE },
  { asks: letters(/\bhow (?:many|much|old|long|far|tall|high|big|heavy)\b/i), holds: NUMBER },
];

function isOfItsKind(question: string, fact: string): boolean {
  return KINDS.every(({ asks, holds }) => !asks.test(question) || holds.test(fact));
}

/**
 * The first of these facts, best first, that shows a denial to be wrong. "I do not know" may be meant of the world;
 * only a question about the user's own things is answered from memory.
 */
export function contradicting<Fact extends { text: string }>(
  question: string,
  denial: Denial,
  facts: readonly Fact[],
): Fact | null {
  const own = oneSpelling(question.trim());
  if (WANTS_ADVICE.test(own)) return null;
  if (denial === 'unknown' && !OF_YOURS.test(own) && !OF_YOURS_CLOSE.test(own) && !namesSomebody(own)) return null;
  return facts.find((fact) => covers(question, fact.text)) ?? null;
}

/** A capital inside the question: "Where does Zoë live?" */
function namesSomebody(question: string): boolean {
  return /[\p{L}\p{M}',] \p{Lu}[\p{Ll}\p{M}]/u.test(question);
}
