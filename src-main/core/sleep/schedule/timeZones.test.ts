import { afterEach, describe, expect, test, vi } from 'vitest';
import { insideWindow, nextWindowStart } from './schedule.ts';

afterEach(() => vi.unstubAllEnvs());

const MINUTE_MS = 60_000;
const local = (at: number) => {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getMonth() + 1}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
};
/** Local time of this zone; of an hour that comes twice, the first. */
const moment = (text: string) => new Date(text).getTime();

/** When the window opens next, asked at this local time. */
function opens(zone: string, window: string, asked: string): string {
  vi.stubEnv('TZ', zone);
  const [from = '', to = ''] = window.split('-');
  return local(nextWindowStart({ from, to }, moment(asked)));
}

describe('the next opening of the window', () => {
  test.each([
    // Berlin: on 29 March 2026 two o'clock is followed by three o'clock.
    [
      'a window inside the hole of spring is not there that night',
      'Europe/Berlin',
      '02:15-02:45',
      '2026-03-28T20:00',
      '3-30 02:15',
    ],
    ['and keeps its time the night after', 'Europe/Berlin', '02:15-02:45', '2026-03-29T05:00', '3-30 02:15'],
    ['one that begins in the hole opens at its end', 'Europe/Berlin', '02:30-05:00', '2026-03-28T20:00', '3-29 03:00'],
    ['and at its own time the night after', 'Europe/Berlin', '02:30-05:00', '2026-03-29T06:00', '3-30 02:30'],
    ['one that ends in the hole opens as always', 'Europe/Berlin', '01:30-02:30', '2026-03-28T20:00', '3-29 01:30'],
    [
      'one over midnight and the hole opens the evening before',
      'Europe/Berlin',
      '23:00-02:30',
      '2026-03-28T20:00',
      '3-28 23:00',
    ],
    // On 25 October 2026 two o'clock comes twice.
    [
      'in the hour that comes twice it opens at the first',
      'Europe/Berlin',
      '02:15-02:45',
      '2026-10-24T20:00',
      '10-25 02:15',
    ],
    ['an ordinary night', 'Europe/Berlin', '02:15-02:45', '2026-11-27T12:00', '11-28 02:15'],
    ['New York, spring', 'America/New_York', '02:15-02:45', '2026-03-07T20:00', '3-09 02:15'],
    ['New York, spring, asked later that day', 'America/New_York', '02:15-02:45', '2026-03-08T12:00', '3-09 02:15'],
    ['New York, autumn', 'America/New_York', '01:15-01:45', '2026-10-31T20:00', '11-01 01:15'],
    // Lord Howe moves by half an hour: 02:00 to 02:30 on 4 October 2026.
    ['Lord Howe, inside its half hour', 'Australia/Lord_Howe', '02:10-02:20', '2026-10-03T20:00', '10-05 02:10'],
    ['Lord Howe, out of its half hour', 'Australia/Lord_Howe', '02:10-02:50', '2026-10-03T20:00', '10-04 02:30'],
    ['Lord Howe, autumn', 'Australia/Lord_Howe', '01:45-01:50', '2026-04-04T20:00', '4-05 01:45'],
  ])('%s', (_, zone, window, asked, expected) => expect(opens(zone, window, asked)).toBe(expected));

  test('of the hour that comes twice, the second opens it too', () => {
    vi.stubEnv('TZ', 'Europe/Berlin');
    const window = { from: '02:15', to: '02:45' };
    const first = nextWindowStart(window, moment('2026-10-24T20:00'));
    const between = first + 40 * MINUTE_MS;
    expect(insideWindow(window, between)).toBe(false);
    expect(nextWindowStart(window, between) - first).toBe(60 * MINUTE_MS);
  });

  test.each(['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'])(
    'is always a moment at which the window is open, and none before it, %s',
    (zone) => {
      vi.stubEnv('TZ', zone);
      for (const window of [
        { from: '02:15', to: '02:45' },
        { from: '01:00', to: '06:00' },
        { from: '23:30', to: '02:10' },
        { from: '00:00', to: '00:01' },
      ]) {
        for (const day of ['2026-03-07', '2026-03-28', '2026-04-04', '2026-10-03', '2026-10-24', '2026-10-31']) {
          for (let asked = moment(`${day}T12:07:31`), step = 0; step < 40; step += 1, asked += 67 * MINUTE_MS) {
            const next = nextWindowStart(window, asked);
            expect(insideWindow(window, next)).toBe(true);
            if (next === asked) continue;
            expect(insideWindow(window, next - 1)).toBe(false);
            for (let at = asked; at < next; at += 5 * MINUTE_MS)
              if (insideWindow(window, at)) throw new Error(`open before, at ${local(at)} in ${zone}`);
          }
        }
      }
    },
  );
});
