import type { Prompt, Turn } from './lessons.ts';
import { limitSources, sourcesOf } from '../rehearsal/sources.ts';

/**
 * So much of a night is kept for everyday prompts that belong to nobody, lest a full window leave a wish bound to its
 * own topics.
 */
const GENERIC_SHARE = 0.25;

/** A turn as a prompt to study. */
export function promptOf({ turn, text }: { turn: Turn; text: string }): Prompt {
  return { text, conversation: turn.user.conversation, said: turn.user.text };
}

/**
 * The prompts of a night within its dose: today's, then everyday ones up to a quarter, then those of the window, then
 * more everyday ones; newest
 * first, none twice, little of one paste. `limited` counts what was left out for its source.
 */
export function choosePrompts(
  given: { today: readonly Prompt[]; window: readonly Prompt[]; generic: readonly Prompt[] },
  most: number,
): { prompts: Prompt[]; limited: number } {
  const own = distinct([...given.today.toReversed(), ...given.window.toReversed()]);
  const known = new Set(own.map(plain));
  const generic = given.generic.filter((prompt) => !known.has(plain(prompt)));
  const within = new Set(limitPastes([...own, ...generic], most));
  const kept = own.filter((prompt) => within.has(prompt));
  const today = new Set(given.today.map(plain));
  const isOfToday = (prompt: Prompt) => today.has(plain(prompt));
  const reserved = generic.slice(0, Math.floor(most * GENERIC_SHARE));
  const inOrder = [
    ...kept.filter(isOfToday),
    ...reserved,
    ...kept.filter((prompt) => !isOfToday(prompt)),
    ...generic.slice(reserved.length),
  ];
  return { prompts: inOrder.slice(0, most), limited: own.length - kept.length };
}

/** The rows in their order without too much of one pasted source. */
export function limitPastes<Row extends { said: string; conversation: string | null }>(
  rows: readonly Row[],
  most = rows.length,
): Row[] {
  return limitSources(rows, sourcesOf(rows.map(({ said, conversation }) => ({ text: said, conversation }))), { most });
}

function distinct(prompts: readonly Prompt[]): Prompt[] {
  const seen = new Set<string>();
  return prompts.filter((prompt) => !seen.has(plain(prompt)) && seen.add(plain(prompt)));
}

function plain({ text }: Prompt): string {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim() || text
  );
}
