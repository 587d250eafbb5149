/** The terminal and the script that started this process both deliver one Ctrl-C. */
const SAME_SIGNAL_MS = 1_000;
const INTERRUPTED = 130;

/**
 * Ctrl-C first runs what the command registered and lets it end in order; a second one, or one with nothing registered,
 * ends the process.
 */
export function createInterrupts(): { on(handler: () => Promise<unknown>): () => void } {
  let current: (() => Promise<unknown>) | null = null;
  let askedAt: number | null = null;
  const onSignal = () => {
    if (askedAt !== null && Date.now() - askedAt < SAME_SIGNAL_MS) return;
    if (askedAt !== null || current === null) process.exit(INTERRUPTED);
    askedAt = Date.now();
    current().catch(() => process.exit(INTERRUPTED));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, onSignal);
  return {
    on: (handler) => {
      current = handler;
      return () => {
        if (current === handler) current = null;
      };
    },
  };
}
