/** A word of a sentence without the marks around it, and where it ends. */
interface Word {
  word: string;
  end: number;
}

const ADDRESS =
  /^(?:https?:\/\/|www\.)|^[^\s@]+@[^\s@]+\.[a-z]{2,}$|^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$|^\d{1,2}:\d\d$|^[\d.,]+(?:%|€|\$|gb|mb|kg|km|cm|mm|°c?)$/i;

/** A word that is nothing but a password: letters with digits, with marks inside, or with capitals inside. */
export function isStrong(word: string): boolean {
  if (word.length < 4 || word.length > 200 || ADDRESS.test(word) || /[()]/.test(word)) return false;
  if (/^\d+$/.test(word)) return word.length >= 4;
  if (/\d/.test(word) && /[\p{L}]/u.test(word)) return word.length >= 5;
  return /\p{L}[!@#$%^&*_+~|\\]+[\p{L}\p{N}]/u.test(word) || /\p{Ll}\p{Lu}\p{Ll}*\p{Lu}/u.test(word);
}

/** True for what a machine made up: letters and digits without a pause. */
export function isKey(word: string): boolean {
  return word.length >= 8 && !ADDRESS.test(word) && !/[()]/.test(word) && /\d/.test(word) && /[A-Za-z]/.test(word);
}

/** How many digits stand in the text. */
export const digitsOf = (text: string) => text.replaceAll(/\D/g, '').length;
/** True for a code of at least three digits, letters and marks of a keypad between them. */
export const isCode = (word: string) =>
  digitsOf(word) >= 3 && word.length <= 24 && /^[A-Za-z0-9#*-]+$/.test(word) && !/^\d{1,2}:\d\d/.test(word);

/** How many tokens make up the code ("4711", "47 11"), or null. */
export function joinedCode(tokens: readonly Word[]): number | null {
  const first = tokens[0]?.word ?? '';
  if (isCode(first)) return 1;
  let digits = 0;
  let count = 0;
  while (/^\d{1,4}$/.test(tokens[count]?.word ?? '') && count < 8) {
    digits += tokens[count]?.word.length ?? 0;
    count += 1;
  }
  return count >= 2 && digits >= 4 ? count : null;
}

/** Where a personal number ends: a few groups with at least five digits in all. */
export function runOfNumbers(tokens: readonly Word[]): number | null {
  let digits = 0;
  let end: number | null = null;
  for (const { word, end: wordEnd } of tokens.slice(0, 10)) {
    if (!/^(?=.*\d)[A-Z0-9./-]+$|^[A-Z]{1,2}$/.test(word)) break;
    digits += digitsOf(word);
    end = wordEnd;
  }
  return digits >= 5 ? end : null;
}
