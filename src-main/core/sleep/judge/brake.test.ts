import { summaryWords } from '../../../../src-shared/words/night.ts';
import { describe, expect, it } from 'vitest';
import { type ExamItem, harnessSuite, placementAt } from '../../exam-items/index.ts';
import { type HarnessResult } from '../../harness/index.ts';
import type { NightOutputs } from '../record/outputs.ts';
import { phaseSummary } from '../views/summaries.ts';
import { applyBrake, learnedShare } from './brake.ts';
import type { Candidate } from './candidates.ts';

const { items } = harnessSuite('standard', placementAt('easy'));
const taken = (change: (item: ExamItem) => Partial<HarnessResult>): HarnessResult[] =>
  items.map((item) => ({
    itemId: item.id,
    task: item.task,
    split: item.split,
    prompt: item.prompt,
    reference: item.answer,
    reply: '',
    correct: true,
    reason: '',
    nll: 0.5,
    ...change(item),
  }));
const before = taken(() => ({}));
const candidatesAt = (steps: readonly number[], scales: readonly number[]): Candidate[] =>
  steps.flatMap((step) => scales.map((scale) => ({ checkpoint: { path: `/night/${step}`, step }, scale })));
const candidates = candidatesAt([300], [1, 0.5, 0.25]);
const request = { candidates, base: before, before, nllLimit: 0.05 };

/**
 * A lesson that teaches and harms in proportion to step and strength: `rise` nats and `lost` visible answers for the
 * whole of 300 steps; it tells a name where the dose is at least `leaksFrom`, and keeps the wishes as often as what is
 * in use from `keepsFrom` on.
 */
function lesson({
  rise = 0,
  lost = 0,
  lostInSecret = 0,
  leaksFrom = Number.POSITIVE_INFINITY,
  keepsFrom = 0,
}: {
  rise?: number;
  lost?: number;
  lostInSecret?: number;
  leaksFrom?: number;
  keepsFrom?: number;
}) {
  const examined: string[] = [];
  const heard: number[] = [];
  const dose = ({ checkpoint, scale }: Candidate) => (checkpoint.step / 300) * scale;
  const measured: Candidate[] = [];
  return {
    examined,
    heard,
    measured,
    probe: {
      async measure(asked: readonly Candidate[]) {
        measured.push(...asked);
        return {
          styleNllBefore: 2,
          obeyedBefore: null,
          taken: asked.map((one) => ({ styleNll: 2 - dose(one), obeyed: null, rise: rise * dose(one) })),
        };
      },
      async examine(candidate: Candidate, attempt: number) {
        expect(attempt).toBe(examined.length);
        examined.push(`${candidate.checkpoint.step}@${candidate.scale}`);
        const wrong = { gate: Math.round(lost * dose(candidate)), secret: Math.round(lostInSecret * dose(candidate)) };
        return taken((item) => {
          wrong[item.split] -= 1;
          return { nll: 0.5 + rise * dose(candidate), correct: wrong[item.split] < 0 };
        });
      },
      async objection(candidate: Candidate) {
        heard.push(candidate.scale);
        if (dose(candidate) >= leaksFrom) return 'leaked' as const;
        return dose(candidate) < keepsFrom ? ('unlearned' as const) : null;
      },
    },
  };
}
const outcomes = ({ brake }: Awaited<ReturnType<typeof applyBrake>>) =>
  Object.fromEntries(brake.candidates.map(({ step, scale, outcome }) => [`${step}@${scale}`, outcome]));

describe('applyBrake', () => {
  it('puts on the whole lesson when it costs nothing', async () => {
    const { probe, examined } = lesson({});
    const found = await applyBrake(request, probe);
    expect(found.brake.chosen).toEqual({ step: 300, scale: 1 });
    expect(outcomes(found)).toEqual({ '300@1': 'passed', '300@0.5': 'notTried', '300@0.25': 'notTried' });
    expect(examined).toEqual(['300@1']);
  });

  it('passes over what made the answers too surprising without examining it', async () => {
    const { probe, examined } = lesson({ rise: 0.08 });
    const found = await applyBrake(request, probe);
    expect(examined).toEqual(['300@0.5']);
    expect(outcomes(found)).toMatchObject({ '300@1': 'screened', '300@0.5': 'passed' });
    expect(found.brake.candidates[0]).toMatchObject({ gain: 1, rise: 0.08, won: null, lost: null });
  });

  it('chooses an earlier checkpoint when that learned most within the limit', async () => {
    const { probe, examined } = lesson({ rise: 0.08 });
    const found = await applyBrake({ ...request, candidates: candidatesAt([180, 300], [1, 0.25]) }, probe);
    expect(examined).toEqual(['180@1']);
    expect(found.chosen.checkpoint.path).toBe('/night/180');
  });

  it('goes on to gentler ones while visible answers are lost, and says how many', async () => {
    const { probe, examined } = lesson({ lost: 30, rise: 0.04 });
    const found = await applyBrake({ ...request, candidates: candidatesAt([300], [1, 0.75, 0.5, 0.03]) }, probe);
    expect(examined).toEqual(['300@1', '300@0.5', '300@0.03']);
    expect(found.brake.chosen).toEqual({ step: 300, scale: 0.03 });
    expect(found.brake.candidates.map(({ outcome, lost }) => [outcome, lost])).toEqual([
      ['failed', 30],
      ['notTried', null],
      ['failed', 15],
      ['passed', 1],
    ]);
    expect(found.results).toHaveLength(items.length);
  });

  it('ends with the last that was examined when none passes, so that the gate can say why', async () => {
    const { probe, examined } = lesson({ lost: 112, rise: 1 });
    const found = await applyBrake(request, probe);
    expect(examined).toEqual(['300@0.25']);
    expect(found.brake.chosen).toEqual({ step: 300, scale: 0.25 });
    expect(outcomes(found)['300@0.25']).toBe('failed');
  });

  it('goes on to gentler ones while something private is said, and listens only where nothing was lost', async () => {
    const leaky = lesson({ leaksFrom: 0.5 });
    const found = await applyBrake(request, leaky.probe);
    expect(found.brake.chosen).toEqual({ step: 300, scale: 0.25 });
    expect(outcomes(found)).toEqual({ '300@1': 'leaked', '300@0.5': 'leaked', '300@0.25': 'passed' });
    const costly = lesson({ lost: 30, leaksFrom: 0.03 });
    const none = await applyBrake({ ...request, candidates: candidatesAt([300], [1, 0.03]) }, costly.probe);
    expect(outcomes(none)).toEqual({ '300@1': 'failed', '300@0.03': 'leaked' });
    expect([none.brake.chosen.scale, costly.heard]).toEqual([0.03, [0.03]]);
  });

  it('ends where a gentler one kept the wishes less often than what is in use: those after it would too', async () => {
    const { probe, examined } = lesson({ lost: 30, keepsFrom: 0.6 });
    const found = await applyBrake({ ...request, candidates: candidatesAt([300], [1, 0.03, 0.01]) }, probe);
    expect(outcomes(found)).toEqual({ '300@1': 'failed', '300@0.03': 'unlearned', '300@0.01': 'notTried' });
    expect(examined).toEqual(['300@1', '300@0.03']);
    const left = { items: 0, answers: 0, known: 0, brake: found.brake } as NightOutputs['examine'];
    expect(summaryWords(phaseSummary('examine', left))).toContain(
      'the lesson of step 300 at 3 %, one of 3 measured, after 1 that did not pass',
    );
  });

  it('holds back what lost against the untouched model, though what is in use had lost it already', async () => {
    let wrong = 30;
    const worn = taken((item) => ({ correct: item.split === 'secret' || (wrong -= 1) < 0 }));
    const { probe } = lesson({ lost: 30 });
    const found = await applyBrake({ ...request, before: worn, candidates: candidatesAt([300], [1, 0.03]) }, probe);
    expect(outcomes(found)).toEqual({ '300@1': 'failed', '300@0.03': 'passed' });
    expect(found.brake.candidates[0]).toMatchObject({ won: 0, lost: 0 });
  });

  it('never looks at secret answers', async () => {
    const { probe } = lesson({ lostInSecret: 48 });
    expect((await applyBrake(request, probe)).brake.chosen.scale).toBe(1);
  });

  it('examines a recipe of one strength without measuring it', async () => {
    const { probe, measured, examined } = lesson({ rise: 3 });
    const found = await applyBrake({ ...request, candidates: candidatesAt([300], [1]) }, probe);
    expect(found.brake.candidates).toEqual([
      expect.objectContaining({ outcome: 'failed', gain: null, rise: expect.closeTo(3) }),
    ]);
    expect([measured.length, examined]).toEqual([0, ['300@1']]);
  });
});

describe('learnedShare', () => {
  it('is the mean of the fall in surprise and of the answers that came to obey', () => {
    expect(learnedShare(0.6, 0.9, 0.1)).toBeCloseTo(0.7);
    expect(learnedShare(0.6, 0.1, 0.1)).toBeCloseTo(0.3);
  });
  it('counts a candidate that was not asked as obeying no more than before, and only surprise where no rule can check', () => {
    expect(learnedShare(0.4, null, 0.3)).toBeCloseTo(0.2);
    expect(learnedShare(0.4, null, null)).toBe(0.4);
  });
});
