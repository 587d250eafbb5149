import type { Conversation } from '../../src-shared/contract/index.ts';
import { plural } from './format.ts';
import type { MenuEntry } from './menu/Menu.tsx';

/** The entry of a chat's menu that switches learning from all of it on or off; a chat off the record has none. */
export function learnEntry(
  { offTheRecord, turnsHeldBack }: Pick<Conversation, 'offTheRecord' | 'turnsHeldBack'>,
  set: (learn: boolean) => void,
): MenuEntry[] {
  if (offTheRecord) return [];
  return turnsHeldBack > 0
    ? [
        {
          label: 'Learn from this chat',
          detail: `${plural(turnsHeldBack, 'question')} of it ${turnsHeldBack === 1 ? 'teaches' : 'teach'} nothing`,
          onSelect: () => set(true),
        },
      ]
    : [{ label: 'Do not learn from this chat', onSelect: () => set(false) }];
}
