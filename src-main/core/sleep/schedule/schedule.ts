import type { Condition, Settings, ThermalState } from '../../../../src-shared/contract/index.ts';

export interface Readings {
  now: number;
  onMains: boolean | null;
  idleSeconds: number | null;
  thermal: ThermalState | null;
  freeMemoryBytes: number;
  neededMemoryBytes: number;
  freeDiskBytes: number;
  neededDiskBytes: number;
  newTurns: number;
  turnsNeeded: number;
  /** null when the model is there; else the sentence why not. */
  modelMissing: string | null;
  /** The Lab has the slot that a night needs. */
  labRuns: boolean;
}

/** Every condition of a night with its reading, in the order in which the missing one is named. */
export function conditionsOf(settings: Settings['sleep'], readings: Readings): Condition[] {
  const { newTurns, turnsNeeded: needed, freeDiskBytes, neededDiskBytes, onMains, thermal } = readings;
  const { byItself, from, to } = settings;
  const minutes = readings.idleSeconds === null ? null : Math.floor(readings.idleSeconds / 60);
  const [freeBytes, neededBytes] = [readings.freeMemoryBytes, readings.neededMemoryBytes];
  return [
    { name: 'model', met: readings.modelMissing === null, missing: readings.modelMissing },
    { name: 'turns', met: newTurns >= needed, newTurns, needed },
    {
      name: 'disk',
      met: freeDiskBytes >= neededDiskBytes,
      freeBytes: freeDiskBytes,
      neededBytes: neededDiskBytes,
    },
    { name: 'memory', met: freeBytes >= neededBytes, freeBytes, neededBytes },
    { name: 'window', met: !byItself || insideWindow(settings, readings.now), hours: byItself ? { from, to } : null },
    { name: 'power', met: !settings.onlyOnMains || onMains !== false, onMains },
    {
      name: 'idle',
      met: !byItself || minutes === null || minutes >= settings.idleMinutes,
      minutes,
      needed: byItself ? settings.idleMinutes : null,
    },
    { name: 'heat', met: thermal !== 'serious' && thermal !== 'critical', thermal },
    ...(readings.labRuns ? [{ name: 'lab' as const, met: false }] : []),
  ];
}

export type TimerVerdict = { kind: 'sleep' } | { kind: 'wait'; missing: Condition | null };

/** What the 60-second tick does: sleep once per window, or name the one condition that is missing. */
export function timerVerdict(
  settings: Settings['sleep'],
  conditions: readonly Condition[],
  now: number,
  lastNightOf: string | null,
  skipNight: string | null,
): TimerVerdict {
  if (!settings.byItself || !insideWindow(settings, now)) return { kind: 'wait', missing: null };
  const tonight = nightOf(settings, now);
  if (lastNightOf === tonight || skipNight === tonight) return { kind: 'wait', missing: null };
  const missing = conditions.find((condition) => !condition.met);
  return missing === undefined ? { kind: 'sleep' } : { kind: 'wait', missing };
}

/**
 * Why a press on "Go to sleep" is refused, or null: only what would make the night impossible, and what `anyway` does
 * not wave through.
 */
export function buttonRefusal(conditions: readonly Condition[], anyway: boolean): Condition | null {
  const hard: Condition['name'][] = ['model', 'disk', 'memory'];
  const soft: Condition['name'][] = anyway ? [] : ['power', 'heat'];
  return conditions.find((condition) => !condition.met && [...hard, ...soft].includes(condition.name)) ?? null;
}

/** Minutes after midnight, local time. */
function minuteOfDay(now: number): number {
  const date = new Date(now);
  return date.getHours() * 60 + date.getMinutes();
}

function minutes(time: string): number {
  const [hours = 0, mins = 0] = time.split(':').map(Number);
  return hours * 60 + mins;
}

/** True inside the window, which may cross midnight. Equal ends mean the whole day. */
export function insideWindow(settings: Pick<Settings['sleep'], 'from' | 'to'>, now: number): boolean {
  const [from, to, at] = [minutes(settings.from), minutes(settings.to), minuteOfDay(now)];
  if (from === to) return true;
  return from < to ? at >= from && at < to : at >= from || at < to;
}

/** The calendar day on which the current or coming window begins, as a key that a night belongs to. */
export function nightOf(settings: Pick<Settings['sleep'], 'from' | 'to'>, now: number): string {
  const crosses = minutes(settings.from) > minutes(settings.to);
  const date = new Date(now);
  if (crosses && minuteOfDay(now) < minutes(settings.to)) date.setDate(date.getDate() - 1);
  else if (!crosses && minuteOfDay(now) >= minutes(settings.to)) date.setDate(date.getDate() + 1);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}

const MINUTE_MS = 60_000;
/** A window inside the hour that daylight saving skips is not there for one night. */
const LONGEST_WAIT_MINUTES = 3 * 24 * 60;

/**
 * When the window opens next (now, when inside it), in epoch milliseconds: the first minute at which the timer will
 * find it open.
 */
export function nextWindowStart(settings: Pick<Settings['sleep'], 'from' | 'to'>, now: number): number {
  if (insideWindow(settings, now)) return now;
  const thisMinute = Math.floor(now / MINUTE_MS) * MINUTE_MS;
  for (let ahead = 1; ahead < LONGEST_WAIT_MINUTES; ahead += 1) {
    const at = thisMinute + ahead * MINUTE_MS;
    if (insideWindow(settings, at)) return at;
  }
  return now;
}
