import type { SleepStatus } from '../contract/index.ts';
import { numbered } from './numbers.ts';
import { awaited, pauseWords } from './sleep.ts';

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** One line that says how it is. */
export function stateLine(status: SleepStatus | null): string {
  if (status === null) return 'Starting';
  const { state } = status;
  switch (state.kind) {
    case 'awake':
      return 'Awake';
    case 'drowsy':
      return `Drowsy, ${numbered(status.newTurns, 'new turn')}`;
    case 'falling':
      return `Falling asleep, waiting for ${awaited(state.waitingFor)}`;
    case 'asleep':
      return `Asleep, ${state.phase}, ${percent(state.progress)}`;
    case 'paused':
      return `Sleep paused: ${pauseWords(state.why)}`;
  }
}

/** When it sleeps next, in the tray's menu. */
export function nextSleepLine({ schedule }: SleepStatus): string {
  if (!schedule.byItself) return 'Next sleep: when you say so';
  return schedule.skipTonight ? 'Next sleep: not tonight' : `Next sleep: between ${schedule.from} and ${schedule.to}`;
}
