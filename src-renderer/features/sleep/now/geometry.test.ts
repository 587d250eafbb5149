import { expect, test } from 'vitest';
import { type Phase, PHASES, type PhaseRecord } from '../../../../src-shared/contract/index.ts';
import { dialArc, dialPoint, untilHour } from './dialGeometry.ts';
import { phaseBlocks, timeTicks } from '../course/hypnogram.ts';
import { livePoint, phaseMarks } from '../course/livePath.ts';
import { trendPath } from '../history/trend.ts';
import { eveningOf } from '../history/weeks.ts';

const record = (
  phase: Phase,
  startedAt: number | null,
  endedAt: number | null,
  state: PhaseRecord['state'] = 'done',
): PhaseRecord => ({
  phase,
  state,
  startedAt,
  endedAt,
  summary: null,
});

test('noon is up, eighteen right, midnight down', () => {
  expect(dialPoint(12, 100)).toEqual({ x: 190, y: 90 });
  expect(dialPoint(18, 100).x).toBeCloseTo(290);
  expect(dialPoint(0, 100).y).toBeCloseTo(290);
  expect(dialArc(1, 6, 146)).toContain(' 0 0 1 ');
  expect(dialArc(6, 22, 146)).toContain(' 0 1 1 ');
  expect(untilHour(1, 23)).toBe(2 * 3_600_000);
});

test('the live path leaves and returns at the horizon and is deepest half way', () => {
  expect(livePoint(0)).toEqual({ x: 24, y: 30 });
  expect(livePoint(0.5)).toEqual({ x: 380, y: 158 });
  expect(livePoint(1).y).toBeCloseTo(30);
});

test('phases meet in order, the one under way holds the sun, and the last ends at the end', () => {
  const phases = PHASES.map((phase, index) =>
    index < 4
      ? record(phase, index * 100, (index + 1) * 100)
      : record(phase, index === 4 ? 400 : null, null, index === 4 ? 'running' : 'pending'),
  );
  const marks = phaseMarks(phases, 'train', 0.5, 0, 500);
  expect(marks.map((mark) => mark.phase)).toEqual(PHASES);
  for (const [index, mark] of marks.entries()) expect(mark.from).toBeCloseTo(index === 0 ? 0 : marks[index - 1]!.to);
  const now = marks.find((mark) => mark.state === 'now')!;
  expect(now.from).toBeLessThan(0.5);
  expect(now.to).toBeGreaterThanOrEqual(0.5);
  expect(marks.at(-1)!.to).toBeCloseTo(1);
});

test('a running phase ends now, and one that was not tried is not drawn', () => {
  const blocks = phaseBlocks(
    [record('gather', 0, 10), record('tidy', 10, 10, 'skipped'), record('train', 10, null, 'running')],
    50,
  );
  expect(blocks).toEqual([
    { phase: 'gather', depth: 'light', from: 0, to: 10 },
    { phase: 'train', depth: 'deep', from: 10, to: 50 },
  ]);
});

test('a night of seconds gets seconds on its axis, one of hours does not', () => {
  expect(timeTicks(0, 60_000)).toEqual({
    ticks: [0, 10_000, 20_000, 30_000, 40_000, 50_000, 60_000],
    withSeconds: true,
  });
  expect(timeTicks(0, 80 * 60_000).withSeconds).toBe(false);
});

test('a night after midnight belongs to the evening before, a nap to its day', () => {
  expect(eveningOf(new Date(2026, 10, 22, 1, 4).getTime())).toBe(new Date(2026, 10, 21).getTime());
  expect(eveningOf(new Date(2026, 10, 22, 14).getTime())).toBe(new Date(2026, 10, 22).getTime());
});

test('a flat trend lies in the middle and divides by nothing', () => {
  expect(trendPath([2, 2]).path).toBe('M0.0 38.0L230.0 38.0');
});
