import { letters, oneSpelling } from '../../language/letters.ts';

/** What an answer means by what it was just told. */
const IT = `(?:that|this|it|them|these|those|you|your(?: [\\p{L}\\p{M}'-]+){1,3})`;
const IT_ALONE = `(?:that|this|it|all (?:that|this))(?: (?:information|info|detail|fact|preference)s?)?`;
/** "that your sister …" and "that." are kept; "the file" and "you some time" are not. */
const WHAT = `(?=:? (?:that|this|it|these|those|your|you're|the (?:information|fact|details?))(?! (?:file|code|document|image|function|list)\\b)\\b| in (?:my )?memory\\b| for (?:later|you|next|future)|\\s*(?:[^\\p{L}\\p{M}\\p{N}\\s]|$))`;
const MEMORY = `(?:my|your|our|the) (?:[\\p{L}\\p{M}]+ )?(?:memory|memories|notes?|records?|profile|list of things to remember)`;
const NOTE = String.raw`(?:an? (?:[\p{L}\p{M}]+ )?note|note)`;
const SURELY =
  '(?:(?:be sure|make sure|make certain|make it a point|do my best|try|be happy|be glad) to |(?:certainly|definitely|absolutely|always|gladly|surely|happily|now|just|also|already|of course) )*';

/** The words for keeping it: to, -ing and -ed. */
const KEEP = [
  `remember(?! to\\b)`,
  `(?:keep|hold|bear|have|store|retain) (?:in mind|${IT}(?: [\\p{L}\\p{M}]+)? (?:handy|ready for next time|in (?:mind|(?:my )?(?:memory|notes|head))))`,
  `keep (?:${IT_ALONE} on (?:file|record)|(?:a record|a note|track) of)`,
  `(?:make|take|keep) ${NOTE}(?= of (?:that|this|it|your)\\b| that\\b|\\s*(?:[^\\p{L}\\p{M}\\p{N}\\s]|$))`,
  `(?:note|save|store|record|log|retain|memori[sz]e)(?: down)?${WHAT}`,
  `(?:write|jot|note|get|put) ${IT_ALONE} down`,
  `(?:file|tuck|store|save|put) ${IT_ALONE} away`,
  `(?:add|save|commit|store|put|write|log|record) ${IT_ALONE} (?:to|in|into) (?:${MEMORY}|memory)`,
  `(?:hold|hang) on ?to ${IT_ALONE}`,
  `be mindful of ${IT_ALONE}`,
  `take ${IT_ALONE} into (?:account|consideration)`,
  `update ${MEMORY}`,
  `(?:not|never) forget(?! (?:my|how|when|the (?:day|time|first))\\b)`,
].join('|');
const KEEPING = `making ${NOTE}|taking ${NOTE}|keeping ${NOTE}|keeping ${IT} in mind|(?:noting|saving|storing|recording|remembering|memori[sz]ing|logging)${WHAT}|(?:adding|committing|saving) ${IT_ALONE} to|(?:writing|jotting|noting) ${IT_ALONE} down`;
const KEPT = [
  `(?:made|taken) ${NOTE}`,
  `(?:noted|saved|stored|remembered|recorded|logged|memori[sz]ed|registered)(?: down)?${WHAT}`,
  `(?:added|saved|committed|stored|put) (?:${IT_ALONE}|your [\\p{L}\\p{M} ]{1,30}) (?:to|in|into) (?:${MEMORY}|memory)`,
  `(?:got|put) ${IT_ALONE} (?:in my (?:memory|notes|records)|on (?:file|record)|down|noted|saved|stored|written|memori[sz]ed)`,
  `(?:written|jotted|noted) ${IT_ALONE} down`,
  `updated ${MEMORY}`,
  `filed ${IT_ALONE} away`,
  `kept ${IT_ALONE} in mind`,
].join('|');
const DONE = '(?:noted|saved|stored|remembered|recorded|logged|memori[sz]ed|registered)';

/** Anywhere in a sentence. */
const PROMISE = letters(
  new RegExp(
    [
      `\\bI(?:'ll| will| shall|'m going to| am going to|'m gonna| promise to) ${SURELY}(?:${KEEP})`,
      `\\bI?'?ll (?:remember(?! to\\b)|keep (?:that|this|it) in mind)`,
      `\\bI (?:won't|will not|shan't|shall not) forget(?! (?:my|how|when|to)\\b)|\\bI promise (?:not to|never to) forget`,
      `\\bI can remember ${IT_ALONE} for you\\b|\\b(?:count|rely|trust|depend) on me to (?:remember|keep)\\b|\\b(?:happy|glad) to remember ${IT_ALONE}`,
      `\\bI(?:'m| am) (?:now |just )?(?:${KEEPING})`,
      `\\bI(?:'ve| have)(?: (?:now|just|also|already|duly|gladly))* (?:${KEPT})`,
      String.raw`\bI now remember\b`,
      String.raw`\blet me (?:just |quickly )?(?:(?:make|take) ${NOTE}(?= of (?:that|this|it|your)\b|[.!]|$)|remember (?:that|this|it|your)\b|(?:note|write|jot) (?:that|this|it) down|(?:note|save|store) (?:that|this|it)(?= for| to (?:my )?memory|[.!]|$))`,
      `\\bconsider (?:it|that|this) (?:duly )?${DONE}`,
      `\\bmemory (?:has been )?(?:updated|saved|stored)\\b`,
      String.raw`\b(?:das|dies|es) (?:merke|notiere|behalte) ich\b|\bmerke ich (?:es |das )?mir\b|\bich (?:merke|behalte|notiere) (?:mir|das|es)\b`,
      String.raw`\b(?:ich werde|werde ich) (?:mir )?(?:das |es |daran )?(?:merken|nicht vergessen|denken|behalten|notieren|im kopf behalten)\b|\bist (?:notiert|gespeichert|vermerkt)\b|\bich habe? (?:mir )?(?:das |es )?(?:mir )?(?:notiert|gemerkt|gespeichert|vermerkt)\b|\bhabe? ich (?:mir )?(?:das |es )?(?:notiert|gemerkt|gespeichert)\b`,
      String.raw`\bje (?:m'en|le|la|les|vais|l'ai|ai|en)? ?(?:m'en |le |la )?(?:souviendrai|rappellerai|retiens|retiendrai|retenir|souvenir|note\b|noté|mémorise|enregistre|retenu)|\bje (?:n'oublierai|ne l'oublierai) pas\b|\bje note (?:que|cela|ça)\b|\bje (?:prends|prendrai) (?:bonne )?note\b|\bc'est (?:bien )?(?:noté|enregistré|retenu)\b|\bj'ai (?:bien )?(?:noté|enregistré|retenu|pris note)\b|\bje (?:garde|garderai) (?:ça|cela) en (?:mémoire|tête)\b`,
      String.raw`\b(?:lo|la) (?:recordaré|tendré en cuenta|tendré presente|anoto|apunto|guardaré|guardo|anotaré|memorizaré)\b|\bno (?:lo|la|me) olvidaré\b|\bqueda (?:anotado|registrado|guardado)\b|\b(?:tomo|tomaré|he tomado) nota\b|\brecordaré\b|\bme acordaré\b|\bvoy a recordar|\bhe (?:anotado|apuntado|guardado|registrado|memorizado)\b`,
      String.raw`\b(?:me lo ricorderò|lo ricorderò|ricorderò|me ne ricorderò|non lo dimenticherò|me lo segno|prendo nota|terrò (?:a mente|presente)|ho (?:preso nota|annotato|memorizzato))\b`,
      String.raw`\b(?:vou (?:me )?(?:lembrar|guardar)|lembrarei|não (?:vou )?esquecer(?:ei)?|vou anotar|anotado|anotei|guardei)\b`,
      String.raw`\b(?:ik zal (?:dat|het|eraan|dit)? ?(?:onthouden|niet vergeten|denken|noteren)|dat onthoud ik|ik onthoud (?:dat|het)|genoteerd)\b`,
    ].join('|'),
    'iu',
  ),
);
/** At the beginning of a sentence, after its nods: "Noted!", "Will remember.", "Your birthday has been saved." */
const BARE = letters(
  new RegExp(
    [
      `^(?:duly )?(?:${DONE}|notiert|gemerkt|gespeichert|noté|enregistré|anotado|apuntado|guardado|annotato)(?=\\s*(?:[^\\p{L}\\p{M}\\p{N}\\s]|$| that\\b| thank| for (?:later|next|future|you)| (?:to|in) (?:my )?memory))`,
      `^(?:(?:will|shall) ${SURELY}(?:${KEEP})|won't forget(?= (?:that|this|it)|[^\\p{L}\\s]|$))`,
      `^(?:${KEEPING})`,
      `^(?:added|saved|committed|stored|filed|put) (?:to (?:${MEMORY}|memory)|away)`,
      `^(?:that|this|it|all|your(?! (?:file|document|image|code|work|progress|changes?|settings?)\\b)(?: [\\p{L}\\p{M}'-]+){1,3}?)(?:'s| is| are| has| have)(?: been| now| all| duly)* ${DONE}(?=\\s*(?:[^\\p{L}\\p{M}\\p{N}\\s]|$| thank| for (?:later|next|future|you)| (?:to|in) (?:my )?memory| now))`,
    ].join('|'),
    'iu',
  ),
);
const PROMISE_CLOSE =
  /覚えておきます|覚えました|記憶しておきます|忘れません|メモしました|我会记住|记住了|기억하겠습니다|기억할게요/u;

const NOD = letters(
  /^(?:got it|okay|ok|sure(?: thing)?|thanks|thank you|great|nice|cool|perfect|lovely|alright|all right|right(?: then| you are)?|understood|absolutely|certainly|of course|yes|yep|done|will do|no problem|no worries|gotcha|hey|hi|oh|ah|and|so|alles klar|verstanden|danke|entendido|claro|gracias|d'accord|merci|vale|bien)\b[^\p{L}\p{M}\p{N}]*/iu,
);
const MOST_NODS = 4;

/**
 * What must come first: "Tell me, and I will remember it." promises nothing. Neither does a doubt, nor what somebody
 * else said.
 */
const BEFORE = letters(
  /\b(?:tell me|if|when you|once you|as soon as you|let me know|just say|feel free|should you|would you like|do you want|in case you|unless|not sure|not certain|don't think|doubt|wish|can't promise|cannot promise|(?:I|he|she|they|who) (?:said|wrote|sang|thought|says)|poem|song|sag(?:e|st)? (?:du )?(?:es )?mir|wenn du|falls du|dis-(?:le-)?moi|si tu|si vous|si me|dime|dímelo|se mi|dimmi|se você|me diga|als je|vertel)\b/iu,
);
const AFTER = letters(
  /\b(?:(?:if|once|when|as soon as) you(?:'d| would)? (?:tell|want|wish|like|say|share|let|give|provide|mention|prefer)|, (?:he|she|they) (?:said|wrote)|,["']? (?:said|wrote|sang) |wenn du (?:es )?(?:mir|willst)|si tu (?:me|veux)|si me )/iu,
);

/** True when the answer says that it remembers, or will remember, what it was just told. */
export function promisesToRemember(answer: string): boolean {
  return sentencesOf(oneSpelling(answer).replaceAll('’', "'")).some((sentence) => {
    if (PROMISE_CLOSE.test(sentence)) return true;
    const found = PROMISE.exec(sentence);
    if (found === null) return BARE.test(withoutNods(sentence));
    return !BEFORE.test(sentence.slice(0, found.index)) && !AFTER.test(sentence);
  });
}

/** Cut at stops; a promise is short, so a long sentence is read at both ends only. */
function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?。！？])\s+|\n+|(?<=[。！？])/u)
    .map((sentence) => (sentence.length > 600 ? `${sentence.slice(0, 300)} ${sentence.slice(-300)}` : sentence));
}

function withoutNods(sentence: string): string {
  let rest = sentence.replace(/^[^\p{L}\p{M}\p{N}]+/u, '');
  for (let count = 0; count < MOST_NODS; count += 1) rest = rest.replace(NOD, '');
  return rest;
}
