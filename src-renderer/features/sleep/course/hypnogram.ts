import type { PhaseRecord } from '../../../../src-shared/contract/index.ts';
import { type Depth, DEPTHS } from './depth.ts';

export interface Block {
  phase: PhaseRecord['phase'];
  depth: Depth;
  from: number;
  to: number;
}

/** The phases that ran, as spans of time; a running one ends now. */
export function phaseBlocks(phases: readonly PhaseRecord[], now: number): Block[] {
  return phases.flatMap((record) =>
    record.startedAt === null || record.state === 'skipped'
      ? []
      : [{ phase: record.phase, depth: DEPTHS[record.phase], from: record.startedAt, to: record.endedAt ?? now }],
  );
}

const STEPS_S = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200];
const MOST_TICKS = 7;

/** Round moments between two others, and whether their labels need seconds. */
export function timeTicks(from: number, to: number): { ticks: number[]; withSeconds: boolean } {
  const step = (STEPS_S.find((seconds) => (to - from) / 1000 / seconds <= MOST_TICKS) ?? 7200) * 1000;
  const ticks: number[] = [];
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) ticks.push(at);
  return { ticks, withSeconds: step < 60_000 };
}
