import type { TextRange } from '../../../../src-shared/contract/index.ts';

const PREFIX = 'circadia.pasted.';
const keyOf = (conversation: string | null) => PREFIX + (conversation ?? 'new');

/** Which parts of a draft were pasted; kept beside the draft. */
export function readPasted(conversation: string | null): TextRange[] {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(keyOf(conversation)) ?? '[]');
    return Array.isArray(value) ? value.filter(isRange) : [];
  } catch {
    return [];
  }
}

export function keepPasted(conversation: string | null, pasted: readonly TextRange[]): void {
  try {
    if (pasted.length === 0) sessionStorage.removeItem(keyOf(conversation));
    else sessionStorage.setItem(keyOf(conversation), JSON.stringify(pasted));
  } catch {
    // As with a draft larger than the storage.
  }
}

function isRange(value: unknown): value is TextRange {
  return (
    typeof value === 'object' &&
    value !== null &&
    'start' in value &&
    typeof value.start === 'number' &&
    'end' in value &&
    typeof value.end === 'number'
  );
}
