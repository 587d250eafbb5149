import type { Settings } from '../../../../src-shared/contract/index.ts';
import { insideWindow, nextWindowStart } from '../schedule/schedule.ts';
import { isProcessor } from '../model/threads.ts';

/** A night that somebody asked for now, on a machine that is slow at it. */
const NOW_SECONDS = 30 * 60;
/** A window that is nearly over is no time for a night; the plan says so. */
const DAY_SECONDS = 24 * 3600;

/**
 * How long tonight may take: what is left of the window where the timer began it; a button means now, which is half an
 * hour on a processor and as long as a whole window where a graphics card trains.
 */
export function secondsTonight(
  settings: Pick<Settings['sleep'], 'from' | 'to'>,
  { trigger, now, device }: { trigger: 'button' | 'timer'; now: number; device: string },
): number {
  if (trigger === 'button' && isProcessor(device)) return NOW_SECONDS;
  const { from, to } = settings;
  // Until the window opens the other way round is until it closes.
  const left = (at: number) => (from === to ? DAY_SECONDS : (nextWindowStart({ from: to, to: from }, at) - at) / 1000);
  if (trigger === 'timer' && insideWindow(settings, now)) return left(now);
  return left(nextWindowStart(settings, now));
}
