import { describe, expect, it } from 'vitest';
import { nightSuite, placementAt } from '../../exam-items/index.ts';
import { measuringBudget } from '../judge/candidates.ts';
import { recipeNamed } from '../model/recipes.ts';
import { asPlanned, checkpointsIn, readingsOf } from './asPlanned.ts';
import { total } from './cost.ts';
import { planNight } from './planNight.ts';
import { guessedSpeeds } from './speed/speeds.ts';
import { FEWEST_ITEMS, NIGHT_ITEMS, wantsOf } from './wants.ts';

const SMALL = guessedSpeeds(135e6, 'cpu');

function plan(minutes: number, { name = 'gentle' as const, demo = false, speeds = SMALL, prompts = 140 } = {}) {
  const recipe = recipeNamed(name);
  return planNight({
    wants: wantsOf(recipe, 'full', demo, prompts),
    speeds,
    basis: 'guessed',
    lesson: {
      wishes: true,
      written: true,
      placing: 0,
      knownRehearsal: 0,
      batchSize: recipe.training.batchSize,
      measuring: measuringBudget(demo),
      readings: (sizes) => readingsOf(recipe, sizes, demo),
    },
    exam: () => ({ knownBase: 0, knownBefore: 0, chosenShare: 0.5, untouched: true }),
    availableSeconds: minutes * 60,
  });
}

describe('the plan of a night', () => {
  it('is all that the recipe wants where there is time for it', () => {
    const { kind, cuts, sizes } = plan(24 * 60);
    expect([kind, cuts]).toEqual(['lesson', []]);
    expect(sizes).toMatchObject({ steps: 300, rehearsal: 300, measured: 16, exams: 3, items: 450 });
  });
  it('of a small model on a processor fits half an hour with sixty lessons or nearly, and says what is less', () => {
    const { kind, seconds, cuts, sizes } = plan(30);
    expect(kind).toBe('lesson');
    expect(total(seconds)).toBeLessThanOrEqual(30 * 60);
    expect(sizes.steps).toBeGreaterThanOrEqual(40);
    expect(sizes.lessons).toBeGreaterThanOrEqual(32);
    expect(cuts.map(({ what }) => what)).toContain('steps');
    for (const { what, from, to } of cuts) expect([what, to < from, sizes[what]]).toEqual([what, true, to]);
  });
  it('gives up further exams and rehearsal before steps, and steps before the size of the exam', () => {
    const tellsOf = (minutes: number) => new Set(plan(minutes).cuts.map(({ what }) => what));
    const whole = total(plan(24 * 60).seconds) / 60;
    expect(tellsOf(whole * 0.95)).toEqual(new Set(['exams', 'measured']));
    let seen = new Set<string>();
    for (let minutes = whole; minutes > 10; minutes *= 0.9) {
      const cuts = tellsOf(minutes);
      expect(!cuts.has('steps') || cuts.has('rehearsal')).toBe(true);
      expect(!cuts.has('items') || cuts.has('steps')).toBe(true);
      // Less time never gives back what more time took.
      for (const what of seen) expect(cuts.has(what as never)).toBe(true);
      seen = cuts;
    }
  });
  it('never asks fewer questions than the gate needs: then memories only', () => {
    for (const minutes of [5, 8, 12, 16, 20, 25, 30])
      expect(plan(minutes).sizes.items).toBeGreaterThanOrEqual(FEWEST_ITEMS);
    const { kind, seconds, availableSeconds } = plan(8);
    expect(kind).toBe('memories');
    expect(total(seconds)).toBeGreaterThan(availableSeconds * 0.9);
  });
  it('never cuts the practice model, nor the article’s dose', () => {
    expect(plan(1, { demo: true })).toMatchObject({ kind: 'lesson', cuts: [] });
    const seed = recipeNamed('seed');
    const sizes = wantsOf(seed, 'full', false, 40).cuts.map(({ what }) => what);
    expect(sizes).toEqual(['gauge', 'items']);
    expect(wantsOf(recipeNamed('hot'), 'full', false, 40).cuts.map(({ what }) => what)).toEqual(['gauge', 'items']);
    expect(asPlanned(seed, { sizes: wantsOf(seed, 'full', false, 40).sizes }, false)).toEqual(seed);
  });
  it('knows how many questions an exam of each size asks', () => {
    for (const suite of ['quick', 'standard', 'full'] as const)
      expect(nightSuite(suite, placementAt('easy')).items).toHaveLength(NIGHT_ITEMS[suite]);
  });
  it('measures at most as many candidates as it planned, the whole lesson at its end among them', () => {
    const gentle = recipeNamed('gentle');
    for (const measured of [4, 8, 16]) {
      const planned = asPlanned(gentle, { sizes: { ...plan(30).sizes, measured } }, false);
      expect(checkpointsIn(planned, measured) * planned.adapterScales.length).toBe(measured);
      expect(planned.adapterScales[0]).toBe(1);
    }
    expect(checkpointsIn(gentle, wantsOf(gentle, 'full', true, 99).sizes.measured)).toBe(3);
    expect(asPlanned(gentle, { sizes: plan(1, { demo: true }).sizes }, true)).toEqual(gentle);
  });
});
