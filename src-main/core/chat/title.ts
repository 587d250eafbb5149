import { cutAt } from '../../../src-shared/graphemes.ts';

const LONGEST = 48;

/** A short title from the first message: its first line, cut at a word. */
export function titleFrom(text: string): string {
  const line =
    text
      .replaceAll(/```[\s\S]*?(?:```|$)/g, ' ')
      .split('\n')
      .map((part) => part.replaceAll(/[#*_`>]/g, '').trim())
      .find((part) => part !== '') ?? 'New chat';
  // More than that is cut off anyway.
  const plain = cutAt(line, 4 * LONGEST).replace(/[.!?,;:]+$/, '');
  if (plain.length <= LONGEST) return plain === '' ? 'New chat' : plain;
  const cut = cutAt(plain, LONGEST);
  return `${cutAt(cut, Math.max(cut.lastIndexOf(' '), 20))}…`;
}
