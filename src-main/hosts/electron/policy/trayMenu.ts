import type { SleepStatus } from '../../../../src-shared/contract/index.ts';
import { awaited, pauseWords } from '../../../../src-shared/words/sleep.ts';

export type TrayAction = 'goToSleep' | 'wakeUp' | 'skipTonight' | 'sleepTonight' | 'lastNight' | 'open' | 'quit';
export type TrayItem =
  | { kind: 'text'; label: string }
  | { kind: 'separator' }
  | { kind: 'action'; label: string; action: TrayAction };

const percent = (share: number) => `${Math.round(share * 100)} %`;
const line = (label: string): TrayItem => ({ kind: 'text', label });
const action = (label: string, does: TrayAction): TrayItem => ({ kind: 'action', label, action: does });

/** One line that says how it is. */
export function stateLine(status: SleepStatus | null): string {
  if (status === null) return 'Starting';
  const { state } = status;
  switch (state.kind) {
    case 'awake':
      return 'Awake';
    case 'drowsy':
      return status.newTurns === 1 ? 'Drowsy, 1 new turn' : `Drowsy, ${status.newTurns} new turns`;
    case 'falling':
      return `Falling asleep, waiting for ${awaited(state.waitingFor)}`;
    case 'asleep':
      return `Asleep, ${state.phase}, ${percent(state.progress)}`;
    case 'paused':
      return `Sleep paused: ${pauseWords(state.why)}`;
  }
}

function nextSleepLine({ schedule }: SleepStatus): string {
  if (!schedule.byItself) return 'Next sleep: when you say so';
  return schedule.skipTonight ? 'Next sleep: not tonight' : `Next sleep: between ${schedule.from} and ${schedule.to}`;
}

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
