import type { CycleSummary } from '../../../../src-shared/contract/index.ts';
import { startOfDay } from '../../../ui/format.ts';

export interface DayCell {
  at: number;
  nights: CycleSummary[];
  monday: boolean;
  today: boolean;
}

const DAYS = 35;
/** A night that begins before this hour belongs to the evening before. */
const MORNING_HOUR = 6;

/** The evening a night belongs to, as the start of that day; a nap by day belongs to its own day. */
export function eveningOf(at: number): number {
  const date = new Date(at);
  if (date.getHours() < MORNING_HOUR) date.setDate(date.getDate() - 1);
  return startOfDay(date.getTime());
}

/** Five weeks of evenings up to today, each with the nights that began in it, oldest first. */
export function fiveWeeks(cycles: readonly CycleSummary[], now: number): DayCell[] {
  return Array.from({ length: DAYS }, (_, index) => {
    const date = new Date(startOfDay(now));
    date.setDate(date.getDate() - (DAYS - 1 - index));
    const at = date.getTime();
    const today = index === DAYS - 1;
    const nights = cycles.filter((cycle) => eveningOf(cycle.startedAt) === at);
    return { at, nights, monday: date.getDay() === 1, today };
  });
}
