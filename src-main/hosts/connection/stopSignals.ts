import { onceAwakeFor } from '../../core/awakeDeadline.ts';
import { systemClock } from '../../node/clock.ts';

/** The same Ctrl-C reaches a process twice, from the terminal and from its parent. */
const SAME_SIGNAL_MS = 1_000;
/** Longer than any stage of an orderly stop; past it, counted awake, the process leaves anyway. */
const STOP_DEADLINE_MS = 20_000;

/**
 * Calls `stop` once, on SIGINT, SIGTERM, SIGHUP or when the parent process is gone, then exits: 0 after an orderly
 * stop, 1 when forced.
 */
export function stopOnSignals(stop: () => Promise<void>): void {
  let firstAt: number | null = null;
  const onSignal = () => {
    if (firstAt !== null) {
      if (Date.now() - firstAt > SAME_SIGNAL_MS) process.exit(1);
      return;
    }
    firstAt = Date.now();
    onceAwakeFor(STOP_DEADLINE_MS, () => process.exit(1), systemClock.every);
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  process.on('disconnect', onSignal);
}
