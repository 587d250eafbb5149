/** Older than this counts for a third. */
const MEMORY_MS = 5_000;
/** A speed from less than this jumps about. */
const FIRST_AFTER_MS = 1_000;

/** Speed and time left of what arrives, smoothed; an interruption is no slowness. */
export interface Rate {
  /** Bytes here so far, those of an earlier run included in the first call. */
  add(receivedBytes: number): void;
  bytesPerSecond(): number | null;
  secondsLeft(totalBytes: number): number | null;
}

export function createRate(now: () => number): Rate {
  let at: number | null = null;
  let received = 0;
  let since = 0;
  let perMs: number | null = null;
  const bytesPerSecond = (): number | null =>
    perMs === null || at === null || at - since < FIRST_AFTER_MS ? null : Math.round(perMs * 1_000);
  return {
    add(bytes) {
      const time = now();
      if (at === null || bytes < received) {
        at = time;
        since = time;
        received = bytes;
        perMs = null;
        return;
      }
      const elapsedMs = time - at;
      if (elapsedMs < FIRST_AFTER_MS / 4) return;
      // After a closed lid the gap is not the network's.
      if (elapsedMs < MEMORY_MS) {
        const weight = perMs === null ? 1 : 1 - Math.exp(-elapsedMs / MEMORY_MS);
        perMs = (perMs ?? 0) * (1 - weight) + ((bytes - received) / elapsedMs) * weight;
      }
      at = time;
      received = bytes;
    },
    bytesPerSecond,
    secondsLeft(totalBytes) {
      const speed = bytesPerSecond();
      return speed === null || speed <= 0 ? null : Math.ceil(Math.max(0, totalBytes - received) / speed);
    },
  };
}
