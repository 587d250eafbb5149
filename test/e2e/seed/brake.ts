import type { BrakeReport } from '../../../src-shared/contract/index.ts';

type Tried = Partial<BrakeReport['candidates'][number]>;

/** Three checkpoints at four strengths: the whole lesson loses answers, three quarters of it pass, or nothing does. */
export function brakeReport(passes: boolean): BrakeReport {
  const tried = new Map<string, Tried>(
    passes
      ? [
          ['250@1', { outcome: 'failed', won: 2, lost: 9 }],
          ['250@0.75', { outcome: 'passed', won: 4, lost: 3 }],
        ]
      : [
          ['250@1', { outcome: 'leaked', won: 2, lost: 2 }],
          ['250@0.5', { outcome: 'failed', won: 1, lost: 7 }],
          ['250@0.25', { outcome: 'failed', won: 1, lost: 5 }],
        ],
  );
  const candidates = [75, 175, 250].flatMap((step) =>
    [1, 0.75, 0.5, 0.25].map((scale) => {
      const dose = scale * Math.sqrt(step / 250);
      const rise = 0.004 * dose + 0.04 * dose ** 2 * (step / 175) - (step === 250 ? 0.012 * scale : 0);
      const fall = 1 - Math.exp(-2.2 * dose);
      const obeyed = 0.2 + 0.7 * fall ** 2;
      return {
        step,
        scale,
        gain: 0.42 * fall,
        learned: (0.22 * fall + obeyed - 0.2) / 2,
        obeyed,
        rise,
        outcome: rise > 0.04 ? ('screened' as const) : ('notTried' as const),
        won: null,
        lost: null,
      };
    }),
  );
  return {
    chosen: { step: 250, scale: passes ? 0.75 : 0.25 },
    nllLimit: 0.05,
    styleNllBefore: 1.92,
    obeyedBefore: 0.2,
    candidates: candidates.map((one) => ({ ...one, ...tried.get(`${one.step}@${one.scale}`) })),
  };
}
