import { describe, expect, it } from 'vitest';
import type { BrakeReport } from '../../../../src-shared/contract/index.ts';
import { brakeLabels } from './brakeLabels.ts';
import { brakePlot, ticks } from './brakePlot.ts';
import { brakeFinding, candidateReading, outcomeWords } from './brakeWords.ts';

type Candidate = BrakeReport['candidates'][number];
const frame = { left: 40, right: 540, top: 30, bottom: 250 };
const one = (step: number | null, scale: number, change: Partial<Candidate> = {}): Candidate => ({
  step,
  scale,
  gain: scale,
  learned: null,
  obeyed: null,
  rise: scale * 0.04,
  outcome: 'notTried',
  won: null,
  lost: null,
  ...change,
});
const brake = (candidates: Candidate[], chosen: { step: number | null; scale: number }): BrakeReport => ({
  chosen,
  nllLimit: 0.05,
  styleNllBefore: 2,
  obeyedBefore: null,
  candidates,
});

describe('brakePlot', () => {
  it('puts forgetting to the right and learning upwards, the limit among them', () => {
    const plot = brakePlot(
      brake([one(300, 1), one(300, 0.5), one(200, 1, { gain: 0.9, rise: 0.06 })], { step: 300, scale: 1 }),
      frame,
    );
    const [whole, half, over] = plot?.points ?? [];
    expect(whole?.x).toBeGreaterThan(half?.x ?? Number.NaN);
    expect(whole?.y).toBeLessThan(half?.y ?? Number.NaN);
    expect(over?.x).toBeGreaterThan(plot?.limit ?? Number.NaN);
    expect(plot?.points.map(({ chosen }) => chosen)).toEqual([true, false, false]);
    expect(plot?.lines.map(({ step, points }) => [step, points.map(({ candidate }) => candidate.scale)])).toEqual([
      [300, [1, 0.5]],
      [200, [1]],
    ]);
  });

  it('keeps what forgot far too much at the edge instead of pressing the rest into a corner', () => {
    const plot = brakePlot(brake([one(300, 1, { rise: 2 }), one(300, 0.5)], { step: 300, scale: 0.5 }), frame);
    expect(plot?.points.map(({ beyond }) => beyond)).toEqual([true, false]);
    expect(
      plot?.points.every(({ x, y }) => x <= frame.right && x >= frame.left && y >= frame.top && y <= frame.bottom),
    ).toBe(true);
    expect((plot?.points[1]?.x ?? 0) - frame.left).toBeGreaterThan(90);
  });

  it('draws nothing where there was no choice, or where nothing was measured', () => {
    expect(brakePlot(brake([one(50, 1)], { step: 50, scale: 1 }), frame)).toBeNull();
    expect(
      brakePlot(
        brake([one(null, 1, { gain: null }), one(null, 0.5, { gain: null })], { step: null, scale: 0.5 }),
        frame,
      ),
    ).toBeNull();
  });
});

describe('brakeLabels', () => {
  it('names the chosen one always and covers no mark with a name', () => {
    const crowd = [1, 0.75, 0.5, 0.25].flatMap((scale) => [
      one(100, scale, { rise: 0.01 * scale }),
      one(300, scale, { rise: 0.012 * scale }),
    ]);
    const plot = brakePlot(brake(crowd, { step: 300, scale: 0.75 }), frame);
    const labels = plot === null ? [] : brakeLabels(plot, frame);
    expect(labels.map(({ text }) => text)).toContain('step 300 at 75 %');
    for (const { x, y, anchor, text } of labels.filter((label) => !label.chosen)) {
      const width = text.length * 6;
      const left = anchor === 'end' ? x - width : x;
      expect(
        plot?.points.some((point) => point.x > left && point.x < left + width && Math.abs(point.y - (y - 4)) < 4),
      ).toBe(false);
    }
  });
});

describe('ticks', () => {
  it('are round, within the range, and as precise as their distance', () => {
    expect(ticks(-0.004, 0.064, 7).map(({ label }) => label)).toEqual([
      '0.00',
      '0.01',
      '0.02',
      '0.03',
      '0.04',
      '0.05',
      '0.06',
    ]);
    expect(ticks(-12, 31, 4).map(({ label }) => label)).toEqual(['0', '20']);
    expect(ticks(-0.3, 0.1, 4).map(({ label }) => label)).toEqual(['−0.3', '−0.2', '−0.1', '0.0', '0.1']);
  });
});

describe('brakeFinding', () => {
  const failed = { outcome: 'failed', won: 2, lost: 9 } as const;
  const passed = { outcome: 'passed', won: 3, lost: 3 } as const;

  it('says what was wrong with more', () => {
    expect(brakeFinding(brake([one(300, 1, failed), one(300, 0.75, passed)], { step: 300, scale: 0.75 }))).toBe(
      'The brake put the lesson on at 75 %: at full strength it lost nine answers.',
    );
    expect(
      brakeFinding(brake([one(300, 1, failed), one(200, 1, { ...passed, gain: 0.8 })], { step: 200, scale: 1 })),
    ).toBe('The brake chose step 200 at full strength: step 300 at full strength lost nine answers.');
    expect(
      brakeFinding(
        brake([one(300, 1, { outcome: 'screened', rise: 0.08 }), one(300, 0.5, passed)], { step: 300, scale: 0.5 }),
      ),
    ).toBe('The brake put the lesson on at 50 %: what taught more made the exam’s answers too surprising.');
  });

  it('says when more would have told something private, and when everything did', () => {
    const leaked = { outcome: 'leaked', won: 1, lost: 0 } as const;
    expect(brakeFinding(brake([one(300, 1, leaked), one(300, 0.5, passed)], { step: 300, scale: 0.5 }))).toBe(
      'The brake put the lesson on at 50 %: at full strength it said something private.',
    );
    expect(brakeFinding(brake([one(300, 1, failed), one(300, 0.5, leaked)], { step: 300, scale: 0.5 }))).toBe(
      'Nothing passed: even step 300 at 50 % said something private.',
    );
    expect(
      brakeFinding(
        brake([one(300, 1, failed), one(300, 0.5, { ...leaked, outcome: 'unlearned' })], { step: 300, scale: 0.5 }),
      ),
    ).toBe('Nothing passed: even step 300 at 50 % kept your wishes less often.');
    expect(outcomeWords(one(300, 1, leaked))).toBe('leaked');
  });

  it('says when nothing had to be held back, and when nothing helped', () => {
    expect(brakeFinding(brake([one(300, 1, passed), one(300, 0.5)], { step: 300, scale: 1 }))).toBe(
      'The whole lesson went on: the brake had nothing to hold back.',
    );
    expect(
      brakeFinding(brake([one(300, 1, failed), one(300, 0.5, { ...failed, lost: 1 })], { step: 300, scale: 0.5 })),
    ).toBe('Nothing passed the exam: even step 300 at 50 % lost one answer.');
    expect(
      brakeFinding(
        brake([one(300, 1, { outcome: 'screened' }), one(300, 0.25, { ...failed, lost: 0 })], {
          step: 300,
          scale: 0.25,
        }),
      ),
    ).toBe('Nothing stayed within the limit: the gentlest, step 300 at 25 %, was examined and did not pass.');
  });

  it('never says that a discarded lesson went on', () => {
    const [whole, three] = [
      brake([one(300, 1, passed)], { step: 300, scale: 1 }),
      brake([one(300, 1, failed), one(300, 0.75, passed)], { step: 300, scale: 0.75 }),
    ];
    expect(brakeFinding(whole, true)).toBe('The whole lesson was examined: the brake had nothing to hold back.');
    expect(brakeFinding(three, true)).toBe('The brake chose 75 %: at full strength it lost nine answers.');
    expect(brakeFinding(three)).toBe('The brake put the lesson on at 75 %: at full strength it lost nine answers.');
  });

  it('says of a candidate what it was taught, whether it is kept or not', () => {
    expect(candidateReading(one(300, 1, { learned: 0.56, ...failed }), 2)).toBe(
      'Step 300 at 100 %. Taught 56 %. Forgot 0.040. Failed, +2 −9.',
    );
  });

  it('names each outcome in a word', () => {
    expect(
      [one(1, 1, failed), one(1, 1, passed), one(1, 1), one(1, 1, { outcome: 'screened' })].map(outcomeWords),
    ).toEqual(['failed, +2 −9', 'passed, +3 −3', 'not tried', 'ruled out']);
  });
});
