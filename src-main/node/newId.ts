import { randomBytes } from 'node:crypto';

/** Version 7 UUIDs; each is greater than the one before, also within a millisecond or when the clock steps back. */
export function createNewId(now: () => number): () => string {
  let last = 0;
  let counter = 0;
  return () => {
    const at = Math.max(now(), last);
    counter = at === last ? counter + 1 : 0;
    // 12 bits of counter; more ids than that in a millisecond borrow from the next one.
    last = counter > 0xfff ? at + 1 : at;
    if (counter > 0xfff) counter = 0;
    const time = last.toString(16).padStart(12, '0');
    const random = randomBytes(8);
    random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
    const tail = random.toString('hex');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${tail.slice(0, 4)}-${tail.slice(4)}`;
  };
}
