const two = (value: number) => String(value).padStart(2, '0');

/** A moment on this machine's clock, with the name of its zone: 2026-11-27 03:15 CET. */
export function localTime(at: number): string {
  const date = new Date(at);
  const zone =
    new Intl.DateTimeFormat('en-GB', { timeZoneName: 'short' })
      .formatToParts(date)
      .find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())} ${zone}`;
}
