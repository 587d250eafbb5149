/** What takes the place of words that were to be forgotten. */
export const FORGOTTEN = '(forgotten)';
const LINE_ENDS = /[\n\r\v\f\u0085\u2028\u2029]/;
const SPACE = /\s/;

/**
 * How a memory stands in a prompt: on one line, so that it cannot pose as another turn. `withoutWords` finds it again.
 */
export function memoryInPrompt(memory: string): string {
  const lines = memory.split(LINE_ENDS);
  if (lines.length === 1) return memory;
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}

/**
 * The text without these words, wherever they stand and whatever white space is between them: a line may have been
 * folded since.
 */
export function withoutWords(text: string, words: string, instead = FORGOTTEN): string {
  const wanted = folded(words.trim()).text;
  if (wanted === '' || !text.includes(longestWord(wanted))) return text;
  const { text: line, starts } = folded(text);
  let kept = '';
  let from = 0;
  for (let at = line.indexOf(wanted); at !== -1; at = line.indexOf(wanted, at + wanted.length)) {
    kept += text.slice(from, starts[at]) + instead;
    from = starts[at + wanted.length] ?? text.length;
  }
  return kept + text.slice(from);
}

/** The longest run without white space: whoever holds the text holds it as it is. */
export function longestWord(text: string): string {
  return text.split(/\s+/).reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

/** Each run of white space as one space, and where every character of that began. */
function folded(text: string): { text: string; starts: number[] } {
  const characters: string[] = [];
  const starts: number[] = [];
  let wasSpace = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    const isSpace = SPACE.test(character);
    if (isSpace && wasSpace) continue;
    wasSpace = isSpace;
    characters.push(isSpace ? ' ' : character);
    starts.push(index);
  }
  return { text: characters.join(''), starts };
}
