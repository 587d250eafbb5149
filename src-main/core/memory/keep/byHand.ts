import type { CorePorts, MemoryRow } from '../../ports.ts';
import { isLive } from './settle.ts';

/**
 * What you set by hand holds: whatever says the same or gives the same thing another value is replaced by it and hands
 * on its pin.
 */
export function holdByHand(rows: CorePorts['database']['memories'], row: MemoryRow): MemoryRow {
  const { same, opposed } = rows.rivals({ kind: row.kind, text: row.text });
  let held = row;
  for (const other of [...same.filter(isLive), ...opposed]) {
    if (other.id === row.id) continue;
    rows.update(other.id, { state: 'replaced', replacedBy: row.id, pinned: false });
    if (other.pinned) held = rows.update(row.id, { pinned: true }) ?? held;
  }
  return held;
}
