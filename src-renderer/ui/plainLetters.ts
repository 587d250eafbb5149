/** Letters that Unicode does not take for a letter with a mark. */
const PLAIN: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ß: 'ss', ı: 'i' };

/** True when the text holds the words, whatever the case and the marks of letters: “krakow” is in “Kraków”. */
export function holds(text: string, words: string): boolean {
  return plainLetters(text).includes(plainLetters(words));
}

function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[łøđðþæœßı]/g, (letter) => PLAIN[letter] ?? letter);
}
