export interface Point {
  x: number;
  y: number;
}

const CENTRE = 190;

/** A point on a circle of the dial: noon up, 18 on the right, midnight down. */
export function dialPoint(hour: number, radius: number): Point {
  const angle = ((hour - 12) / 24) * 2 * Math.PI;
  return { x: CENTRE + radius * Math.sin(angle), y: CENTRE - radius * Math.cos(angle) };
}

/** An arc of the dial, clockwise from one hour to the next. */
export function dialArc(from: number, to: number, radius: number): string {
  const [start, end] = [dialPoint(from, radius), dialPoint(to, radius)];
  const hours = (to - from + 24) % 24;
  return `M${start.x.toFixed(1)} ${start.y.toFixed(1)}A${radius} ${radius} 0 ${hours > 12 ? 1 : 0} 1 ${end.x.toFixed(1)} ${end.y.toFixed(1)}`;
}

/** Milliseconds until the clock next shows `hour`. */
export function untilHour(hour: number, nowHour: number): number {
  return ((hour - nowHour + 24) % 24) * 3_600_000;
}
