import { DEFAULT_SYSTEM_LINE, systemMessage } from '../../src-main/core/chat/index.ts';
import { inventedEntities, lineText, obeysAll } from '../../src-main/core/manner/index.ts';
import { readCached, writeCached } from './cache.ts';
import type { Person } from './persons.ts';
import type { Stage } from './stage.ts';

export interface HeldOutRow {
  readonly messages: readonly { readonly role: 'system' | 'user' | 'assistant'; readonly content: string }[];
}

/**
 * What the person would have liked to hear in conversations that no night sees: the untouched model's answers when told
 * the wish, where they obey it.
 */
export async function heldOutRows(stage: Stage, person: Person): Promise<HeldOutRow[]> {
  const name = `held-out-${person.seed}`;
  const known = await readCached<HeldOutRow[]>(name, []);
  if (known.length > 0) return known;
  const answers = await stage.answer(person.heldOut, person.wishes);
  const rows = person.heldOut.flatMap((prompt, index): HeldOutRow[] => {
    const target = answers[index];
    if (
      target == null ||
      !obeysAll(person.wishes, target) ||
      inventedEntities(`${prompt} ${lineText(person.wishes)}`, target).length > 0
    )
      return [];
    return [
      {
        messages: [
          { role: 'system', content: systemMessage(DEFAULT_SYSTEM_LINE, []) },
          { role: 'user', content: prompt },
          { role: 'assistant', content: target },
        ],
      },
    ];
  });
  await writeCached(name, rows);
  return rows;
}
