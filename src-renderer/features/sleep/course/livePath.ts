import type { Phase, PhaseRecord } from '../../../../src-shared/contract/index.ts';
import { PHASES } from '../../../../src-shared/contract/vocabulary.ts';

const LEFT = 24;
const WIDTH = 712;
const HORIZON = 30;
const DEPTH = 128;

/** Shares of a night that nobody has measured yet, for the part still to come. */
const EXPECTED: Record<Phase, number> = {
  gather: 0.01,
  sort: 0.03,
  tidy: 0.08,
  prepare: 0.16,
  train: 0.36,
  examine: 0.33,
  decide: 0.01,
  settle: 0.02,
};

/** A point of the path: minutes done of minutes planned across, depth sin^0.72 down. */
export function livePoint(share: number): { x: number; y: number } {
  return { x: LEFT + share * WIDTH, y: HORIZON + DEPTH * Math.sin(Math.PI * Math.min(1, Math.max(0, share))) ** 0.72 };
}

export function livePath(from: number, to: number): string {
  if (to <= from) return '';
  const steps = Math.max(2, Math.ceil((to - from) * 140));
  const points = Array.from({ length: steps + 1 }, (_, index) => livePoint(from + ((to - from) * index) / steps));
  return `M${points.map((point) => `${point.x.toFixed(1)} ${point.y.toFixed(1)}`).join('L')}`;
}

export interface PhaseMark {
  phase: Phase;
  from: number;
  to: number;
  state: 'done' | 'now' | 'next';
}

/** Where the phases meet on the path: finished ones by the clock, the rest by what a night usually takes. */
export function phaseMarks(
  phases: readonly PhaseRecord[],
  current: Phase,
  progress: number,
  startedAt: number,
  now: number,
): PhaseMark[] {
  const byPhase = new Map(phases.map((record) => [record.phase, record]));
  const at = PHASES.indexOf(current);
  const began = (phase: Phase) => byPhase.get(phase)?.startedAt ?? null;
  const shareOf = (moment: number) =>
    now <= startedAt ? 0 : Math.min(progress, (progress * (moment - startedAt)) / (now - startedAt));
  const done = PHASES.slice(0, at).flatMap((phase): PhaseMark[] => {
    const start = began(phase);
    const next =
      PHASES.slice(PHASES.indexOf(phase) + 1, at + 1)
        .map(began)
        .find((moment) => moment !== null) ?? now;
    return start === null || byPhase.get(phase)?.state === 'skipped'
      ? []
      : [{ phase, from: shareOf(start), to: shareOf(next), state: 'done' }];
  });
  const later = PHASES.slice(at + 1).filter((phase) => byPhase.get(phase)?.state !== 'skipped');
  const currentFrom = began(current) === null ? (done.at(-1)?.to ?? 0) : shareOf(began(current) ?? now);
  const laterTotal = later.reduce((sum, phase) => sum + EXPECTED[phase], 0);
  // What is left of the phase under way, on the same scale as those to come.
  const rest = Math.max(0, EXPECTED[current] - (progress - currentFrom));
  const scale = laterTotal + rest === 0 ? 0 : (1 - progress) / (laterTotal + rest);
  let edge = progress + rest * scale;
  const marks: PhaseMark[] = [...done, { phase: current, from: currentFrom, to: edge, state: 'now' }];
  for (const phase of later) {
    const to = Math.min(1, edge + EXPECTED[phase] * scale);
    marks.push({ phase, from: edge, to, state: 'next' });
    edge = to;
  }
  return marks;
}
