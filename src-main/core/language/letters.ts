/** A character of a word in any script, for use inside a class of characters. */
const WORD = String.raw`\p{L}\p{M}\p{N}_`;
const EDGE = `(?:(?<![${WORD}])(?=[${WORD}])|(?<=[${WORD}])(?![${WORD}]))`;

/**
 * The same expression, in which `\w` and `\b` know the letters of every script and not only a to z.
 * Every expression over people's words goes through here: "Zoë" is one word, and "do" does not begin "doña".
 */
export function letters(pattern: RegExp): RegExp {
  let source = '';
  let inClass = false;
  for (let index = 0; index < pattern.source.length; index += 1) {
    const character = pattern.source[index] ?? '';
    if (character === '\\') {
      index += 1;
      const escaped = pattern.source[index] ?? '';
      source += escaped === 'w' ? (inClass ? WORD : `[${WORD}]`) : escaped === 'b' && !inClass ? EDGE : `\\${escaped}`;
      continue;
    }
    if (character === '[') inClass = true;
    if (character === ']') inClass = false;
    source += character;
  }
  return new RegExp(source, pattern.flags.includes('u') ? pattern.flags : `${pattern.flags}u`);
}

/**
 * One way to write each letter, for matching only: an é typed on another system may be two characters. What is kept
 * stays as it was typed.
 */
export function oneSpelling(text: string): string {
  return text.normalize('NFC');
}
