import type { Clock } from '../../../core/ports.ts';
import { flushErasures, type Connection } from '../connection.ts';
import { ERASURE_KEY, readMark, writeMark } from '../marks.ts';

/** Marks each erasure of text: a backup without the last mark still holds the text and has to go. */
export interface Erasures {
  note(): void;
  /** Clears what the write-ahead log still holds of it. */
  flush(): void;
  /** Unique for each erasure and never falling; null before the first. */
  last(): number | null;
}

export function createErasures(connection: Connection, clock: Clock): Erasures {
  const last = () => readMark(connection, ERASURE_KEY);
  return {
    // The time, for those who read it; a clock that was set back counts on from the mark before.
    note: () => writeMark(connection, ERASURE_KEY, Math.max(clock.now(), (last() ?? 0) + 1)),
    flush: () => flushErasures(connection),
    last,
  };
}
