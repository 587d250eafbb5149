/** The sentences of a text in their order, lines apart; what has no closing mark at its end was cut off and is left out. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n+/)
    .flatMap((line) => line.trim().match(/[^.!?…]+(?:[.!?…]+["'”’)]*(?=\s|$)|[.!?…](?=\S)[^.!?…]*)+/gu) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence) && /[.!?…]["'”’)]*$/u.test(sentence));
}
