import { expect, it } from 'vitest';
import type { ModelDescription } from '../../ports.ts';
import { recipeNamed } from '../model/recipes.ts';
import { total } from './cost.ts';
import { makePlan, type PlanPorts } from './planner.ts';
import { NO_READINGS } from './speed/speeds.ts';

const model = { name: 'small', demo: false, sha256: 'w', template: 'chatml', bytes: 80e6 } as ModelDescription;

/** A first night of a model, unless the exam of its weights was taken before. */
function planWith(given: { answered?: number; turns?: number; recipe?: 'gentle' | 'memory' } = {}) {
  const { answered = 0, turns = 40, recipe = 'gentle' } = given;
  const readings = Array.from({ length: answered }, (_, at) => ({ item: `${at}`, reply: '', nll: 1 }));
  const ports = {
    session: { loaded: { get: () => null } },
    book: { read: () => NO_READINGS },
    clock: { now: () => 0 },
    exams: { readings: (arm: string) => (arm.includes('rehearsal') ? [] : readings) },
    values: { get: () => null },
    sha256: (text: string) => text,
    active: () => null,
    device: () => 'cpu',
    sleepSettings: () => ({ from: '01:00', to: '06:00' }),
  } as unknown as PlanPorts;
  const night = { suite: 'full' as const, model, trigger: 'button' as const, turns, others: 100, wishes: true };
  return makePlan(ports, { ...night, recipe: recipeNamed(recipe) });
}

it('an exam that is known from an earlier night leaves time for more of a lesson', () => {
  const [first, later] = [planWith(), planWith({ answered: 450 })];
  const size = ({ sizes }: typeof first) => sizes.steps * 1000 + sizes.lessons + sizes.items;
  expect(first.basis).toBe('guessed');
  expect(size(later)).toBeGreaterThan(size(first));
  for (const plan of [first, later])
    expect([plan.kind, total(plan.seconds) <= plan.availableSeconds]).toEqual(['lesson', true]);
});

it('finding where a new model stands is no part of its half hour', () => {
  expect(planWith().availableSeconds).toBeGreaterThan(1800);
});

it('plans no lesson where none is wanted or too little was said', () => {
  for (const plan of [planWith({ recipe: 'memory' }), planWith({ turns: 3 })]) {
    expect(plan.sizes.steps).toBe(0);
    expect(total(plan.seconds)).toBeLessThan(10);
  }
});
