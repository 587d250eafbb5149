import type { CorePorts } from '../../ports.ts';
import type { AssetState } from '../assets.ts';
import { bringingOf } from './bringing.ts';
import { idOf } from '../inUse.ts';
import { FIRST_MODEL } from '../offer.ts';

const LOOK_EVERY_MS = 15_000;
const HELD_BACK_KEY = 'models.firstHeldBack';

/** Brings the first model by itself. */
export interface FirstModel {
  /** Fetches it as soon and as long as that is wanted; returns how to stop. */
  start(): () => Promise<void>;
  /** Somebody paused or removed it (true), or asked for it (false). */
  holdBack(held: boolean): void;
  /** When a failed fetch is tried again by itself. */
  retryAt(): number | null;
}

export interface FirstModelPorts extends Pick<CorePorts, 'assets' | 'clock' | 'log' | 'settings'> {
  values: CorePorts['database']['values'];
  fetchesByItself: boolean;
  /** It can be used already, wherever it came from. */
  isHere(): boolean;
}

/** Creates it; nothing is fetched before `start`. */
export function createFirstModel(ports: FirstModelPorts, onChange: () => void): FirstModel {
  const { assets, clock, log, settings, values } = ports;
  const asset = assets.catalogue().find(({ id }) => idOf(id) === FIRST_MODEL) ?? null;
  let failures = 0;
  let failedAt: number | null = null;
  let running: Promise<void> | null = null;
  const decide = () =>
    bringingOf({
      now: clock.now(),
      allowed: ports.fetchesByItself && settings.get().bringFirstModel,
      heldBack: values.get(HELD_BACK_KEY) === true,
      chosen: settings.get().chosenModel,
      isHere: ports.isHere(),
      state: asset === null ? null : assets.state(asset.id),
      failures,
      failedAt,
    });

  const heed = (state: AssetState): void => {
    if (state.kind === 'failed') {
      failures += 1;
      failedAt = clock.now();
      log.warn('the first model could not be fetched', { problem: state.problem, failures });
    }
    onChange();
  };

  return {
    start() {
      const controller = new AbortController();
      const look = () => {
        if (asset === null || running !== null || controller.signal.aborted || decide().kind !== 'fetch') return;
        running = assets
          .get(asset.id, controller.signal)
          .then(heed)
          .catch((error: unknown) => {
            if (!controller.signal.aborted) log.error('fetching the first model broke off', { error: String(error) });
          })
          .finally(() => {
            running = null;
          });
      };
      const stops = [clock.every(LOOK_EVERY_MS, look), settings.onChange(look)];
      look();
      return async () => {
        for (const stop of stops) stop();
        controller.abort();
        await running;
      };
    },
    holdBack(held) {
      values.set(HELD_BACK_KEY, held);
      [failures, failedAt] = [0, null];
    },
    retryAt() {
      const decided = decide();
      return decided.kind === 'wait' ? decided.until : null;
    },
  };
}
