const LONGEST = 48;

/** A short title from the first message: its first line, cut at a word. */
export function titleFrom(text: string): string {
  const line =
    text
      .replaceAll(/```[\s\S]*?(?:```|$)/g, ' ')
      .split('\n')
      .map((part) => part.replaceAll(/[#*_`>]/g, '').trim())
      .find((part) => part !== '') ?? 'New chat';
  const plain = line.replace(/[.!?,;:]+$/, '');
  if (plain.length <= LONGEST) return plain === '' ? 'New chat' : plain;
  const cut = plain.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 20))}…`;
}
