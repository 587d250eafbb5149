/** Hours since midnight, local, with minutes as a fraction. */
export function hourOf(at: number): number {
  const date = new Date(at);
  return date.getHours() + date.getMinutes() / 60 + date.getSeconds() / 3600;
}

/** `01:30` as 1.5 hours. */
export function hourOfClock(clock: string): number {
  const [hours = '0', minutes = '0'] = clock.split(':');
  return Number(hours) + Number(minutes) / 60;
}

const WIDTH = 232;
const HORIZON = 34;
const HEIGHT = 20;

/** Hours since 04:00, where the curve begins. */
function along(hour: number): number {
  return (hour - 4 + 24) % 24;
}

/** A point of the day curve: 04:00 to 04:00 in x, noon on top. */
export function curvePoint(hour: number): { x: number; y: number } {
  return { x: (along(hour) / 24) * WIDTH, y: HORIZON + HEIGHT * Math.cos((hour / 24) * 2 * Math.PI) };
}

function path(fromAlong: number, toAlong: number): string {
  if (toAlong - fromAlong < 0.1) return '';
  const points: string[] = [];
  const steps = Math.max(2, Math.round((toAlong - fromAlong) * 4));
  for (let step = 0; step <= steps; step += 1) {
    const point = curvePoint((fromAlong + ((toAlong - fromAlong) * step) / steps + 4) % 24);
    const x = step === steps && toAlong === 24 ? WIDTH : point.x;
    points.push(`${x.toFixed(1)} ${point.y.toFixed(1)}`);
  }
  return `M${points.join('L')}`;
}

export interface DayCurve {
  past: string;
  next: string;
  window: string;
  sun: { x: number; y: number };
}

/** The curve at one moment: solid behind the sun, dotted ahead, the sleep window as a thick stroke. */
export function dayCurve(hour: number, fromClock: string, toClock: string): DayCurve {
  const now = along(hour);
  const gap = 0.75;
  const edge = 0.4;
  const from = along(hourOfClock(fromClock));
  const to = along(hourOfClock(toClock));
  // A window that runs past 04:00 is drawn up to the end of the curve; its rest lies at the beginning.
  const windowEnd = to > from ? to : 24 - edge;
  return {
    past: path(edge, Math.max(edge, now - gap)),
    next: path(Math.min(24 - edge, now + gap), 24 - edge),
    window: path(from, Math.min(windowEnd, 24 - edge)),
    sun: curvePoint(hour),
  };
}

export type Sky = 'dawn' | 'day' | 'golden' | 'dusk' | 'night';

/** The air of the hour: dawn 05-08, day 08-15, golden 15-18, dusk 18-21, night 21-05. */
export function skyOf(hour: number): Sky {
  if (hour >= 21 || hour < 5) return 'night';
  if (hour < 8) return 'dawn';
  if (hour < 15) return 'day';
  if (hour < 18) return 'golden';
  return 'dusk';
}
