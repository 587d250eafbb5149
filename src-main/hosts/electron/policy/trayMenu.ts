import type { SleepStatus } from '../../../../src-shared/contract/index.ts';
import { nextSleepLine, stateLine } from '../../../../src-shared/words/tray.ts';

export type TrayAction = 'goToSleep' | 'wakeUp' | 'skipTonight' | 'sleepTonight' | 'lastNight' | 'open' | 'quit';
export type TrayItem =
  | { kind: 'text'; label: string }
  | { kind: 'separator' }
  | { kind: 'action'; label: string; action: TrayAction };

const line = (label: string): TrayItem => ({ kind: 'text', label });
const action = (label: string, does: TrayAction): TrayItem => ({ kind: 'action', label, action: does });

/** The tray's menu for a state of sleep; null while the core starts. */
export function trayMenu(status: SleepStatus | null): TrayItem[] {
  const end: TrayItem[] = [{ kind: 'separator' }, action('Open Circadia', 'open'), action('Quit', 'quit')];
  if (status === null) return [line(stateLine(null)), ...end];
  const isNight = status.state.kind === 'asleep' || status.state.kind === 'paused';
  const skip = status.schedule.skipTonight
    ? action('Sleep tonight after all', 'sleepTonight')
    : action('Skip tonight', 'skipTonight');
  return [
    line(stateLine(status)),
    line(nextSleepLine(status)),
    { kind: 'separator' },
    isNight ? action('Wake up', 'wakeUp') : action('Go to sleep', 'goToSleep'),
    ...(status.schedule.byItself && !isNight ? [skip] : []),
    action(status.unread === null ? 'Last night' : 'Last night (new)', 'lastNight'),
    ...end,
  ];
}
