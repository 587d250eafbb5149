import type { SleepStatus } from '../../../../src-shared/contract/index.ts';
import type { CorePorts } from '../../ports.ts';
import {
  conditionsOf,
  nextWindowStart,
  nightOf,
  type Readings,
  timerVerdict,
  type TimerVerdict,
} from '../schedule/schedule.ts';

/** The night that runs, as it shows in the status. */
export interface NightNow {
  state(now: number): SleepStatus['state'];
}

/** What the timer would do with these readings. */
export function timerNow(ports: CorePorts, readings: Readings): TimerVerdict {
  const settings = ports.settings.get().sleep;
  return timerVerdict(
    settings,
    conditionsOf(settings, readings),
    readings.now,
    textValue(ports, 'sleep.lastNightOf'),
    textValue(ports, 'sleep.skipNight'),
  );
}

/** The whole state of sleep as windows, tray and command line show it. */
export function sleepStatus(
  ports: CorePorts,
  readings: Readings,
  night: NightNow | null,
  activeNight: number | null = null,
): SleepStatus {
  const settings = ports.settings.get().sleep;
  const { cycles } = ports.database;
  const unread = cycles.list(5).find((row) => row.state === 'finished' && row.readAt === null && !row.undone);
  return {
    state: night === null ? stateAwake(ports, readings) : night.state(readings.now),
    newTurns: readings.newTurns,
    turnsNeeded: readings.turnsNeeded,
    conditions: conditionsOf(settings, readings),
    schedule: {
      byItself: settings.byItself,
      from: settings.from,
      to: settings.to,
      skipTonight: textValue(ports, 'sleep.skipNight') === nightOf(settings, readings.now),
    },
    unread: unread?.number ?? null,
    activeNight,
  };
}

function stateAwake(ports: CorePorts, readings: Readings): SleepStatus['state'] {
  const settings = ports.settings.get().sleep;
  const timer = timerNow(ports, readings);
  if (timer.kind === 'wait' && timer.missing !== null && timer.missing.name !== 'turns')
    return { kind: 'falling', waitingFor: timer.missing };
  if (readings.newTurns < readings.turnsNeeded) return { kind: 'awake' };
  return { kind: 'drowsy', sleepsAt: settings.byItself ? nextWindowStart(settings, readings.now) : null };
}

function textValue(ports: CorePorts, key: string): string | null {
  const value = ports.database.values.get(key);
  return typeof value === 'string' ? value : null;
}
