import * as z from 'zod';
import type { Database } from '../ports.ts';

const KEY = 'chat.unheard';

/**
 * Messages that memory has not heard yet; kept on disk, so that what was told just before a crash is heard at the next
 * start.
 */
export interface Unheard {
  add(message: string): void;
  remove(message: string): void;
  list(): string[];
}

export function createUnheard(values: Database['values']): Unheard {
  const list = () => z.array(z.string()).safeParse(values.get(KEY)).data ?? [];
  return {
    list,
    add: (message) => values.set(KEY, [...list(), message]),
    remove: (message) =>
      values.set(
        KEY,
        list().filter((id) => id !== message),
      ),
  };
}
