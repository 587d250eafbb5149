import type { Clock } from '../../ports.ts';
import type { PauseGate } from '../model/pauseGate.ts';

/** The night goes on this long after the last answer was given. */
const BACK_TO_SLEEP_MS = 20_000;

/** Notices you writing: a night steps aside at once and goes on a while after your last answer. */
export interface Presence {
  chatBusy(busy: boolean): void;
  idleSeconds(): number;
  stop(): void;
}

/**
 * Creates the presence; `asleep` tells whether there is a night to hold, `onChange` hears of every pause and return.
 */
export function createPresence(clock: Clock, gate: PauseGate, asleep: () => boolean, onChange: () => void): Presence {
  let busyNow = false;
  let lastSeenAt = clock.now();
  let timer: unknown = null;
  const forgetTimer = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  return {
    idleSeconds: () => (busyNow ? 0 : Math.floor((clock.now() - lastSeenAt) / 1000)),
    stop: forgetTimer,
    chatBusy(busy) {
      lastSeenAt = clock.now();
      busyNow = busy;
      forgetTimer();
      if (!asleep()) return;
      if (busy && gate.reason() === null) gate.pause('cameBack');
      if (!busy) {
        timer = setTimeout(() => {
          timer = null;
          if (!busyNow && gate.reason() === 'cameBack') gate.resume();
          onChange();
        }, BACK_TO_SLEEP_MS);
      }
      onChange();
    },
  };
}
