import { letters, oneSpelling } from '../../letters.ts';

/** `untold`: says that you never told it. `unknown`: says that it does not know or has no record. */
export type Denial = 'untold' | 'unknown';
export type Opening = { kind: 'undecided' } | { kind: 'other' } | { kind: 'denial'; denial: Denial };

/** A denial shows within its first words; so many are held back before they reach the page. */
const WORDS_HELD = 14;
/** "Ahoy!" is an opening and not yet a sentence. */
const FEWEST_WORDS = 3;

const BETWEEN = String.raw`(?:[\p{L}\p{M}']+ ){0,2}`;
const TOLD = '(?:told|tell|mentioned|mention|shared|share|said|say|given|give|provided|provide|specified|specify|introduced)';

const UNTOLD = letters(
  new RegExp(
    [
      `\\b(?:you|you've) (?:have not|haven't|have never|have yet to|had not|hadn't|did not|didn't|never|have still not|still haven't|not) ${BETWEEN}${TOLD}\\b`,
      `\\b(?:it|that|this) (?:has not|hasn't|was not|wasn't|was never|has never) ${BETWEEN}(?:been )?(?:mentioned|shared|told|given|provided)\\b`,
      `\\bI (?:have not|haven't|was not|wasn't|was never|have never) ${BETWEEN}(?:been )?(?:told|given)\\b`,
      `\\bno(?:body| one|t) (?:has )?told me\\b`,
      `\\b(?:hast|haben) (?:du|sie) (?:mir )?${BETWEEN}(?:nicht|nie|noch nicht)\\b`,
      `\\b(?:du hast|sie haben|das hast du) (?:mir|es mir|mir das) ${BETWEEN}(?:nicht|nie)\\b`,
      `\\b(?:ne m'as|ne m'avez|m'as|m'avez|ne l'as|ne l'avez) (?:encore )?(?:pas|jamais)\\b`,
      `\\bno me (?:lo )?(?:has|ha|habías) (?:dicho|contado|mencionado|compartido)\\b`,
      `\\bnon me l'hai\\b|\\bnon mi hai (?:ancora |mai )?(?:detto|parlato)\\b`,
      `\\bnão me (?:disse|contou|falou)\\b|\\bainda não me\\b`,
      `\\b(?:heb|hebt|heeft) (?:je|u) (?:me|mij) ${BETWEEN}(?:niet|nooit)\\b|\\bje hebt (?:me|mij) ${BETWEEN}(?:niet|nooit)\\b`,
    ].join('|'),
    'iu',
  ),
);
/** Without edges: Japanese puts no spaces between words. */
const UNTOLD_CLOSE = /まだ.{0,12}(?:教えて|聞いて|伺って|話して)/u;

const THING = '(?:information|info|records?|memory|memories|details?|data|notes?|knowledge|access|idea|way of knowing|mention)';
const UNKNOWN = letters(
  new RegExp(
    [
      `\\bI (?:do not|don't|did not|didn't|can't|cannot|could not|couldn't|am not able to|am unable to) ${BETWEEN}(?:know(?! (?:if|whether|why|how to|of (?:a|any) better|a better|any better)\\b)|recall|remember|tell you (?:what|which|who|where|when|your)|find (?:any|that|this|your))\\b`,
      `\\bI (?:do not|don't) (?:yet |currently |actually )?(?:have|hold) ${BETWEEN}${THING}\\b`,
      `\\bI have no ${BETWEEN}${THING}\\b`,
      `\\b(?:there is|there's|there are) no ${BETWEEN}${THING}\\b`,
      `\\bI(?: am|'m) not (?:sure|certain) (?:what|which|who|whose|where|when|how old|how many) (?:your|you (?:told|live|work|were|have|said|mentioned)|that is|it is)\\b|\\bI(?: am|'m) not (?:aware of|familiar with) (?:your|any|that)\\b`,
      `\\b(?:that|it|this|your [\\p{L}\\p{M} ]{2,30}) is (?:unknown|not known) to me\\b`,
      `\\b(?:ich weiß|das weiß ich|ich weiss|das weiss ich) ${BETWEEN}nicht\\b|\\bich habe (?:dazu |darüber )?keine (?:informationen?|angaben?|daten|kenntnis)\\b`,
      `\\bje ne sais pas\\b|\\bje n'ai pas ${BETWEEN}(?:information|informations|accès|détails?)\\b|\\bje ne connais pas\\b`,
      `\\bno (?:lo )?sé\\b|\\bno tengo ${BETWEEN}(?:información|datos|acceso|registro)\\b`,
      `\\bnon (?:lo )?so\\b|\\bnon ho ${BETWEEN}(?:informazioni|accesso|dati)\\b`,
      `\\bnão (?:o )?sei\\b|\\bnão tenho ${BETWEEN}(?:informação|informações|acesso|dados)\\b`,
      `\\bik weet (?:dat |het )?niet\\b|\\bdat weet ik niet\\b|\\bik heb geen ${BETWEEN}(?:informatie|gegevens|toegang)\\b`,
    ].join('|'),
    'iu',
  ),
);
const UNKNOWN_CLOSE = /(?:分|わ)かりません|知りません|存じません|情報(?:が|は)(?:ありません|ございません)/u;

/** Reads the beginning of an answer: undecided until its first sentence or enough words are there. */
export function readOpening(written: string, ended: boolean): Opening {
  const text = oneSpelling(written.trim()).replaceAll('’', "'");
  const opening = openingOf(text);
  if (opening === null && !ended) return { kind: 'undecided' };
  const part = opening ?? text;
  if (UNTOLD.test(part) || UNTOLD_CLOSE.test(part)) return { kind: 'denial', denial: 'untold' };
  if (UNKNOWN.test(part) || UNKNOWN_CLOSE.test(part)) return { kind: 'denial', denial: 'unknown' };
  return { kind: 'other' };
}

/** The first sentence of some length, or the first words; null while more may come. */
function openingOf(text: string): string | null {
  const words = [...text.matchAll(/\S+/g)];
  const lastHeld = words[WORDS_HELD - 1];
  for (const match of text.matchAll(/[.!?。！？]["')\]]*(?=\s|$)|。|\n/g)) {
    const end = match.index + match[0].length;
    // A stop at the very end may be the middle of "e.g." or of a number.
    if (end >= text.length && !match[0].startsWith('。')) break;
    const sentence = text.slice(0, end);
    if (sentence.trim().split(/\s+/).length >= FEWEST_WORDS || match[0] === '。') return sentence;
  }
  return lastHeld === undefined || words.length === WORDS_HELD ? null : text.slice(0, lastHeld.index + lastHeld[0].length);
}
