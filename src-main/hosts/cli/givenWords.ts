/** What was typed cannot be a command; the message says why. */
export class Wrong extends Error {}

/** One of a list, or null where nothing was given. */
export function oneOf<const T extends string>(what: string, allowed: readonly T[], value: unknown): T | null {
  if (value === undefined) return null;
  const found = allowed.find((one) => one === value);
  if (found === undefined)
    throw new Wrong(`${JSON.stringify(value)} is not a ${what}. Choose from ${allowed.join(', ')}.`);
  return found;
}

/** All the words, at least one. */
export function needed(what: string, words: string[]): string {
  if (words.length === 0) throw new Wrong(`Give ${what}.`);
  return words.join(' ');
}

/** The one word that was given. */
export function single(what: string, words: string[]): string {
  if (words.length > 1) throw new Wrong(`Give one ${what}; quote it if it has spaces.`);
  return needed(`a ${what}`, words);
}

/** The number of a night, or null where none was given. */
export function cycleNumber(words: string[]): number | null {
  if (words.length === 0) return null;
  const text = single('night', words);
  if (!/^\d+$/.test(text)) throw new Wrong(`"${text}" is not the number of a night.`);
  return Number(text);
}
