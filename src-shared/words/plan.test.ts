import { expect, it } from 'vitest';
import type { NightPlan } from '../contract/index.ts';
import { planRows, plannedSentences, planSentences, planWords } from './plan.ts';

const NONE = { gather: 0, sort: 0, tidy: 0, prepare: 0, train: 0, examine: 0, decide: 0, settle: 0 };
const seconds = { ...NONE, prepare: 350, train: 545, examine: 530, tidy: 15 };
const plan: NightPlan = {
  kind: 'lesson',
  basis: 'measured',
  suite: 'full',
  sizes: { lessons: 60, rehearsal: 128, probes: 24, gauge: 24, steps: 60, measured: 4, exams: 1, items: 450 },
  seconds,
  availableSeconds: 1800,
  cuts: [{ what: 'rehearsal', from: 300, to: 128 }],
};

it('a plan is told in whole minutes that add up', () => {
  expect(planWords(plan)).toBe('about 24 minutes: 6 preparing, 9 training, 9 exam');
  expect(planWords({ seconds: { ...NONE, train: 62 } })).toBe('about 60 seconds');
});

it('whatever is less than wanted, guessed or impossible is said', () => {
  expect(planSentences(plan)).toBe(
    'It takes about 24 minutes: 6 preparing, 9 training, 9 exam. To fit 30 minutes: 128 of 300 rehearsal answers.',
  );
  const none = { ...plan, sizes: { ...plan.sizes, steps: 0 }, seconds: { ...NONE, tidy: 12 } };
  expect(planSentences(none)).toBe('Only memories will be kept: about 10 seconds.');
  expect(planSentences({ ...plan, basis: 'guessed', cuts: [] })).toContain('a guess');
  expect(planSentences({ ...plan, kind: 'memories', availableSeconds: 600 })).toMatch(/no time.*10 minutes.*memories/i);
});

it('a night that has begun says what it set out to do', () => {
  expect(plannedSentences(plan)).toBe(
    'Planned: about 24 minutes: 6 preparing, 9 training, 9 exam. To fit 30 minutes: 128 of 300 rehearsal answers.',
  );
  expect(plannedSentences({ ...plan, cuts: [] })).toMatch(/9 exam\.$/);
  expect(plannedSentences({ ...plan, kind: 'memories' })).toMatch(/^There was no time to teach/);
});

it('the rows of a plan name what was wanted where it is less', () => {
  expect(planRows(plan).map(({ value }) => value)).toEqual(['60', '128 of 300', '60', '450']);
});
