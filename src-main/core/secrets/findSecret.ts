import { oneSpelling } from '../language/letters.ts';
import { findFormats, type Secret } from './formats.ts';
import { findNamedSecrets } from './named.ts';

export type { Secret };

/** Every secret of a text with its place; errs towards finding one. */
export function findSecrets(text: string): Secret[] {
  // Places count in the text as it was typed, so an odd spelling is read line by line and a line is a secret as a
  // whole.
  if (text !== oneSpelling(text)) return secretLines(text);
  return [...findFormats(text), ...findNamedSecrets(text)].toSorted((a, b) => a.start - b.start);
}

/** Names the kind of the first secret in a text, or null. */
export function findSecret(text: string): string | null {
  return findSecrets(text)[0]?.name ?? null;
}

function secretLines(text: string): Secret[] {
  let start = 0;
  const found = findFormats(text);
  for (const line of text.split('\n')) {
    const plain = oneSpelling(line);
    const [secret] = [...findFormats(plain), ...findNamedSecrets(plain)];
    if (secret !== undefined) found.push({ name: secret.name, start, end: start + line.length });
    start += line.length + 1;
  }
  return found.toSorted((a, b) => a.start - b.start);
}
