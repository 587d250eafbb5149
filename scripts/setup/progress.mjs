/** Waiting this long without a line makes people think it hangs. */
const HEARTBEAT_MS = 15_000;

const seconds = (sinceMs) => `${Math.round((Date.now() - sinceMs) / 1000)} s`;

/**
 * Progress lines of one stage at a time. `write` gets whole lines; nothing is printed for a stage that has nothing to
 * do.
 */
export function createProgress(write) {
  return {
    /** Prints start, a sign of life, and end around the work; rethrows its failure. */
    async stage(name, doing, work) {
      const startedAt = Date.now();
      write(`${name}: ${doing}`);
      const heartbeat = setInterval(() => write(`${name}: still working (${seconds(startedAt)})`), HEARTBEAT_MS);
      try {
        const result = await work();
        write(`${name}: ready (${seconds(startedAt)})`);
        return result;
      } finally {
        clearInterval(heartbeat);
      }
    },
    note: write,
  };
}
