import type { Memory } from '../../../src-shared/contract/index.ts';
import { capital, relativeDay } from '../../ui/format.ts';

/** `Fact. Learned on night 4, from 30 Oct`. */
export function originWords(memory: Memory, now: number): string {
  const day = relativeDay(memory.source?.createdAt ?? memory.createdAt, now);
  const kind = capital(memory.kind);
  if (memory.byHand && memory.createdBy !== 'you' && memory.state !== 'forgotten')
    return `${kind}. Edited by you, first kept ${day}`;
  switch (memory.createdBy) {
    case 'you':
      return `${kind}. Written by you, ${day}`;
    case 'day':
      return `${kind}. Kept from what you said, ${day}`;
    case 'night':
      return `${kind}. ${memory.night === null ? 'Learned at night' : `Learned on night ${memory.night}`}, from ${day}`;
    default:
      return memory.createdBy satisfies never;
  }
}

const DAYS = 14;

/** Uses per day over the last fourteen days, oldest first. */
export function usesPerDay(uses: readonly number[], now: number): number[] {
  const days = Array.from({ length: DAYS }, () => 0);
  for (const at of uses) {
    const ago = Math.floor((now - at) / 86_400_000);
    const place = DAYS - 1 - ago;
    if (place >= 0 && place < DAYS) days[place] = (days[place] ?? 0) + 1;
  }
  return days;
}

export const FORGET_SENTENCE =
  'It leaves memory and the search index now. Facts are never trained on, so no night needs undoing.';
