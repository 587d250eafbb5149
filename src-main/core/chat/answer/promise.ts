import { letters, oneSpelling } from '../../letters.ts';

/** A promise on a condition ("Tell me, and I will remember it.") or about the past promises nothing. */
const CONDITION = letters(
  /\b(?:tell me|if you|when you|once you|let me know|just say|feel free|should you|sag mir|wenn du|dis-moi|si tu|si me|dime|se mi|dimmi|se você|me diga|als je|vertel)\b/iu,
);
const PROMISE = letters(
  new RegExp(
    [
      String.raw`\bI(?:'ll| will|'m going to| am going to) (?:be sure to |make sure to |certainly |definitely |always |gladly |try to )?(?:remember|keep (?:that|this|it|your [\p{L}\p{M}]+) in mind|keep in mind|note (?:that|this|it)|make a note|bear (?:that|it) in mind|not forget|never forget|store|save|memori[sz]e)`,
      String.raw`\bI won't forget`,
      String.raw`\bI(?:'ve| have) (?:made a note|noted|saved|stored|remembered|written (?:that|it) down|added (?:that|it|this)|memori[sz]ed|recorded)`,
      String.raw`(?:^|[.!] )(?:duly |got it,? |okay,? |ok,? |sure,? |thanks,? )*noted\b`,
      String.raw`(?:^|[.!] )(?:I have |I've )?(?:saved|stored|remembered)(?: to memory| for later)?[.!]`,
      String.raw`\b(?:das|es) merke ich mir\b|\bich (?:merke|behalte|notiere) (?:mir|das|es)\b|\bich werde (?:mir )?(?:das|es|daran)? ?(?:merken|nicht vergessen|denken)\b|\bist notiert\b`,
      String.raw`\bje (?:m'en souviendrai|m'en rappellerai|n'oublierai pas|le note|note cela|retiendrai)\b|\bc'est noté\b|\bje vais (?:m'en souvenir|le retenir)\b`,
      String.raw`\b(?:lo|la) (?:recordaré|tendré en cuenta|anoto|apunto)\b|\b(?:no lo olvidaré|queda anotado|tomo nota)\b|\brecordaré\b`,
      String.raw`\b(?:me lo ricorderò|lo ricorderò|non lo dimenticherò|me lo segno|prendo nota)\b`,
      String.raw`\b(?:vou (?:me )?lembrar|não vou esquecer|vou anotar|anotado)\b`,
      String.raw`\b(?:ik zal (?:dat|het|eraan|dit)? ?(?:onthouden|niet vergeten|denken|noteren)|dat onthoud ik|genoteerd)\b`,
    ].join('|'),
    'iu',
  ),
);
const PROMISE_CLOSE = /覚えておきます|覚えました|記憶しておきます|忘れません|メモしました|我会记住|记住了|기억하겠습니다|기억할게요/u;

/** True when the answer says that it remembers, or will remember, what it was just told. */
export function promisesToRemember(answer: string): boolean {
  const text = oneSpelling(answer).replaceAll('’', "'");
  return sentencesOf(text).some((sentence) => (PROMISE.test(sentence) || PROMISE_CLOSE.test(sentence)) && !CONDITION.test(sentence));
}

/** Cut at stops; a promise is short, so a long sentence is read at both ends only. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?。！？])\s+|\n+|(?<=[。！？])/u).map((sentence) => (sentence.length > 600 ? `${sentence.slice(0, 300)} ${sentence.slice(-300)}` : sentence));
}
