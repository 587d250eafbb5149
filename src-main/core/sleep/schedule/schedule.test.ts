import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../src-shared/contract/index.ts';
import {
  buttonRefusal,
  conditionsOf,
  insideWindow,
  nextWindowStart,
  nightOf,
  type Readings,
  timerVerdict,
} from './schedule.ts';

const settings = DEFAULT_SETTINGS.sleep;
const at = (text: string) => new Date(text).getTime();
const ready: Readings = {
  now: at('2026-11-22T02:00:00'),
  onMains: true,
  idleSeconds: 3_600,
  thermal: 'nominal',
  freeMemoryBytes: 9e9,
  neededMemoryBytes: 4e9,
  freeDiskBytes: 9e9,
  neededDiskBytes: 1e9,
  newTurns: 20,
  turnsNeeded: 12,
  modelMissing: null,
  labRuns: false,
};
const verdict = (
  change: Partial<Readings>,
  lastNight: string | null = null,
  skip: string | null = null,
  when = settings,
) => {
  const readings = { ...ready, ...change };
  return timerVerdict(when, conditionsOf(when, readings), readings.now, lastNight, skip);
};

describe('the overnight timer', () => {
  it('sleeps inside the window when nothing is missing', () => {
    expect(verdict({})).toEqual({ kind: 'sleep' });
  });
  it.each([
    ['power', { onMains: false }],
    ['idle', { idleSeconds: 60 }],
    ['heat', { thermal: 'serious' as const }],
    ['disk', { freeDiskBytes: 1 }],
    ['memory', { freeMemoryBytes: 1 }],
    ['turns', { newTurns: 3 }],
    ['model', { modelMissing: 'gone' }],
    ['lab', { labRuns: true }],
  ])('waits and names %s', (name, change) => {
    expect(verdict(change)).toMatchObject({ kind: 'wait', missing: { name } });
  });
  it('sleeps once a night and not on a skipped one', () => {
    expect(verdict({}, '2026-11-22')).toEqual({ kind: 'wait', missing: null });
    expect(verdict({}, null, '2026-11-22')).toEqual({ kind: 'wait', missing: null });
  });
  it('never starts by day, nor when it may not sleep by itself', () => {
    expect(verdict({ now: at('2026-11-22T12:00:00') })).toEqual({ kind: 'wait', missing: null });
    expect(verdict({}, null, null, { ...settings, byItself: false })).toEqual({ kind: 'wait', missing: null });
  });
  it('takes an unknown reading as no obstacle', () => {
    expect(verdict({ onMains: null, idleSeconds: null, thermal: null })).toEqual({ kind: 'sleep' });
  });
  it('counts both halves of a window that crosses midnight as one night', () => {
    const late = { ...settings, from: '23:00', to: '05:00' };
    expect(insideWindow(late, at('2026-11-22T23:30:00'))).toBe(true);
    expect(insideWindow(late, at('2026-11-23T04:59:00'))).toBe(true);
    expect(insideWindow(late, at('2026-11-23T05:00:00'))).toBe(false);
    expect(nightOf(late, at('2026-11-22T23:30:00'))).toBe(nightOf(late, at('2026-11-23T04:00:00')));
  });
  it('sleeps exactly once in every night of a year, ticking every minute', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 1, max: 23 }),
        fc.integer({ min: 0, max: 364 }),
        (from, hours, day) => {
          const clockText = (hour: number) => `${String(hour % 24).padStart(2, '0')}:00`;
          const when = { ...settings, from: clockText(from), to: clockText(from + hours) };
          const noon = new Date(2026, 0, 1 + day, from + hours, 1).getTime();
          let last: string | null = null;
          let nights = 0;
          for (let minute = 0; minute < 24 * 60; minute += 5) {
            if (verdict({ now: noon + minute * 60_000 }, last, null, when).kind === 'sleep') {
              nights += 1;
              last = nightOf(when, noon + minute * 60_000);
            }
          }
          expect(nights).toBe(1);
        },
      ),
      { numRuns: 60 },
    );
  });
  it('finds the next opening of the window', () => {
    expect(nextWindowStart(settings, at('2026-11-22T12:00:00'))).toBe(at('2026-11-23T01:00:00'));
    expect(nextWindowStart(settings, at('2026-11-22T00:10:00'))).toBe(at('2026-11-22T01:00:00'));
  });
});

describe('the button', () => {
  it('starts by day, with few turns and while you are here', () => {
    expect(
      buttonRefusal(
        conditionsOf(settings, { ...ready, now: at('2026-11-22T12:00:00'), newTurns: 0, idleSeconds: 0 }),
        false,
      ),
    ).toBeNull();
  });
  it('refuses on battery until told to sleep anyway', () => {
    const conditions = conditionsOf(settings, { ...ready, onMains: false });
    expect(buttonRefusal(conditions, false)?.name).toBe('power');
    expect(buttonRefusal(conditions, true)).toBeNull();
  });
  it('never starts on a full disk', () => {
    expect(buttonRefusal(conditionsOf(settings, { ...ready, freeDiskBytes: 0 }), true)?.name).toBe('disk');
  });
});
