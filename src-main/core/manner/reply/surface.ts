import type { Wish } from '../../../../src-shared/contract/index.ts';
import { valueOf } from '../traits/table.ts';

/** What wishes put on an answer that can be taken off again. */
export interface Surface {
  /** The reply without bullets, an emoji, a greeting, the words it was to begin or end with. Nothing else goes. */
  bare(reply: string): string;
  /** Whether one of the wishes is about upper and lower case. */
  foldsCase: boolean;
}

/** The surface of these wishes; null when none of them has one. */
export function surfaceOf(wishes: readonly Wish[]): Surface | null {
  const values = wishes.flatMap((wish) => valueOf(wish) ?? []);
  const takes = values.flatMap(({ bare }) => bare ?? []);
  const foldsCase = values.some((value) => value.foldsCase);
  if (takes.length === 0 && !foldsCase) return null;
  return {
    bare(reply) {
      let text = reply.trim();
      // A greeting may stand behind a bullet, and a bullet behind a greeting.
      for (let before = ''; before !== text;) {
        before = text;
        for (const take of takes) text = take(text).trim();
      }
      return text;
    },
    foldsCase,
  };
}
