import type { BrakeReport } from '../../../../src-shared/contract/index.ts';
import { learnedOf } from './brakeWords.ts';

type Candidate = BrakeReport['candidates'][number];
export interface BrakePoint {
  candidate: Candidate;
  x: number;
  y: number;
  radius: number;
  chosen: boolean;
  /** So much was forgotten that it stands outside; drawn at the edge. */
  beyond: boolean;
}
export interface BrakePlot {
  points: BrakePoint[];
  /** One for each checkpoint, from strong to weak. */
  lines: { step: number | null; points: BrakePoint[] }[];
  limit: number | null;
  xTicks: Tick[];
  yTicks: Tick[];
  zero: { x: number; y: number };
}
interface Tick {
  at: number;
  label: string;
}
export interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** What lies further right than so many limits would press all that matters into a corner. */
const FURTHEST_LIMITS = 2.5;
const MARGIN_SHARE = 0.06;
const X_TICK_PX = 64;
const Y_TICK_PX = 40;

/**
 * Where every candidate that was measured stands: forgetting to the right, learning upwards. Null when there is no
 * choice to be seen.
 */
export function brakePlot(
  { candidates, chosen, nllLimit, styleNllBefore }: BrakeReport,
  frame: Frame,
): BrakePlot | null {
  const read = candidates.flatMap((candidate) => {
    const gain = learnedOf(candidate, styleNllBefore);
    return gain === null || candidate.rise === null ? [] : [{ candidate, gain, rise: candidate.rise }];
  });
  if (read.length < 2) return null;
  const rises = [0, ...(nllLimit === null ? [] : [nllLimit * 1.2]), ...read.map(({ rise }) => rise)];
  const furthest = nllLimit === null ? Math.max(...rises) : Math.min(Math.max(...rises), nllLimit * FURTHEST_LIMITS);
  const [fromX, toX] = widened(Math.min(...rises), furthest);
  const gains = [0, ...read.map(({ gain }) => gain)];
  const [fromY, toY] = widened(Math.min(...gains), Math.max(...gains));
  const x = (rise: number) => frame.left + ((Math.min(rise, toX) - fromX) / (toX - fromX)) * (frame.right - frame.left);
  const y = (gain: number) => frame.bottom - ((gain - fromY) / (toY - fromY)) * (frame.bottom - frame.top);
  const points = read.map(({ candidate, gain, rise }): BrakePoint => ({
    candidate,
    x: x(rise),
    y: y(gain),
    radius: 2.5 + 2.5 * candidate.scale,
    chosen: candidate.step === chosen.step && candidate.scale === chosen.scale,
    beyond: rise > toX,
  }));
  const lines = [...Map.groupBy(points, ({ candidate }) => candidate.step)].map(([step, found]) => ({
    step,
    points: found.toSorted((a, b) => b.candidate.scale - a.candidate.scale),
  }));
  return {
    points,
    lines,
    limit: nllLimit === null ? null : x(nllLimit),
    xTicks: ticks(fromX, toX, (frame.right - frame.left) / X_TICK_PX).map(({ value, label }) => ({
      at: x(value),
      label,
    })),
    yTicks: ticks(fromY, toY, (frame.bottom - frame.top) / Y_TICK_PX).map(({ value, label }) => ({
      at: y(value),
      label,
    })),
    zero: { x: x(0), y: y(0) },
  };
}

function widened(from: number, to: number): [number, number] {
  const margin = Math.max(to - from, 1e-6) * MARGIN_SHARE;
  return [from - margin, to + margin];
}

/** Round values within a range, about so many, all with as many digits as their distance needs. */
export function ticks(from: number, to: number, about: number): { value: number; label: string }[] {
  const rough = (to - from) / Math.max(1, about);
  const power = 10 ** Math.floor(Math.log10(rough));
  const distance = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const digits = Math.max(0, -Math.floor(Math.log10(distance) + 1e-9));
  const first = Math.ceil(from / distance - 1e-9);
  const last = Math.floor(to / distance + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const value = (first + index) * distance;
    return { value, label: (value === 0 ? 0 : value).toFixed(digits).replace('-', '−') };
  });
}
