import { expect, it } from 'vitest';
import type { NightPlan } from '../../../../src-shared/contract/index.ts';
import { createNightView } from './nightView.ts';
import { overallProgress, secondsLeft } from './progress.ts';

const planned = { gather: 0, sort: 0, tidy: 0, prepare: 300, train: 600, examine: 600, decide: 0, settle: 0 };

it('a night in step with its plan has the rest of the plan before it', () => {
  expect(secondsLeft(planned, 'train', 0.5, 600)).toBe(900);
  expect(overallProgress(planned, 'train', 0.5)).toBe(0.4);
});

it('a night that takes twice as long as planned goes on so, one that has hardly begun as planned', () => {
  expect(secondsLeft(planned, 'train', 0.5, 1260)).toBe(1800);
  expect(secondsLeft(planned, 'prepare', 0.01, 6)).toBeCloseTo(1497 * (66 / 63));
});

it('the minutes left follow the plan and the pace, and a long pause says nothing of the pace', () => {
  let now = 0;
  const view = createNightView({ number: 1, startedAt: 0 }, 300, { now: () => now });
  const left = () => {
    const state = view.state(now, null);
    return state.kind === 'asleep' ? ((state.endsAt ?? 0) - now) / 1000 : Number.NaN;
  };
  view.hear({ type: 'plan', cycle: 1, plan: { seconds: planned, sizes: { steps: 60 } } as NightPlan });
  view.hear({ type: 'phase', cycle: 1, phase: 'prepare', state: 'running', summary: null });
  expect(left()).toBe(1500);
  for (let part = 1; part <= 10; part += 1) {
    now += 30_000;
    view.advance(part, 10);
  }
  expect(left()).toBe(1200);
  now += 3_600_000;
  view.hear({ type: 'phase', cycle: 1, phase: 'train', state: 'running', summary: null });
  expect(left()).toBe(1200);
  expect(view.state(now, null)).toMatchObject({ steps: 60, plan: { seconds: planned } });
});
