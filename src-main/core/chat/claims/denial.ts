import { letters, oneSpelling } from '../../language/letters.ts';

/** `untold`: says that you never told it. `unknown`: says that it does not know or has no record. */
export type Denial = 'untold' | 'unknown';
export type Opening = { kind: 'undecided' } | { kind: 'other' } | { kind: 'denial'; denial: Denial };

/** A denial shows within its first words; so many are held back before they reach the page. */
const WORDS_HELD = 14;
/** "Ahoy!" is an opening and not yet a sentence. */
const FEWEST_WORDS = 3;

const BETWEEN = `(?:[\\p{L}\\p{M}']+ ){0,2}`;
const TOLD =
  '(?:told|tell|telling|mentioned|mention|mentioning|shared|share|sharing|said|say|saying|given|give|giving|gave|provided|provide|providing|specified|specify|introduced|stated|state|informed|inform|let me know|disclosed|disclose|revealed|reveal|described|describe)';
/** "You didn't say no" and "you have not given up" deny nothing. */
const TOLD_ME = `${TOLD}(?! (?:no|yes|please|so|up|in|a lie|goodbye)\\b)`;
const NOT_YET = `(?:have not|haven't|have never|have yet to|had not|hadn't|did not|didn't|never|have still not|still haven't|have not yet)`;
const CHAT = '(?:conversation|chat|conversations|chats|messages|history|records?|notes|memory)';

const UNTOLD = letters(
  new RegExp(
    [
      `\\b(?:you|you've) (?:${NOT_YET}|not|yet to|havent|didnt) ${BETWEEN}${TOLD_ME}\\b`,
      `\\bI (?:do not|don't|dont) (?:think|believe|recall|remember|see where) (?:that )?(?:you(?:'ve| have|'d)? (?:ever |actually |yet )?${TOLD_ME}|being told)\\b`,
      `\\b(?:it|(?:that|this)(?: [\\p{L}\\p{M}]+)?|your [\\p{L}\\p{M} ]{2,30}) (?:has not|hasn't|was not|wasn't|was never|has never) ${BETWEEN}(?:been )?(?:mentioned|shared|told|given|provided|come up|discussed|stated|specified)\\b`,
      `\\bI (?:have not|haven't|was not|wasn't|was never|have never|'ve never|'ve not) ${BETWEEN}(?:been )?(?:told|given|informed)\\b|\\bI've (?:never|not) (?:yet |ever )?(?:been )?(?:told|given|informed|heard (?:of|about) your)\\b`,
      `\\bwe (?:have not|haven't|never|'ve not|'ve never) (?:yet |really |actually |ever )?(?:talked|spoken|discussed|chatted|covered|spoke)\\b(?=[.!,]|$| (?:about (?:that|this|it|your)|that|this|it|your)\\b)`,
      `\\b(?:first (?:I've|I have|time I've|time I have) heard|first time (?:you're|you've|you) (?:telling|told|mentioned))\\b`,
      `\\bnothing in (?:our|this|the|my) ${BETWEEN}${CHAT} (?:says|mentions|tells|shows)`,
      `\\b(?:not|never) something (?:that )?you(?:'ve| have)? (?:ever |yet )?${TOLD_ME}\\b`,
      `\\bno(?:body| one|t) (?:has )?(?:ever )?told me\\b`,
      `\\b(?:hast|haben) (?:du|sie) (?:mir )?${BETWEEN}(?:nicht|nie|noch nicht)\\b`,
      `\\b(?:du hast|sie haben|das hast du|das haben sie) (?:mir|es mir|mir das)? ?${BETWEEN}(?:nicht|nie) (?:gesagt|erzählt|erwähnt|verraten|genannt|mitgeteilt)\\b|\\b(?:du hast|sie haben|das hast du) (?:mir|es mir|mir das) ${BETWEEN}(?:nicht|nie)\\b`,
      `\\b(?:ne m'as|ne m'avez|m'as|m'avez|ne l'as|ne l'avez) (?:encore )?(?:pas|jamais)\\b`,
      `\\bno me (?:lo )?(?:has|ha|habías|había) (?:dicho|contado|mencionado|compartido|proporcionado|dado)\\b|\\b(?:no|nunca|aún no) (?:lo )?(?:has|ha) (?:dicho|contado|mencionado|compartido)\\b|\\bnunca me (?:lo )?(?:has|ha|dijiste|contaste)\\b|\\bno me (?:dijiste|contaste)\\b`,
      `\\bnon me l'hai\\b|\\bnon mi hai (?:ancora |mai )?(?:detto|parlato)\\b|\\bnon hai (?:ancora |mai )?(?:detto|menzionato)\\b`,
      `\\bnão me (?:disse|contou|falou)\\b|\\bainda não me\\b|\\bnão (?:mencionou|me informou)\\b`,
      `\\b(?:heb|hebt|heeft) (?:je|u) (?:me|mij) ${BETWEEN}(?:niet|nooit)\\b|\\bje hebt (?:me|mij) ${BETWEEN}(?:niet|nooit)\\b`,
    ].join('|'),
    'iu',
  ),
);
/** Without edges: Japanese puts no spaces between words. */
const UNTOLD_CLOSE = /まだ.{0,12}(?:教えて|聞いて|伺って|話して)/u;

const THING =
  '(?:information|info|records?|recollection|memory|memories|details?|data|notes?|knowledge|access|idea|clue|way of (?:knowing|telling|accessing)|way to (?:know|tell|access)|mention|context about you|ability to (?:recall|remember|know|access|retain|store|see))';
/** What is yours, or what was asked: "your sister", "where you live", "that". */
const YOURS = `(?:your\\b|you\\b|that(?: (?:information|detail|about|from)\\b|[.,!]|$)|this (?:information|detail)\\b|it[.,!]|personal\\b|any(?:thing)? (?:[\\p{L}\\p{M}]+ )?(?:about|of|on)\\b|any (?:personal|previous|past|information|record|mention|note|details?|data)\\b|(?:past|previous|earlier|prior|private|individual|what|who|where|when|which) )`;
const CANNOT = `(?:can't|cannot|can not|could not|couldn't|am not able to|'m not able to|am unable to|'m unable to|was unable to|wasn't able to|do not have a way to|don't have a way to|have no way to)`;
const HEDGE = `(?:currently |yet |actually |really |quite |exactly |entirely |still |personally |unfortunately |sadly |truly |even )`;

const UNKNOWN = letters(
  new RegExp(
    [
      String.raw`\bI (?:do not|don't|dont|did not|didn't|can't|cannot|could not|couldn't|am not able to|am unable to|wouldn't|would not) ${BETWEEN}(?:know(?! (?:if|whether|why|how to|about you\b|of (?:a|any) better|a better|any better)\b)|(?:recall|remember)(?! an? )|see (?:any|a) (?:mention|record|note)|tell you (?:what|which|who|where|when|your)|find (?:any|that|this|your))\b`,
      String.raw`\bI(?:'m| am)? ?${CANNOT} ${HEDGE}?(?:access|see|view|retrieve|look up|recall|remember|know|find|answer (?:that|this) (?:question )?(?:without|about you|as I)|tell you|provide|determine|identify|locate|say) (?:any of )?${YOURS}`,
      String.raw`\bI ${CANNOT} (?:find|see|locate) (?:that|it|any(?:thing)?|this|a)\b(?: [\p{L}\p{M}]+){0,2} (?:in|about|on|of) (?:our|your|my|this|the|you)\b`,
      String.raw`\b(?:I'd|I would|I|I'll) need (?:a (?:bit|little) )?(?:more|some|further) (?:information|info|details?|context)\b(?=[.!:]|$| (?:about|from|on) you| to (?:answer|know|tell))`,
      `\\bI (?:do not|don't|dont) ${HEDGE}?(?:have|hold|possess|keep|store|retain) ${BETWEEN}${THING}\\b(?! (?:of (?:a|any) better|to share))`,
      String.raw`\bI (?:do not|don't) ${HEDGE}?have (?:that|this|it|your [\p{L}\p{M} ]{2,30})(?= (?:on (?:file|record)|in my|yet|information|stored|saved|detail)|[.,!]|$)`,
      `\\bI (?:lack|have no|have zero|haven't (?:got )?(?:a|any|the)|have not got (?:a|any)|'ve no|'ve got no|hold no|possess no|keep no) ${BETWEEN}${THING}\\b(?! to (?:the (?:web|internet)|files)\\b)|\\bI've (?:got )?no ${THING}\\b|\\bI lack (?:the|any|that|enough) ${BETWEEN}${THING}\\b`,
      `^(?:(?:sorry|hmm+|um|oh|ah|well|honestly|uh)[,.!]? )?(?:no (?:idea|clue)|not (?:a clue|sure|that I know)|haven't (?:a clue|the foggiest))(?=[,.!]|$| (?:what|who|where|when|which|about that|sorry)\\b)`,
      `\\b(?:there is|there's|there are|there isn't|there is not|there aren't) (?:no|any|nothing) ${BETWEEN}${THING}\\b(?! (?:access|loss|leak|of (?!(?:your?|that|this|it|any|my|our)\\b)))|\\bthere(?:'s| is) nothing (?:in|about|on) (?:our|your|my|you)\\b|\\b(?:see|find) no (?:mention|record|note)\\b`,
      `\\bI(?: am|'m) not (?:quite |entirely |really |exactly |actually |totally )?(?:sure|certain) (?:what|which|who|whose|where|when|how old|how many) (?:your|you (?:told|live|work|were|have|said|mentioned|are)|that is|it is)\\b|\\bI(?: am|'m) not (?:${HEDGE})?(?:aware of|familiar with) (?:your\\b|any of your|that(?= (?:detail|information)|[.,!]|$))|\\bI(?: am|'m) unaware of your\\b`,
      `\\b(?:that|it|this|your [\\p{L}\\p{M} ]{2,30}) is (?:unknown|not known) to me\\b|\\b(?:that|this|the|such|your) (?:[\\p{L}\\p{M}]+ ){0,3}(?:is not|isn't|are not|aren't) (?:${HEDGE})?(?:available|accessible|known) to me\\b`,
      String.raw`\b(?:not|isn't) something (?:that )?I (?:know|have|am aware of|remember|can (?:see|access|recall)|would know)\b|\bbeyond what I know about you\b|\bI wish I knew\b`,
      `\\b(?:ich weiß|das weiß ich|ich weiss|das weiss ich|weiß ich|weiss ich) ${BETWEEN}nicht\\b|\\b(?:ich habe|habe ich) (?:leider )?(?:dazu |darüber |davon )?kein(?:e|en)? (?:informationen?|angaben?|daten|kenntnis|zugriff|ahnung)\\b|\\bkeine ahnung\\b|\\bmir ist (?:das |dein |deine |ihr )?${BETWEEN}(?:nicht bekannt|unbekannt)\\b|\\b(?:ist|sind) mir (?:leider )?(?:nicht bekannt|unbekannt)\\b|\\bich kenne (?:deine?n?|ihre?n?) ${BETWEEN}nicht\\b`,
      `\\bje ne (?:le )?sais pas\\b|\\bje n'ai (?:pas|aucune|aucun) ${BETWEEN}(?:informations?|accès|détails?|idée|donnée|souvenir)\\b|\\bje ne (?:connais|me souviens|dispose) pas\\b|\\baucune idée\\b|\\bje l'ignore\\b|\\bj'ignore\\b`,
      `\\b(?:no (?:lo )?sé|desconozco|ni idea)\\b|\\bno (?:tengo|dispongo de|cuento con) ${BETWEEN}(?:información|datos|acceso|registro|idea|detalles?)\\b|\\bno (?:recuerdo|conozco) (?:tu|su|cómo|dónde|que me)\\b`,
      `\\bnon (?:lo )?so\\b|\\bnon (?:ho|dispongo di) ${BETWEEN}(?:informazioni|accesso|dati|idea)\\b|\\bnon (?:conosco|ricordo) (?:il tuo|la tua)\\b`,
      `\\bnão (?:o )?sei\\b|\\bnão tenho ${BETWEEN}(?:informação|informações|acesso|dados|ideia)\\b|\\bnão (?:conheço|lembro)\\b`,
      `\\bik weet (?:dat |het )?niet\\b|\\bdat weet ik niet\\b|\\bik weet (?:helaas )?niet\\b|\\bgeen idee\\b|\\bik heb geen ${BETWEEN}(?:informatie|gegevens|toegang|idee)\\b`,
    ].join('|'),
    'iu',
  ),
);
/** Words that look like a denial and talk of something else. */
const NO_DENIAL = letters(
  /^["'“]|^to say |\bwhat you (?:do not|don't) know\b|\byou (?:do not|don't) know\b|\bI (?:do not|don't) know about you\b|\bI (?:do not|don't) know of any\b|\bno (?:idea|information|detail) is too\b|\bI can't (?:tell|say) (?:you )?(?:a|how)\b/iu,
);
const UNKNOWN_CLOSE = /(?:分|わ)かりません|知りません|存じません|情報(?:が|は)(?:ありません|ございません)/u;

/** Reads the beginning of an answer: undecided until its first sentence or enough words are there. */
export function readOpening(written: string, ended: boolean): Opening {
  const text = oneSpelling(written.trim()).replaceAll('’', "'");
  const opening = openingOf(text);
  if (opening === null && !ended) return { kind: 'undecided' };
  const part = opening ?? text;
  if (NO_DENIAL.test(part)) return { kind: 'other' };
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
  return lastHeld === undefined || words.length === WORDS_HELD
    ? null
    : text.slice(0, lastHeld.index + lastHeld[0].length);
}
