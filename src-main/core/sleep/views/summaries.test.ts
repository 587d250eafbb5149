import { describe, expect, it } from 'vitest';
import { stopSentence } from './endings.ts';
import { brakeSentence } from './summaries.ts';

describe('brakeSentence', () => {
  const brake = (chosen: number, failed: number[]) => ({
    chosen: { step: 300, scale: chosen },
    nllLimit: 0.05,
    styleNllBefore: 2,
    obeyedBefore: null,
    candidates: [1, 0.5].map((scale) => ({
      step: 300,
      scale,
      gain: 1,
      learned: null,
      obeyed: null,
      rise: 0,
      outcome: failed.includes(scale) ? ('failed' as const) : ('notTried' as const),
      won: null,
      lost: null,
    })),
  });

  it('names what was chosen, and what failed before it', () => {
    expect(brakeSentence(brake(1, []))).toBe('the lesson of step 300 at 100 %, one of 2 measured');
    expect(brakeSentence(brake(0.5, [1]))).toBe(
      'the lesson of step 300 at 50 %, one of 2 measured, after 1 that did not pass',
    );
    expect(brakeSentence({ ...brake(1, []), candidates: brake(1, []).candidates.slice(0, 1) })).toBeNull();
  });
});

describe('an early stop in words', () => {
  it('says which number crossed the limit and what was kept', () => {
    const reading = { step: 100, kl: 0.61234, nll: 1.25, nllBase: 1 };
    expect(stopSentence({ stopped: { step: 100, reason: 'kl' }, keptStep: 75, reading })).toBe(
      'stopped at step 100 because its everyday answers had gone too far from the base (0.612 nats per token); step 75 was kept',
    );
    expect(stopSentence({ stopped: { step: 100, reason: 'nll' }, keptStep: 75, reading })).toContain(
      '(0.250 nats per token)',
    );
    expect(stopSentence({ stopped: { step: 100, reason: 'nll' }, keptStep: 75, reading: null })).toMatch(
      /surprising to it; step 75 was kept$/,
    );
  });
});
