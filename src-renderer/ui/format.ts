export { capital, count, inWords, plural } from '../../src-shared/words/numbers.ts';

const MINUS = '−';
const LOCALE = 'en-GB';

/** `+0.5`, `−1.8`, `±0.0`: a true minus, and a sign on every change. */
export function signed(value: number, digits = 1): string {
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return digits === 0 ? '0' : `±${text}`;
  return `${value > 0 ? '+' : MINUS}${text}`;
}

/** A number with a true minus. */
export function plain(value: number, digits = 1): string {
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? MINUS + text : text;
}

export function percent(share: number, digits = 0): string {
  return `${plain(share * 100, digits)} %`;
}

export function clock(at: number, withSeconds = false): string {
  return new Date(at).toLocaleTimeString(LOCALE, {
    hour: '2-digit',
    minute: '2-digit',
    ...(withSeconds ? { second: '2-digit' } : {}),
  });
}

/** `1 h 12 min`, `12 min`, `4 min 5 s`, `38 s`. */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 600)
    return seconds % 60 === 0 ? `${seconds / 60} min` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}

/** `Sat 21 Nov`. */
export function shortDay(at: number): string {
  return new Date(at).toLocaleDateString(LOCALE, { weekday: 'short', day: 'numeric', month: 'short' }).replace(',', '');
}

/** `today`, `yesterday`, `21 Nov`. */
export function relativeDay(at: number, now: number): string {
  const days = Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  return new Date(at).toLocaleDateString(LOCALE, { day: 'numeric', month: 'short' });
}

/** `Saturday 21 to Sunday 22 November`, or one day where a night has only one. */
export function nightSpan(from: number, to: number): string {
  const long = (at: number) =>
    new Date(at).toLocaleDateString(LOCALE, { weekday: 'long', day: 'numeric', month: 'long' });
  if (startOfDay(from) === startOfDay(to)) return long(from);
  const first = new Date(from).toLocaleDateString(LOCALE, { weekday: 'long', day: 'numeric' });
  return `${first} to ${long(to)}`;
}

export function startOfDay(at: number): number {
  const day = new Date(at);
  day.setHours(0, 0, 0, 0);
  return day.getTime();
}

/** `6.8 GB`, `212 MB`. */
export function bytes(value: number): string {
  if (value >= 1e9) return `${(value / 1e9).toFixed(1)} GB`;
  if (value >= 1e6) return `${Math.round(value / 1e6)} MB`;
  return `${Math.round(value / 1e3)} kB`;
}
