import { describe, expect, it } from 'vitest';
import { readReport } from './report.ts';

describe('readReport', () => {
  it('reads the brake of a night before it chose between checkpoints', () => {
    const stored = {
      steps: 300,
      brake: {
        scale: 0.5,
        tried: [
          { scale: 1, rise: 0.07, outcome: 'screened' },
          { scale: 0.5, rise: 0.02, outcome: 'passed' },
        ],
      },
    };
    const { brake, steps } = readReport(stored);
    expect(steps).toBe(300);
    expect(brake?.chosen).toEqual({ step: null, scale: 0.5 });
    expect(brake?.candidates.map(({ scale, rise, gain, outcome }) => [scale, rise, gain, outcome])).toEqual([
      [1, 0.07, null, 'screened'],
      [0.5, 0.02, null, 'passed'],
    ]);
    expect(readReport(JSON.parse(JSON.stringify({ brake }))).brake).toEqual(brake);
  });
});
