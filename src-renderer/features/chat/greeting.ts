import { hourOf } from '../../ui/dayCurve.ts';

/** `Good morning.`, by the clock. */
export function greeting(now: number): string {
  const hour = hourOf(now);
  return hour < 5 || hour >= 18 ? 'Good evening.' : hour < 12 ? 'Good morning.' : 'Good afternoon.';
}
