import type { Memory } from '../../../../src-shared/contract/index.ts';

/**
 * Two memories with the same result say the same: spacing, case and closing marks make no difference to a sentence,
 * every character does to code and data.
 */
export function sameWords({ kind, text }: Pick<Memory, 'kind' | 'text'>): string {
  if (kind === 'code' || kind === 'data' || kind === 'log') return text.trim();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s.!,;:]+/g, ' ')
    .trim();
}
