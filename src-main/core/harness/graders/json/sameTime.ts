const CLOCK = /^(?:at\s+)?(\d{1,2})(?:[:.h](\d{2}))?\s*(?:o'clock|h|uhr)?\s*([ap])?\.?(?:m\.?)?$/i;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Minutes after midnight of a time of day as people write it: 7:15, 07.15, 7h15, 7:15 am, 7 pm. */
function minutesOf(text: string): number | undefined {
  const match = CLOCK.exec(text.trim());
  if (!match || (match[2] === undefined && match[3] === undefined)) return undefined;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
  const half = match[3]?.toLowerCase();
  const hours = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  return hour > 24 || minute > 59 ? undefined : hours * 60 + minute;
}

/** Year, month and day of a date, the year 0 where none is told; nothing where two readings are possible. */
function dateOf(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (iso) return iso.slice(1).map(Number).join('-');
  const words = text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  const month = words.findIndex((word) => MONTHS.includes(word.slice(0, 3)) && /^\p{L}/u.test(word));
  const numbers = words.flatMap((word) => /^\d+/.exec(word)?.[0] ?? []).map(Number);
  const day = numbers.find((one) => one >= 1 && one <= 31);
  if (month < 0 || day === undefined || words.length > 5) return undefined;
  const year = numbers.find((one) => one > 31) ?? 0;
  return [year, MONTHS.indexOf((words[month] as string).slice(0, 3)) + 1, day].join('-');
}

/** Whether two writings mean the same time of day, or the same date. */
export function sameTime(left: string, right: string): boolean {
  const [minutes, date] = [minutesOf(left), dateOf(left)];
  return (minutes !== undefined && minutes === minutesOf(right)) || (date !== undefined && date === dateOf(right));
}
